// Well-known searches, each set up as well as its options allow. Their packages are installed by
// `npm run bench` only (package.json beside this file); no other command needs them.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';

/** How much a match in each field counts, for the searches that know fields. */
const BOOSTS = { number: 10, names: 5, aliases: 4, keywords: 3, kinds: 2, words: 1 };
const FIELDS = Object.keys(BOOSTS);

/**
 * @typedef {object} Entry
 * @property {number} port
 * @property {number} worth how well known it is; 0 or more
 * @property {{ [field in keyof typeof BOOSTS]: string }} fields
 */

/**
 * @param {readonly Entry[]} entries
 * @param {number} limit
 * @returns {{ [name: string]: (query: string) => number[] }} the ports for a query, best first
 */
export function peerSearches(entries, limit) {
	return {
		'Fuse.js': fuseSearch(entries, limit),
		MiniSearch: miniSearch(entries, limit),
		...lineSearches(entries, limit),
	};
}

function fuseSearch(entries, limit) {
	const keys = FIELDS.map((name) => ({ name: ['fields', name], weight: BOOSTS[name] }));
	const fuse = new Fuse(entries, { keys, ignoreLocation: true });
	return (query) => fuse.search(query, { limit }).map(({ item }) => item.port);
}

function miniSearch(entries, limit) {
	const mini = new MiniSearch({
		fields: FIELDS,
		searchOptions: {
			prefix: true,
			fuzzy: 0.2,
			boost: BOOSTS,
			boostDocument: (id) => 1 + entries[id].worth / 10,
		},
	});
	mini.addAll(entries.map(({ fields }, id) => ({ id, ...fields })));
	return (query) =>
		mini
			.search(query)
			.slice(0, limit)
			.map(({ id }) => entries[id].port);
}

/** Those that know no fields, and are given a line a record. */
function lineSearches(entries, limit) {
	// The words of whole kinds of software only blur what they find.
	const named = FIELDS.filter((name) => name !== 'kinds');
	const lines = entries.map(({ fields }) => named.map((name) => fields[name]).join(' '));
	const ufuzzy = new uFuzzy({
		intraMode: 1,
		unicode: true,
		interSplit: '[^\\p{L}\\d]+',
		intraSplit: '\\p{Ll}\\p{Lu}',
	});
	const prepared = lines.map((line) => fuzzysort.prepare(line));
	return {
		uFuzzy: (query) => {
			const [found, info, order] = ufuzzy.search(lines, query, 1, 10_000);
			if (!found) return [];
			const best = info && order ? order.map((place) => info.idx[place]) : found;
			return best.slice(0, limit).map((index) => entries[index].port);
		},
		fuzzysort: (query) =>
			fuzzysort
				.go(query, prepared, { limit })
				.map((hit) => entries[lines.indexOf(hit.target)].port),
	};
}
