import type { Port, Protocol } from '../domain/port';
import type { CommonFamily, CommonUse, Family } from './common/common-use';
import { append } from '../lib/multimap';

/** A common use with its family. */
export interface FamilyUse extends CommonUse {
	readonly family: Family;
}

/** What people commonly run on ports: the curated layer, indexed. */
export interface CommonLayer {
	/** Every use, by port. */
	readonly uses: readonly FamilyUse[];
	/** The uses of a port, the most usual first; on one protocol or on all. */
	at(port: Port, protocol?: Protocol): readonly FamilyUse[];
	/** The uses whose name, in either language, or whose keyword is exactly this, whatever its case. */
	named(name: string): readonly FamilyUse[];
}

/** The rank of a use: 3 known to everybody, 2 to most administrators, 1 the rest. */
export function rankOf(use: CommonUse): 1 | 2 | 3 {
	return use.rank ?? 1;
}

/** A range of more ports than this, such as Kubernetes' NodePorts, says little of a single one. */
const WIDE_RANGE = 256;

/** Whether a use is of so wide a range that a single port of it is not known for that use. */
export function isWide({ port, endPort = port }: CommonUse): boolean {
	return endPort - port >= WIDE_RANGE;
}

/** Indexes the families' files. Cheap enough to be done at once, yet only when first asked for. */
export function createCommonLayer(families: readonly CommonFamily[]): CommonLayer {
	const uses = families
		.flatMap(({ family, uses: ofFamily }) => ofFamily.map((use) => ({ ...use, family })))
		.sort((a, b) => a.port - b.port || rankOf(b) - rankOf(a));
	const single = new Map<Port, FamilyUse[]>();
	const ranges = uses.filter((use) => use.endPort !== undefined);
	for (const use of uses) {
		if (use.endPort === undefined) append(single, use.port, use);
	}
	let byName: Map<string, FamilyUse[]> | undefined;
	return {
		uses,
		at(port, protocol) {
			const holding = ranges.filter((use) => use.port <= port && port <= use.endPort!);
			// A use of just this port says more than a range that happens to hold it.
			const all = [...(single.get(port) ?? []), ...holding];
			return protocol ? all.filter((use) => use.protocols.includes(protocol)) : all;
		},
		named(name) {
			byName ??= indexNames(uses);
			return byName.get(name.toLowerCase()) ?? [];
		},
	};
}

/** Names before keywords, and among each the most usual use first. */
function indexNames(uses: readonly FamilyUse[]): Map<string, FamilyUse[]> {
	const byName = new Map<string, FamilyUse[]>();
	const ranked = [...uses].sort((a, b) => rankOf(b) - rankOf(a));
	const add = (name: string, use: FamilyUse) => {
		const known = byName.get(name.toLowerCase());
		if (!known?.includes(use)) append(byName, name.toLowerCase(), use);
	};
	for (const use of ranked) for (const { name } of [use.en, use.zh]) add(name, use);
	for (const use of ranked) for (const keyword of use.keywords ?? []) add(keyword, use);
	return byName;
}
