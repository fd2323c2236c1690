import type { Port, Protocol } from '../../domain/port';
import { countSlips } from '../nearest';
import type { SearchEntry } from './entries';
import { asksOnlyForNumbers, isUnfiltered, passes, type SearchFilters } from './filters';
import { findLabels, type OwnLabels } from './label-search';
import { WantedOwn, type OwnPorts } from './own-ports';
import { parseQuery, type SearchQuery } from './query';
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
	/** The best match; undefined for a port without information. */
	readonly entry: SearchEntry | undefined;
	readonly score: number;
}

/** More entries than this no port has: 8080 and 3000 come near it. */
export const ENTRIES_A_PORT = 24;

/** Takes a hit on an entry, or on some of the ports of one that is a range. */
type Keep = (entry: SearchEntry, score: number, first?: Port, last?: Port) => void;

function unknownPort(port: Port, score: number): SearchHit {
	return { first: port, last: port, protocols: [], entry: undefined, score };
}

/** The search itself, over an index of all entries. One query at a time. */
export class Engine {
	private built: TextIndex | undefined;
	/** The score of each entry so far in this query, and for the current word. */
	private readonly total: Float64Array;
	private readonly ofWord: Float64Array;
	private readonly matched: Uint8Array;

	constructor(private readonly entries: readonly SearchEntry[]) {
		this.total = new Float64Array(entries.length);
		this.ofWord = new Float64Array(entries.length);
		this.matched = new Uint8Array(entries.length);
	}

	/** Only words need it: numbers and browsing do without. */
	get index(): TextIndex {
		return (this.built ??= buildTextIndex(this.entries));
	}

	/** Collects hits, one a port, and turns away what does not pass. */
	private collector({ filters }: SearchQuery, wanted: WantedOwn | undefined) {
		const hits = new Map<Port, SearchHit>();
		const keep: Keep = (entry, score, first = entry.first, last = entry.last) => {
			if (!passes(entry, first, last, filters)) return;
			if (wanted && first !== last) {
				// Of a range, just those that are one's own.
				for (const port of wanted.within(first, last)) keep(entry, score, port, port);
				return;
			}
			if (wanted && !wanted.has(first)) return;
			const known = hits.get(first);
			if (known && known.score >= score) return;
			hits.set(first, { first, last, protocols: entry.protocols, entry, score });
		};
		return { hits, keep };
	}

	browse(filters: SearchFilters, own: OwnPorts): SearchHit[] {
		const wanted = WantedOwn.of(filters, own);
		const { hits, keep } = this.collector({ ...parseQuery(''), filters }, wanted);
		for (const entry of this.entries) keep(entry, entry.worth);
		if (asksOnlyForNumbers(filters)) {
			for (const port of (wanted ?? own.labels()).keys()) {
				const inside = filters.from <= port && port <= filters.to;
				if (inside && !hits.has(port)) hits.set(port, unknownPort(port, 0));
			}
		}
		return [...hits.values()].sort((a, b) => a.first - b.first);
	}

	find(query: SearchQuery, limit: number, own: OwnPorts): SearchHit[] {
		const wanted = WantedOwn.of(query.filters, own);
		const { hits, keep } = this.collector(query, wanted);
		if (query.digits) this.findNumbers(query, keep);
		if (query.words.length) this.findWords(query, limit, keep);
		if (!query.digits && !query.words.length) {
			for (const entry of this.entries) keep(entry, entry.worth);
		}
		const number = Number(query.digits);
		const { from, to } = query.filters;
		const within = (port: Port) => from <= port && port <= to && (!wanted || wanted.has(port));
		// Of a number that is known, but not as the filters want it, there is nothing to say.
		const asked = query.digits !== '' && !query.words.length && !this.knows(number);
		if (asked && within(number)) hits.set(number, unknownPort(number, NUMBER_EXACT));
		this.addLabels(query, own.labels(), hits, within);
		return [...hits.values()]
			.sort((a, b) => b.score - a.score || a.first - b.first)
			.slice(0, limit);
	}

	private addLabels(
		query: SearchQuery,
		labels: OwnLabels,
		hits: Map<Port, SearchHit>,
		within: (port: Port) => boolean,
	): void {
		for (const [port, score] of findLabels(query, labels)) {
			const entry = this.entries.find(({ first }) => first === port);
			const passing = entry
				? passes(entry, port, port, query.filters)
				: asksOnlyForNumbers(query.filters);
			if (!passing || !within(port)) continue;
			const known = hits.get(port) ?? unknownPort(port, 0);
			hits.set(port, { ...known, score: known.score + score });
		}
	}

	private knows(number: Port): boolean {
		return this.entries.some(({ first, last }) => first <= number && number <= last);
	}

	private findNumbers({ digits, words }: SearchQuery, keep: Keep): void {
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

	private findWords(query: SearchQuery, limit: number, keep: Keep): void {
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

function bitCount(bits: number): number {
	let rest = bits - ((bits >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
