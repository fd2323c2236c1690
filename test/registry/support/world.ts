import { existsSync, readFileSync } from 'node:fs';
import type { Search } from '../../../src/registry/search/search';

/** One line of the material: what is asked, the answers that are right, and the group it counts in. */
export interface Asked {
	readonly group: string;
	readonly query: string;
	readonly ports: readonly number[];
}

/** How often the right port came first, among the first three, or not at all. */
export interface Share {
	readonly count: number;
	readonly first: number;
	readonly third: number;
	readonly absent: number;
}

/** As many answers as anybody reads before asking again. */
const READ = 10;

const WORLD = 'test/registry/world';
const FACTS = '../shared/facts/software-ports.tsv';

/** The lines of a file of tab-separated cells, without comments. */
export function linesOf(file: string): string[][] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}

function portsIn(text: string): number[] {
	return (text.match(/\d+/g) ?? []).map(Number);
}

/** A file of the material that has the group, the query and the ports, or only the last two. */
export function readAsked(name: string): Asked[] {
	return linesOf(`${WORLD}/${name}.tsv`).map((cells) => toAsked(name, cells));
}

/** A line of the material of this name. */
export function toAsked(name: string, cells: readonly string[]): Asked {
	return {
		group: cells.length > 2 ? cells[0]! : name,
		query: cells.at(-2)!,
		ports: portsIn(cells.at(-1)!),
	};
}

/** Names of nothing that has a port. */
export function readUnknown(): string[] {
	return linesOf(`${WORLD}/unknown.tsv`).map(([query]) => query!);
}

/** Names that public catalogues have, each with its main ports; empty where they are not there. */
export function readFacts(): Asked[] {
	if (!existsSync(FACTS)) return [];
	return linesOf(FACTS).map(([query, ports, , kind]) => ({
		group: kind!,
		query: query!,
		ports: ports!.split(' ').map((port) => parseInt(port, 10)),
	}));
}

/** The ports of the answers to a query; similar names are none. */
export function answersTo(search: Search, query: string): number[] {
	const hits = search.find(query, { limit: READ });
	return hits.flatMap(({ first, match }) => (match === 'similar' ? [] : first));
}

/** What part of each group was answered, and how. */
export function sharesOf(search: Search, asked: readonly Asked[]): Map<string, Share> {
	const groups = new Map<string, number[]>();
	for (const { group, query, ports } of asked) {
		const place = answersTo(search, query).findIndex((port) => ports.includes(port));
		groups.set(group, [...(groups.get(group) ?? []), place]);
	}
	const share = (places: number[], counts: (place: number) => boolean) =>
		places.filter(counts).length / places.length;
	return new Map(
		[...groups].map(([group, places]) => [
			group,
			{
				count: places.length,
				first: share(places, (place) => place === 0),
				third: share(places, (place) => place >= 0 && place < 3),
				absent: share(places, (place) => place < 0),
			},
		]),
	);
}
