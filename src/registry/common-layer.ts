import type { Port, Protocol } from '../domain/port';
import { append } from '../lib/multimap';
import { Prepared } from '../lib/prepared';
import { runToEnd } from '../lib/run-to-end';
import type { CommonUse, Role } from './common-use';
import type { CommonData, Kind } from './data/row';
import { expandRow } from './expand-rows';
import { squash } from './squash';

/** What people commonly run on ports: the curated layer, indexed. */
export interface CommonLayer {
	/** Every use, by port. */
	readonly uses: readonly CommonUse[];
	/** The uses of a port, the most usual first; on one protocol or on all. */
	at(port: Port, protocol?: Protocol): readonly CommonUse[];
	/**
	 * The uses whose name, in either language and any spelling, or whose keyword is this. Names come
	 * before keywords, and the main port of a software before its others.
	 */
	named(name: string): readonly CommonUse[];
	/** Indexes the names beforehand, pausing now and then. */
	prepareNames(): Generator<void, void>;
	/** The other ports of the same software, the main one first. */
	portsOf(use: CommonUse): readonly CommonUse[];
	/** The kinds of software, by their key. */
	readonly kinds: Readonly<Record<string, Kind>>;
	/** Whether a name, in any spelling, is that of a program which only calls others. */
	isClient(name: string): boolean;
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

/** Rows expanded per step. */
const ROWS_A_STEP = 100;
/** Uses sorted in per step. */
const USES_A_STEP = 600;

/** Expands and indexes the curated rows, pausing now and then. */
export function* prepareCommonLayer({
	rows,
	kinds,
	clients,
}: CommonData): Generator<void, CommonLayer> {
	const expanded: CommonUse[] = [];
	const bySoftware = new Map<CommonUse, readonly CommonUse[]>();
	for (const [index, row] of rows.entries()) {
		const ofRow = expandRow(row, kinds);
		for (const use of ofRow) {
			bySoftware.set(use, ofRow);
			expanded.push(use);
		}
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
	}
	const uses = expanded.sort((a, b) => a.port - b.port || rankOf(b) - rankOf(a) || byRole(a, b));
	yield;
	const single = new Map<Port, CommonUse[]>();
	const ranges = uses.filter((use) => use.endPort !== undefined);
	for (const [index, use] of uses.entries()) {
		if (use.endPort === undefined) append(single, use.port, use);
		if (index % USES_A_STEP === USES_A_STEP - 1) yield;
	}
	const byName = new Prepared(() => indexNames(uses));
	return {
		uses,
		kinds,
		isClient: (name) => clients.includes(squash(name)),
		at(port, protocol) {
			const holding = ranges.filter((use) => use.port <= port && port <= use.endPort!);
			// A use of just this port says more than a range that happens to hold it.
			const all = [...(single.get(port) ?? []), ...holding];
			return protocol ? all.filter((use) => use.protocols.includes(protocol)) : all;
		},
		portsOf: (use) => (bySoftware.get(use) ?? []).filter((other) => other !== use),
		named: (name) => [...(byName.get().get(squash(name)) ?? [])],
		prepareNames: () => byName.steps(),
	};
}

/** The same in one go. */
export function createCommonLayer(data: CommonData): CommonLayer {
	return runToEnd(prepareCommonLayer(data));
}

/** From the port that people ask for to those that nobody asks for. */
const ROLES: readonly Role[] = ['main', 'published', 'tls', 'companion'];

function byRole(a: CommonUse, b: CommonUse): number {
	return ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
}

/** Names before keywords, and among each the most usual use first. */
function* indexNames(
	uses: readonly CommonUse[],
): Generator<void, ReadonlyMap<string, readonly CommonUse[]>> {
	const byName = new Map<string, CommonUse[]>();
	const ranked = [...uses].sort((a, b) => byRole(a, b) || rankOf(b) - rankOf(a));
	const keys = new Map<string, string>();
	const add = (name: string, use: CommonUse) => {
		let key = keys.get(name);
		if (key === undefined) keys.set(name, (key = squash(name)));
		if (!key) return;
		const having = byName.get(key);
		if (!having) byName.set(key, [use]);
		else if (!having.includes(use)) having.push(use);
	};
	const readers: readonly ((use: CommonUse) => Iterable<string>)[] = [
		({ en, zh }) => [en.name, zh.name],
		({ names = [] }) => names,
		({ keywords = [] }) => keywords,
	];
	for (const namesOf of readers) {
		yield;
		for (const [index, use] of ranked.entries()) {
			for (const name of namesOf(use)) add(name, use);
			if (index % USES_A_STEP === USES_A_STEP - 1) yield;
		}
	}
	return byName;
}
