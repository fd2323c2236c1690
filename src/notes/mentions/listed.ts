import { NUMBERS, readNumbers } from './numbers';
import type { RuleHit } from './rule';
import { isYear } from './slot';

const ITEM = new RegExp(
	`^(\\s*["'\`*]*(?:[\\p{L}][\\p{L}\\w.+/ -]{0,30}?)?\\s*[:：=（(–—|-]?\\s*["'\`*]*)(${NUMBERS})["'\`*]*\\s*(?:[)）]|[:：=（(–—|-]?\\s*[\\p{L}][\\p{L}\\d+./ -]{0,40}[)）]?|[（(][^()（）]{0,40}[)）]?|[:：=–—-].{0,80})?\\s*$`,
	'iu',
);

/** The port of an item of a list that is one of ports: "MySQL 3306", "22 SSH", "Redis（6379）". */
export function itemHits(item: string, at: number): RuleHit[] {
	const match = ITEM.exec(item);
	if (!match) return [];
	const start = match[1]!.length;
	return readNumbers(match[2]!, at + start, ' '.repeat(at) + item)
		.filter(({ first }) => first > 0 && !(isYear(first) && !/^\s*$/.test(match[1]!)))
		.map((number) => ({ ...number, certainty: 'sure' as const }));
}

const LEAD =
	/(?:\bports?(?:\(s\))?(?:\s+[a-z]+){0,3}|(?:端口|埠)\p{Script=Han}{0,6})["'`*_]*\s*[:：]/iu;

/** What a line lists after its heading: "Default ports: MySQL 3306, Redis 6379", "端口：21 FTP、22 SSH". */
export function listed(line: string): RuleHit[] {
	const lead = LEAD.exec(line);
	if (!lead) return [];
	const hits: RuleHit[] = [];
	let at = lead.index + lead[0].length;
	for (const item of line.slice(at).split(/([,，、;；。])/)) {
		if (item === '。') break;
		// A single digit counts something else: "port: 123, stratum 1 to 15".
		hits.push(...itemHits(item.replace(/\.\s*$/, ''), at).filter(({ first }) => first > 9));
		at += item.length;
	}
	return hits;
}
