import type { Port, Protocol } from '../../domain/port';
import type { Registry } from '../registry';
import { WordSearch } from './query/ask-words';
import { Corpus } from './corpus';
import type { SearchEntry } from './entries';
import { asksOnlyForNumbers, passes, type SearchFilters } from './query/filters';
import { findLabels } from './label-search';
import type { Match } from './query/judge';
import { WantedOwn, type OwnPorts } from './own-ports';
import type { SearchQuery } from './query/query';
import { NUMBER_EXACT, NUMBER_IN_RANGE, NUMBER_PREFIX } from './weights';

/** A port that a search found, with what it was found by. */
export interface SearchHit {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	/** The best match; undefined for a port without information. */
	readonly entry: SearchEntry | undefined;
	readonly score: number;
	/** `exact` for an answer; `similar` for a name that is merely near to what was typed. */
	readonly match: Match;
}

/** Limit of similar names: more don't help. */
const MAX_SIMILAR = 8;

/** Takes a hit on an entry, or on some of the ports of one that is a range. */
type Keep = (entry: SearchEntry, score: number, match?: Match, first?: Port, last?: Port) => void;

function unknownPort(port: Port, score: number): SearchHit {
	return { first: port, last: port, protocols: [], entry: undefined, score, match: 'exact' };
}

/** Answers before similar names, then the better first. */
function byWorth(a: SearchHit, b: SearchHit): number {
	if (a.match !== b.match) return a.match === 'exact' ? -1 : 1;
	return b.score - a.score || a.first - b.first;
}

/** The search itself, over all entries. One query at a time. */
export class Engine {
	readonly corpus: Corpus;
	private readonly words: WordSearch;

	constructor(registry: Registry) {
		this.corpus = new Corpus(registry);
		this.words = new WordSearch(this.corpus);
	}

	/** Collects hits, one a port, and turns away what does not pass. */
	private collector(filters: SearchFilters, wanted: WantedOwn | undefined) {
		const hits = new Map<Port, SearchHit>();
		const keep: Keep = (
			entry,
			score,
			match = 'exact',
			first = entry.first,
			last = entry.last,
		) => {
			if (!passes(entry, first, last, filters)) return;
			if (wanted && first !== last) {
				// Of a range, just those that are one's own.
				for (const port of wanted.within(first, last))
					keep(entry, score, match, port, port);
				return;
			}
			if (wanted && !wanted.has(first)) return;
			const known = hits.get(first);
			if (known && (known.match === match ? known.score >= score : match === 'similar'))
				return;
			hits.set(first, { first, last, protocols: entry.protocols, entry, score, match });
		};
		return { hits, keep };
	}

	browse(filters: SearchFilters, own: OwnPorts): SearchHit[] {
		this.corpus.needAll();
		const wanted = WantedOwn.of(filters, own);
		const { hits, keep } = this.collector(filters, wanted);
		for (const entry of this.corpus.entries) keep(entry, entry.worth);
		if (asksOnlyForNumbers(filters)) {
			for (const port of (wanted ?? own.labels()).keys()) {
				const inside = filters.from <= port && port <= filters.to;
				if (inside && !hits.has(port)) hits.set(port, unknownPort(port, 0));
			}
		}
		return [...hits.values()].sort((a, b) => a.first - b.first);
	}

	/** Searches what has been prepared. */
	find(query: SearchQuery, limit: number, own: OwnPorts): SearchHit[] {
		const { corpus } = this;
		const wanted = WantedOwn.of(query.filters, own);
		const { hits, keep } = this.collector(query.filters, wanted);
		const { words, digits } = query;
		if (words.length) {
			for (const { entry, score, match } of this.words.ask(query)) {
				keep(corpus.entries[entry]!, score, match);
			}
		} else if (digits) this.findNumbers(digits, keep);
		else for (const entry of corpus.entries) keep(entry, entry.worth);
		const { from, to } = query.filters;
		const within = (port: Port) => from <= port && port <= to && (!wanted || wanted.has(port));
		const number = Number(digits);
		// Of a number that is known, but not as the filters want it, there is nothing to say.
		const asked = digits !== '' && !words.length && !this.knows(number);
		if (asked && within(number)) hits.set(number, unknownPort(number, NUMBER_EXACT));
		this.addLabels(query, own, hits, within);
		const sorted = [...hits.values()].sort(byWorth);
		const answered = sorted[0]?.match === 'exact';
		return sorted.slice(0, answered ? limit : Math.min(limit, MAX_SIMILAR));
	}

	private addLabels(
		query: SearchQuery,
		own: OwnPorts,
		hits: Map<Port, SearchHit>,
		within: (port: Port) => boolean,
	): void {
		for (const [port, score] of findLabels(query, own.labels())) {
			const entry = this.corpus.entries.find(({ first }) => first === port);
			const passing = entry
				? passes(entry, port, port, query.filters)
				: asksOnlyForNumbers(query.filters);
			if (!passing || !within(port)) continue;
			const known = hits.get(port) ?? unknownPort(port, 0);
			hits.set(port, { ...known, score: known.score + score, match: 'exact' });
		}
	}

	private knows(number: Port): boolean {
		return this.corpus.entries.some(({ first, last }) => first <= number && number <= last);
	}

	private findNumbers(digits: string, keep: Keep): void {
		const number = Number(digits);
		for (const entry of this.corpus.entries) {
			if (entry.first === number && entry.last === number)
				keep(entry, NUMBER_EXACT + entry.worth);
			else if (entry.first <= number && number <= entry.last) {
				keep(entry, NUMBER_IN_RANGE + entry.worth, 'exact', number, number);
			} else if (String(entry.first).startsWith(digits))
				keep(entry, NUMBER_PREFIX + entry.worth);
		}
	}
}
