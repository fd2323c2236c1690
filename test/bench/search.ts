// The search beside well-known ones over the same records: how well each answers the table of
// test/registry/search/relevance.ts, and how long a keystroke takes.
import { registry } from '../support/registry';
import { Corpus } from '../../src/registry/search/corpus';
import { FAMILY_WORDS } from '../../src/registry/search/family-words';
import { createSearch } from '../../src/registry/search/search';
import { WANTED } from '../registry/search/relevance';
import { peerSearches } from './peers.mjs';
import { judge } from './relevance';
import { figure, RUNS } from './row.mjs';

const LIMIT = 10;
/** The slowest of the peers takes tens of milliseconds a keystroke: every so manieth is timed. */
const EVERY = 16;

const corpus = new Corpus(registry);
corpus.needAll();
const { entries } = corpus;

/** What every search is given of each entry: the same words that ours looks through, field by field. */
const records = entries.map(({ first, use, service, worth, main }, id) => {
	// Names and tasks stand with a software's main port, as they do in our search.
	const own = main === id ? use : undefined;
	const kind = own?.kind === undefined ? undefined : registry.common.kinds[own.kind];
	return {
		port: first,
		worth: Math.max(0, worth),
		fields: {
			number: String(first),
			names: own ? join([own.en.name, own.zh.name]) : (service?.name ?? ''),
			aliases: join(own?.names ?? service?.aliases.map(({ name }) => name) ?? []),
			keywords: join(own?.keywords ?? []),
			kinds: own ? join([...(kind?.keywords ?? []), ...FAMILY_WORDS[own.family]]) : '',
			words: use ? join([use.en.purpose, use.zh.purpose]) : (service?.description ?? ''),
		},
	};
});
function join(words: readonly string[]): string {
	return words.join(' ');
}
const own = createSearch(registry);

const searches: Record<string, (query: string) => number[]> = {
	'Port Explorer': (query) => own.find(query, { limit: LIMIT }).map(({ first }) => first),
	...peerSearches(records, LIMIT),
};

/** The queries as they are typed, letter by letter. */
const keystrokes = WANTED.flatMap(({ query }) =>
	[...query].map((_, index, letters) => letters.slice(0, index + 1).join('')),
).filter((_, index) => index % EVERY === 0);

/** The milliseconds of a keystroke that 95 of 100 do not exceed, of each round over all of them. */
function slowOf(ask: (query: string) => number[]): number[] {
	const rounds: number[] = [];
	// The first is for the engine to get to know the code.
	for (let round = 0; round <= RUNS; round++) {
		const times = keystrokes
			.map((typed) => {
				const start = performance.now();
				ask(typed);
				return performance.now() - start;
			})
			.sort((a, b) => a - b);
		if (round > 0) rounds.push(times[Math.floor(times.length * 0.95)]!);
	}
	return rounds;
}

/** One row for each peer and kind of figure. */
export function benchSearch() {
	const [own, ...peers] = Object.entries(searches).map(([name, ask]) => ({
		name,
		slow: figure(slowOf(ask)),
		judged: judge(WANTED, ask),
	}));
	if (!own) throw new Error('no search');
	const part = 'The search';
	const speed = peers.map(({ name, slow }) => ({
		part,
		use: `a letter typed, of ${keystrokes.length}: 95 of 100 take no longer`,
		unit: 'ms',
		own: own.slow,
		against: name,
		peer: slow,
	}));
	const found = peers.map(({ name, judged }) => ({
		part,
		use: `wanted port found first, ${WANTED.length} queries (more is better)`,
		unit: '%',
		own: figure([own.judged.hit1 * 100]),
		against: name,
		peer: figure([judged.hit1 * 100]),
	}));
	return [...speed, ...found];
}
