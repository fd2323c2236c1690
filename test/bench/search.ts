// The search beside well-known ones over the same records: how well each answers the table of
// test/registry/search/relevance.ts, and how long a keystroke takes.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { loadRegistry } from '../../src/registry/load';
import { Corpus } from '../../src/registry/search/corpus';
import { namesOf } from '../../src/registry/search/entries';
import { createSearch } from '../../src/registry/search/search';
import { WANTED } from '../registry/search/relevance';
import { judge } from './relevance';
import { figure, RUNS } from './row.mjs';

const LIMIT = 10;
/** The slowest of the peers takes tens of milliseconds a keystroke: every so manieth is timed. */
const EVERY = 16;

const registry = loadRegistry();
const corpus = new Corpus(registry);
corpus.needAll();
const { entries } = corpus;

/** What every search is given: the number, the names and the words of each entry. */
const records = entries.map((entry, id) => ({
	id,
	port: entry.first,
	number: String(entry.first),
	names: namesOf(entry).join(' '),
	words: entry.use
		? `${entry.use.en.purpose} ${entry.use.zh.purpose} ${entry.use.family}`
		: (entry.service?.description ?? ''),
}));
const lines = records.map(({ number, names, words }) => `${number} ${names} ${words}`);
const port = (index: number) => records[index]!.port;

const fuse = new Fuse(records, { keys: ['number', 'names', 'words'], ignoreLocation: true });
const mini = new MiniSearch({
	fields: ['number', 'names', 'words'],
	storeFields: ['port'],
	searchOptions: { prefix: true, fuzzy: 0.2, boost: { number: 3, names: 2 } },
});
mini.addAll(records);
const ufuzzy = new uFuzzy({
	intraMode: 1,
	unicode: true,
	interSplit: '[^\\p{L}\\d]+',
	intraSplit: '\\p{Ll}\\p{Lu}',
});
const prepared = lines.map((line) => fuzzysort.prepare(line));
const own = createSearch(registry);

const searches: Record<string, (query: string) => number[]> = {
	'Port Explorer': (query) => own.find(query, { limit: LIMIT }).map(({ first }) => first),
	'Fuse.js': (query) =>
		fuse.search(query, { limit: LIMIT }).map(({ refIndex }) => port(refIndex)),
	MiniSearch: (query) =>
		mini
			.search(query)
			.slice(0, LIMIT)
			.map((hit) => hit['port'] as number),
	uFuzzy: (query) => {
		const [found, info, order] = ufuzzy.search(lines, query, 1, 10_000);
		if (!found) return [];
		const best = info && order ? order.map((place) => info.idx[place]!) : found;
		return best.slice(0, LIMIT).map(port);
	},
	fuzzysort: (query) =>
		fuzzysort
			.go(query, prepared, { limit: LIMIT })
			.map((hit) => port(lines.indexOf(hit.target))),
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
