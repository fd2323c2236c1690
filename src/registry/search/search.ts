import type { Port, Protocol } from '../../domain/port';
import { countSlips } from '../nearest';
import type { Registry } from '../registry';
import { collectEntries, type SearchEntry } from './entries';
import { NO_FILTERS, parseQuery, type SearchFilters, type SearchQuery } from './query';
import { buildTextIndex, lettersOf, lowerBound, type TextIndex } from './text-index';
import {
	DOUBT_FROM,
	FIELDS,
	FIELD_WORTH,
	HAN_PAIR_SHARE,
	NAME_BEGINS_WORTH,
	NUMBER_EXACT,
	NUMBER_IN_RANGE,
	NUMBER_PREFIX,
	ONE_SLIP_FROM,
	ONE_SLIP_SHARE,
	PREFIX_SHARE,
	PREFIX_TYPED_SHARE,
	TWO_SLIPS_FROM,
	TWO_SLIPS_SHARE,
} from './weights';
import { isHan, pairs } from './words';

/** A port that a search found, with what it was found by. */
export interface SearchHit {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	/** What matched best; undefined for a number that nothing is known of. */
	readonly entry: SearchEntry | undefined;
	readonly score: number;
}

/** The one search behind every box: lookup, block, suggestions, command line and API. */
export interface Search {
	/**
	 * The ports that answer a query, best first, one hit a port. Without words and numbers, the
	 * best known ports that pass the filters.
	 */
	find(
		typed: string,
		options?: { limit?: number; filters?: Partial<SearchFilters> },
	): SearchHit[];
}

const DEFAULT_LIMIT = 50;
/** More entries than this no port has: 8080 and 3000 come near it. */
export const ENTRIES_A_PORT = 24;

/** Makes the search over a registry. Nothing is indexed before the first query. */
export function createSearch(registry: Registry): Search {
	let engine: Engine | undefined;
	return {
		find(typed, { limit = DEFAULT_LIMIT, filters = {} } = {}) {
			engine ??= new Engine(collectEntries(registry));
			const query = parseQuery(typed);
			return engine.find({ ...query, filters: { ...query.filters, ...filters } }, limit);
		},
	};
}

class Engine {
	private readonly index: TextIndex;
	/** What each entry has scored so far in this query, and for the word at hand. */
	private readonly total: Float64Array;
	private readonly ofWord: Float64Array;
	private readonly matched: Uint8Array;

	constructor(private readonly entries: readonly SearchEntry[]) {
		this.index = buildTextIndex(entries);
		this.total = new Float64Array(entries.length);
		this.ofWord = new Float64Array(entries.length);
		this.matched = new Uint8Array(entries.length);
	}

	find(query: SearchQuery, limit: number): SearchHit[] {
		const hits = new Map<Port, SearchHit>();
		const keep = (
			entry: SearchEntry,
			score: number,
			first = entry.first,
			last = entry.last,
		) => {
			if (!passes(entry, first, last, query.filters)) return;
			const known = hits.get(first);
			if (known && known.score >= score) return;
			hits.set(first, { first, last, protocols: entry.protocols, entry, score });
		};
		if (query.digits) this.findNumbers(query, keep);
		if (query.words.length) this.findWords(query, limit, keep);
		if (!query.digits && !query.words.length) {
			for (const entry of this.entries) keep(entry, entry.worth);
		}
		const number = Number(query.digits);
		const { from, to } = query.filters;
		const asked = query.digits !== '' && !query.words.length && from <= number && number <= to;
		// Of a number that is known, but not as the filters want it, there is nothing to say.
		if (asked && !this.knows(number)) {
			const unknown = { first: number, last: number, protocols: [], entry: undefined };
			hits.set(number, { ...unknown, score: NUMBER_EXACT });
		}
		return [...hits.values()]
			.sort((a, b) => b.score - a.score || a.first - b.first)
			.slice(0, limit);
	}

	private knows(number: Port): boolean {
		return this.entries.some(({ first, last }) => first <= number && number <= last);
	}

	private findNumbers(
		{ digits, words }: SearchQuery,
		keep: (entry: SearchEntry, score: number, first?: Port, last?: Port) => void,
	): void {
		// With words beside it ("minecraft 2") a number is one more word, not the question.
		if (words.length) return;
		const number = Number(digits);
		for (const entry of this.entries) {
			if (entry.first === number && entry.last === number)
				keep(entry, NUMBER_EXACT + entry.worth);
			else if (entry.first <= number && number <= entry.last) {
				keep(entry, NUMBER_IN_RANGE + entry.worth, number, number);
			} else if (String(entry.first).startsWith(digits))
				keep(entry, NUMBER_PREFIX + entry.worth);
		}
	}

	private findWords(
		query: SearchQuery,
		limit: number,
		keep: (entry: SearchEntry, score: number) => void,
	): void {
		const { words, digits } = query;
		const all = digits ? [...words, digits] : words;
		const touched: number[] = [];
		for (const word of all) this.addWord(word, touched);
		this.addWhole(all.join(' '), all.length);
		let most = 0;
		for (const entry of touched) most = Math.max(most, this.matched[entry]!);
		// Entries that have all words, or as many as any entry has.
		const whole = touched.filter((entry) => this.matched[entry] === most);
		for (const entry of whole) {
			this.total[entry] = this.total[entry]! / all.length + this.entries[entry]!.worth;
		}
		const least = isUnfiltered(query.filters) ? this.leastWorthwhile(whole, limit) : -Infinity;
		for (const entry of whole) {
			if (this.total[entry]! >= least) keep(this.entries[entry]!, this.total[entry]!);
		}
		for (const entry of touched) {
			this.total[entry] = 0;
			this.matched[entry] = 0;
		}
	}

	/**
	 * A score that is certainly too low for the first `limit` ports: a single letter finds thousands
	 * of entries, and sorting them all would take longer than finding them.
	 */
	private leastWorthwhile(found: readonly number[], limit: number): number {
		// A port has a handful of entries, of which it keeps the best.
		const enough = limit * ENTRIES_A_PORT;
		if (found.length <= enough) return -Infinity;
		const counts = new Map<number, number>();
		for (const entry of found) {
			const score = Math.floor(this.total[entry]!);
			counts.set(score, (counts.get(score) ?? 0) + 1);
		}
		let seen = 0;
		for (const score of [...counts.keys()].sort((a, b) => b - a)) {
			seen += counts.get(score)!;
			if (seen >= enough) return score;
		}
		return -Infinity;
	}

	/** Adds the best place of one word to each entry that has it, or something near it. */
	private addWord(word: string, touched: number[]): void {
		const found: number[] = [];
		this.addPrefix(word, found);
		if (!found.length && isHan(word)) {
			for (const pair of pairs(word)) this.addPrefix(pair, found, HAN_PAIR_SHARE);
		}
		if (!found.length || (word.length >= DOUBT_FROM && !this.hasGood(found)))
			this.addSlips(word, found);
		for (const entry of found) {
			this.total[entry]! += this.ofWord[entry]!;
			this.ofWord[entry] = 0;
			if (this.matched[entry]!++ === 0) touched.push(entry);
		}
	}

	/** Whether a word was found in a name, and not just somewhere in a description. */
	private hasGood(found: readonly number[]): boolean {
		for (const entry of found)
			if (this.ofWord[entry]! > FIELD_WORTH[FIELDS.serviceWord]! * PREFIX_SHARE) return true;
		return false;
	}

	/** A name that begins with all that was typed beats one that has the words somewhere. */
	private addWhole(text: string, count: number): void {
		const { words, starts, entries, fields } = this.index;
		const begun = new Set<number>();
		for (let i = lowerBound(words, text); i < words.length && words[i]!.startsWith(text); i++) {
			const share = words[i]!.length === text.length ? 1 : PREFIX_SHARE;
			for (let at = starts[i]!; at < starts[i + 1]!; at++) {
				const entry = entries[at]!;
				const field = fields[at]!;
				if (field > FIELDS.serviceName || !this.matched[entry]) continue;
				const worth = FIELD_WORTH[field]! * share * count;
				if (worth > this.total[entry]!) this.total[entry] = worth;
				if (field === FIELDS.commonName) begun.add(entry);
			}
		}
		for (const entry of begun) this.total[entry]! += NAME_BEGINS_WORTH;
	}

	private addPrefix(word: string, found: number[], factor = 1): void {
		const { words } = this.index;
		for (let i = lowerBound(words, word); i < words.length && words[i]!.startsWith(word); i++) {
			const typed = word.length / words[i]!.length;
			const share = typed === 1 ? 1 : PREFIX_SHARE + PREFIX_TYPED_SHARE * typed;
			this.addPlaces(i, share * factor, found);
		}
	}

	private addSlips(word: string, found: number[]): void {
		const { words, letters, ofLength } = this.index;
		const { length } = word;
		const allowed = length >= TWO_SLIPS_FROM ? 2 : length >= ONE_SLIP_FROM ? 1 : 0;
		const own = lettersOf(word);
		for (let other = length - allowed; allowed && other <= length + allowed; other++) {
			for (const i of ofLength[other] ?? []) {
				// Each slip adds or takes away at most two kinds of letters.
				if (bitCount(letters[i]! ^ own) > allowed * 2) continue;
				const slips = countSlips(word, words[i]!, allowed);
				if (slips > allowed) continue;
				this.addPlaces(i, slips <= 1 ? ONE_SLIP_SHARE : TWO_SLIPS_SHARE, found);
			}
		}
	}

	private addPlaces(word: number, share: number, found: number[]): void {
		const { starts, entries, fields } = this.index;
		for (let at = starts[word]!; at < starts[word + 1]!; at++) {
			const entry = entries[at]!;
			const worth = FIELD_WORTH[fields[at]!]! * share;
			const before = this.ofWord[entry]!;
			// Every worth is above 0, so 0 means that the entry was not found yet.
			if (before === 0) found.push(entry);
			if (worth > before) this.ofWord[entry] = worth;
		}
	}
}

function isUnfiltered(filters: SearchFilters): boolean {
	const { protocols, from, to, families, encrypted } = filters;
	const everywhere = from === NO_FILTERS.from && to === NO_FILTERS.to;
	return everywhere && !protocols.length && !families.length && encrypted === undefined;
}

function passes(entry: SearchEntry, first: Port, last: Port, filters: SearchFilters): boolean {
	const { protocols, from, to, families, encrypted } = filters;
	if (last < from || first > to) return false;
	if (protocols.length && !protocols.some((one) => entry.protocols.includes(one))) return false;
	if (families.length && !(entry.use && families.includes(entry.use.family))) return false;
	if (encrypted === undefined) return true;
	return entry.use !== undefined && (entry.use.encryption !== 'no') === encrypted;
}

function bitCount(bits: number): number {
	let rest = bits - ((bits >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
