// The search against well-known ones over the same records: how well each answers the table of
// test/registry/search/relevance.ts, and how long a keystroke takes. `npm run bench`.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { loadRegistry } from '../src/registry/load';
import { collectEntries } from '../src/registry/search/entries';
import { createSearch } from '../src/registry/search/search';
import { WANTED } from '../test/registry/search/relevance';
import { judge } from './relevance';

const LIMIT = 10;
/** Rounds over the keystrokes; the first warms up and is not counted. */
const ROUNDS = 3;
/** The slowest of the peers takes tens of milliseconds a keystroke: every so manieth is timed. */
const EVERY = 8;

const registry = loadRegistry();
const entries = collectEntries(registry);

/** What every search is given: the number, the names and the words of each entry. */
const records = entries.map(({ first, texts }, id) => ({
	id,
	port: first,
	number: String(first),
	names: texts
		.slice(0, -1)
		.map(([, text]) => text)
		.join(' '),
	words: texts.at(-1)?.[1] ?? '',
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

function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Milliseconds a keystroke, at the median and the 95th percentile; the median over the rounds. */
function time(ask: (query: string) => number[]): { p50: number; p95: number } {
	const rounds: { p50: number; p95: number }[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const times = keystrokes
			.map((typed) => {
				const start = performance.now();
				ask(typed);
				return performance.now() - start;
			})
			.sort((a, b) => a - b);
		if (round > 0) rounds.push({ p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
	}
	const median = (values: number[]) =>
		percentile(
			values.sort((a, b) => a - b),
			0.5,
		);
	return { p50: median(rounds.map((r) => r.p50)), p95: median(rounds.map((r) => r.p95)) };
}

const rows = Object.entries(searches).map(([name, ask]) => ({
	name,
	...judge(WANTED, ask),
	...time(ask),
}));
const fastest = Math.min(...rows.map(({ p95 }) => p95));
console.log(
	`${WANTED.length} queries, ${keystrokes.length} keystrokes, ${records.length} records, median of ${ROUNDS} rounds`,
);
console.table(
	rows.map(({ name, hit1, hit3, mrr, p50, p95 }) => ({
		search: name,
		'hit@1': hit1.toFixed(3),
		'hit@3': hit3.toFixed(3),
		MRR: mrr.toFixed(3),
		'p50 ms': p50.toFixed(3),
		'p95 ms': p95.toFixed(3),
		'p95 / fastest': (p95 / fastest).toFixed(2),
	})),
);
