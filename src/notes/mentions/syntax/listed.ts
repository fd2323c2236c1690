import { isYear, NUMBERS, readNumbers } from './numbers';
import type { Hit } from './rule';

const ITEM = new RegExp(
	`^(\\s*["'\`*]*(?:[\\p{L}][\\p{L}\\w.+/ -]{0,30}?)?\\s*[:：=（(–—|-]?\\s*["'\`*]*)(${NUMBERS})["'\`*]*\\s*(?:[)）]|[:：=（(–—|-]?\\s*[\\p{L}][\\p{L}\\d+./ -]{0,40}[)）]?|[（(][^()（）]{0,40}[)）]?|[:：=–—-].{0,80})?\\s*$`,
	'iu',
);

/** The port of an item of a list that is one of ports: "MySQL 3306", "22 SSH", "Redis（6379）". */
export function itemHits(item: string, at: number): Hit[] {
	const match = ITEM.exec(item);
	if (!match) return [];
	const start = match[1]!.length;
	return readNumbers(match[2]!, at + start)
		.filter(({ first }) => first > 0 && !(isYear(first) && !/^\s*$/.test(match[1]!)))
		.map((number) => ({ ...number, certainty: 'sure' as const }));
}
