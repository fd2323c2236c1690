import { plainQuery, tooLargeNumber } from '../../notes/inline/dead-end';
import { PORT_CLASSES, portClass, type Port, type PortClass } from '../../domain/port';
import { isWide } from '../../registry/common-layer';
import type { SearchFilters } from '../../registry/search/query/filters';
import { asksOnlyForNumbers, isUnfiltered } from '../../registry/search/query/filters';
import { parseQuery } from '../../registry/search/query/query';
import type { Search, SearchHit } from '../../registry/search/search';

/** A row of the list: the heading of a class, or a port. */
export type Row =
	| { readonly kind: 'section'; readonly name: PortClass; readonly count: number }
	| { readonly kind: 'port'; readonly hit: SearchHit };

/** The rows of a list, each made when it is asked for: there may be 65,539 of them. */
export interface Rows {
	readonly count: number;
	/** How many ports they are, each of a range counted, and none twice. */
	readonly ports: number;
	at(index: number): Row;
	/** The row of a port, or of the range that holds it; -1 where there is none. */
	indexOf(port: Port): number;
}

/** The first row's port, as a list of one; empty where a heading or nothing comes first. */
export function firstHit(rows: Rows): readonly SearchHit[] {
	const first = rows.count ? rows.at(0) : undefined;
	return first?.kind === 'port' ? [first.hit] : [];
}

/** Limit of search results. */
const MAX_RESULTS = 500;

/**
 * The rows for a query: answers in the order of their worth, or, without words and numbers, the
 * registry in the order of the numbers. With `all`, every number that the filters leave.
 */
export function rowsFor(search: Search, query: string, all: boolean): Rows {
	if (tooLargeNumber(query)) return plainRows([]);
	const plain = plainQuery(query);
	const { words, digits, onlyFillers, filters } = parseQuery(plain);
	if (words.length || digits || onlyFillers)
		return plainRows(search.find(plain, { limit: MAX_RESULTS }));
	const known = search.browse(filters);
	const wantsAll = all && asksOnlyForNumbers(filters) && !filters.own.length;
	if (wantsAll) return numberRows(known, filters);
	const rows = sectionRows(known);
	if (!isUnfiltered(filters)) return rows;
	// A wide range, such as the ephemeral ports, says little of a single port: as on the map.
	const isTelling = ({ entry }: SearchHit) => !entry?.use || !isWide(entry.use);
	return { ...rows, ports: countPorts(known.filter(isTelling)) };
}

/** How many ports single ones and ranges come to, each counted once. */
function countPorts(ranges: readonly Pick<SearchHit, 'first' | 'last'>[]): number {
	let count = 0;
	let next = 0;
	for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
		count += Math.max(0, last + 1 - Math.max(first, next));
		next = Math.max(next, last + 1);
	}
	return count;
}

function plainRows(hits: readonly SearchHit[]): Rows {
	return {
		count: hits.length,
		ports: countPorts(hits),
		at: (index) => ({ kind: 'port', hit: hits[index]! }),
		indexOf: (port) => hits.findIndex(({ first, last }) => first <= port && port <= last),
	};
}

function sectionRows(hits: readonly SearchHit[]): Rows {
	const rows: Row[] = [];
	for (const { name } of PORT_CLASSES) {
		const own = hits.filter(({ first }) => portClass(first) === name);
		if (own.length) rows.push({ kind: 'section', name, count: countPorts(own) });
		for (const hit of own) rows.push({ kind: 'port', hit });
	}
	const holds = (row: Row, port: Port) =>
		row.kind === 'port' && row.hit.first <= port && port <= row.hit.last;
	return {
		count: rows.length,
		ports: countPorts(hits),
		at: (index) => rows[index]!,
		indexOf(port) {
			const exact = rows.findIndex((row) => row.kind === 'port' && row.hit.first === port);
			return exact < 0 ? rows.findIndex((row) => holds(row, port)) : exact;
		},
	};
}

function numberRows(known: readonly SearchHit[], { from, to }: SearchFilters): Rows {
	const single = new Map(
		known.filter(({ first, last }) => first === last).map((hit) => [hit.first, hit]),
	);
	const sections = PORT_CLASSES.map(({ name, first, last }) => ({
		name,
		first: Math.max(first, from),
		last: Math.min(last, to),
	})).filter(({ first, last }) => first <= last);
	const ports = sections.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	return {
		count: ports + sections.length,
		ports,
		at(index) {
			let rest = index;
			for (const { name, first, last } of sections) {
				const count = last - first + 1;
				if (rest === 0) return { kind: 'section', name, count };
				if (rest <= count) return { kind: 'port', hit: hitAt(first + rest - 1) };
				rest -= count + 1;
			}
			throw new RangeError(`no row ${index}`);
		},
		indexOf(port) {
			let before = 0;
			for (const { first, last } of sections) {
				if (first <= port && port <= last) return before + 1 + port - first;
				before += last - first + 2;
			}
			return -1;
		},
	};

	function hitAt(port: Port): SearchHit {
		const unknown: SearchHit = {
			first: port,
			last: port,
			protocols: [],
			entry: undefined,
			score: 0,
			match: 'exact',
		};
		return single.get(port) ?? unknown;
	}
}
