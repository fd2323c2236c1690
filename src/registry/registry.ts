import type { Port, Protocol } from '../domain/port';
import type { PortRange } from '../domain/port-range';
import { Prepared } from '../lib/prepared';
import { namedProtocols } from './iana/assigned';
import { prepareCommonLayer, rankOf, type CommonLayer } from './common-layer';
import type { CommonData } from './data/row';
import type { Iana, IanaAssignment } from './iana/iana';
import { append } from '../lib/multimap';
import { nearestNames } from './nearest';

/** A name may have been given many ports over the years; a block shows the first few. */
const MAX_RANGES_OF_A_NAME = 8;

/** Information about ports without the vault: the IANA layer and the common uses. */
export interface Registry {
	/** IANA's registry, decoded at the first use. */
	readonly iana: Iana;
	/** Decodes both layers beforehand, pausing now and then: it takes several frames. */
	prepare(): Generator<void, void>;
	/** The same for the common layer alone. */
	prepareCommon(): Generator<void, void>;
	/** What people commonly run, indexed at the first use. */
	readonly common: CommonLayer;
	/**
	 * The ports of a name: IANA's service of that name, else the common uses that are called so.
	 * Empty when nothing is.
	 */
	resolveName(name: string): readonly PortRange[];
	/** The ports that a name may stand for, where it stands for several equally well; else empty. */
	candidatesOf(name: string): readonly NameCandidate[];
	/** The protocols that a port's most usual service listens on; empty where none is known. */
	usualProtocols(port: Port): readonly Protocol[];
	/** Known names that differ from a mistyped one by a slip or two, nearest first. */
	nearestNames(name: string): readonly string[];
}

/** A port that an ambiguous name may stand for, with what it's called there. */
export interface NameCandidate {
	readonly port: Port;
	readonly en: string;
	readonly zh: string;
}

/** Makes the registry. Nothing is decoded or indexed before something asks for it. */
export function createRegistry(
	loadIana: () => Generator<void, Iana>,
	loadCommon: () => Generator<void, CommonData>,
): Registry {
	const iana = new Prepared(loadIana);
	const common = new Prepared(function* () {
		return yield* prepareCommonLayer(yield* loadCommon());
	});
	return {
		get iana() {
			return iana.get();
		},
		*prepare() {
			yield* common.steps();
			yield* common.get().prepareNames();
			yield* iana.steps();
		},
		prepareCommon: () => common.steps(),
		get common() {
			return common.get();
		},
		resolveName(name) {
			const assigned = rangesOf(this.iana.named(name));
			if (assigned.length) return assigned.slice(0, MAX_RANGES_OF_A_NAME);
			const uses = this.common.named(name).map(({ port, endPort, protocols }) => ({
				first: port,
				last: endPort ?? port,
				protocols,
			}));
			return uses.slice(0, 1);
		},
		candidatesOf(name) {
			return this.iana.named(name).length ? [] : candidatesIn(this.common, name);
		},
		usualProtocols(port) {
			return this.common.at(port)[0]?.protocols ?? [];
		},
		nearestNames(name) {
			return nearestNames(name, allNames(this));
		},
	};
}

/**
 * The best known uses with a keyword, when none of them is better known than the others. The
 * encrypted port of one of them is not another candidate.
 */
function candidatesIn(common: CommonLayer, name: string): NameCandidate[] {
	const word = name.toLowerCase();
	const uses = common.named(name);
	const isNamedSo = uses.some(({ en, zh }) =>
		[en, zh].some((each) => each.name.toLowerCase() === word),
	);
	if (isNamedSo) return [];
	const best = Math.max(0, ...uses.map(rankOf));
	const top = uses.filter((use) => rankOf(use) === best);
	const encrypted = new Set(top.map(({ counterpart }) => counterpart));
	const found = top
		.filter(({ port }) => !encrypted.has(port))
		.map(({ port, en, zh }) => ({ port, en: en.name, zh: zh.name }));
	return new Set(found.map(({ port }) => port)).size > 1 ? found : [];
}

/** One range for all the protocols that a name has the same ports on. */
function rangesOf(assignments: readonly IanaAssignment[]): PortRange[] {
	const byPorts = new Map<string, IanaAssignment[]>();
	for (const assignment of assignments) {
		append(byPorts, `${assignment.first}-${assignment.last}`, assignment);
	}
	return [...byPorts.values()].map((rows) => {
		const { first, last } = rows[0]!;
		return { first, last, protocols: namedProtocols(rows) };
	});
}

/**
 * Every name that can be typed as one word, in lower case: names are found in any. Common names
 * first: of two that are equally near, the one that people know is the better guess.
 */
function allNames({ common, iana }: Registry): Iterable<string> {
	const ranked = [...common.uses].sort((a, b) => rankOf(b) - rankOf(a));
	const known = ranked.flatMap(({ en, zh, names = [], keywords = [] }) => [
		en.name,
		zh.name,
		...names,
		...keywords,
	]);
	const all = [...known, ...iana.assignments.map(({ name }) => name)];
	const words = all.filter((name) => name && !/\s/.test(name));
	return new Set(words.map((name) => name.toLowerCase()));
}
