import type { Wanted } from '../registry/search/relevance';

/** How well a search answers the table: shares from 0 to 1. */
export interface Relevance {
	/** A right port stands first. */
	readonly hit1: number;
	/** A right port is among the first three. */
	readonly hit3: number;
	/** Mean of 1 / place of the first right port, 0 where it is not among the first ten. */
	readonly mrr: number;
	/** The queries whose first answer is wrong, with what came first. */
	readonly missed: readonly string[];
}

const DEEPEST = 10;

/** Asks every query of the table. A search answers with ports, best first. */
export function judge(wanted: readonly Wanted[], ask: (query: string) => number[]): Relevance {
	let hit1 = 0;
	let hit3 = 0;
	let mrr = 0;
	const missed: string[] = [];
	for (const { query, ports } of wanted) {
		const answers = ask(query).slice(0, DEEPEST);
		const place = answers.findIndex((port) => ports.includes(port)) + 1;
		if (place === 1) hit1++;
		else
			missed.push(
				`${query}: ${answers.slice(0, 3).join(', ')} instead of ${ports.join(', ')}`,
			);
		if (place >= 1 && place <= 3) hit3++;
		if (place) mrr += 1 / place;
	}
	const count = wanted.length;
	return { hit1: hit1 / count, hit3: hit3 / count, mrr: mrr / count, missed };
}
