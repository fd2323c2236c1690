import { isCounted } from './numbers';
import { placeAfter, type PlaceAfter } from './place-after';
import { isSomethingElse, placeBefore, type PlaceBefore } from './place-before';
import type { RuleContext, RuleHit } from './rule';
import { clauseAt, sentenceAt } from './sentence';
import { isNamedElse, isYear } from './slot';
import { standsAlone } from './stands-alone';
import { MOVES } from './talk';
import { speaksOfMeasures } from './topic';

/** How well a number is known as a port. */
export type Kind = 'known' | 'range' | 'system' | 'high' | 'thousand' | 'round' | 'small' | 'year';

/** A number, or a range, that may be one of a port by all that stands next to it. */
export interface Weighable {
	readonly first: number;
	readonly last: number;
	readonly at: number;
	/** Where it ends in its line. */
	readonly end: number;
	readonly kind: Kind;
	/** The words right before it, and right behind. */
	readonly before: string;
	readonly after: string;
	readonly placeBefore: PlaceBefore;
	readonly placeAfter: PlaceAfter;
	readonly clause: string;
	readonly sentence: string;
}

const NUMBER =
	/(\d{2,5})(?:\s?[-–—~～]\s?(\d{2,5})|(?:\s+to\s+|\s?[到至]\s?)(\d{4,5})(?!\d))?(?:\/(?:tcp|udp)\b)?/gi;

/** How far around a number is looked at for what stands next to it. */
const REACH = 60;

/** A line with more numbers that no rule found is data. */
const MOST_LEFT = 40;

/** The numbers of a line that no rule found, and that nothing next to them makes impossible. */
export function weighables(
	line: string,
	hits: readonly RuleHit[],
	context: RuleContext,
): Weighable[] {
	const taken = new Set(hits.flatMap((hit) => [hit.at, lastOf(hit, line)]));
	const left: Plain[] = [];
	for (const match of line.matchAll(NUMBER)) {
		for (const number of numbersOf(match, line)) {
			const { first, last, at } = number;
			const kind = kindOf(first, last, context);
			if (!kind || first > last || last > 65535 || taken.has(at)) continue;
			if (standsAlone(line, at, at + String(first).length)) left.push({ ...number, kind });
		}
		if (left.length > MOST_LEFT) return [];
	}
	return left.flatMap((number) => look(line, number, context) ?? []);
}

/** Where the last number of what was found stands. */
function lastOf({ first, last, at }: RuleHit, line: string): number {
	return first === last ? at : line.indexOf(String(last), at + 1);
}

/** A number, or a range; the two ends of "from 22 to 2222" are two numbers. */
function numbersOf(match: RegExpExecArray, line: string): Omit<Plain, 'kind'>[] {
	const { 0: whole, 1: from = '', 2: to, 3: until, index: at } = match;
	const first = Number(from);
	const end = at + whole.length;
	if (until === undefined) return [{ first, last: Number(to ?? from), at, end }];
	const last = Number(until);
	const isSpan = last > first && last - first < MOST_OF_SPAN && !MOVES.test(line);
	if (isSpan) return [{ first, last, at, end }];
	return [
		{ first, last: first, at, end: at + from.length },
		{ first: last, last, at: end - until.length, end },
	];
}

/** "7000 to 7005" is a range, "9000 to 9443" rather a change. */
const MOST_OF_SPAN = 256;

/** How well a number is known as a port; `null` for what is hardly ever one. */
function kindOf(first: number, last: number, { isCommon }: RuleContext): Kind | null {
	if (first !== last) return first < 1000 || (isYear(first) && isYear(last)) ? null : 'range';
	if (first < 10 || first > MOST) return null;
	const isKnown = isCommon(first);
	if (!isKnown && (first < 1024 || isYear(first))) return null;
	if (isYear(first)) return 'year';
	if (!isKnown) return first % 100 === 0 || Number.isInteger(Math.log2(first)) ? 'round' : 'high';
	if (first > 1023) return first % 1000 === 0 ? 'thousand' : 'known';
	return first > 99 ? 'system' : 'small';
}

/** The last numbers of 16 bits are those of limits. */
const MOST = 65530;

type Plain = Pick<Weighable, 'first' | 'last' | 'at' | 'end' | 'kind'>;

/** Looks at what stands around a number; `null` if that shows that it is no port. */
function look(line: string, number: Plain, context: RuleContext): Weighable | null {
	const { first, at, end } = number;
	const before = line.slice(Math.max(0, at - REACH), at);
	const after = line.slice(end, end + REACH);
	if (isSomethingElse(before) || isNamedElse(before) || isCounted(after)) return null;
	// A cell of a table that has no ports.
	if (/\|\s*$/.test(before) && /^\s*\|/.test(after)) return null;
	const behind = placeAfter(after) ?? (isNamedBehind(first, after, context) ? 'kind' : null);
	if (!behind) return null;
	const sentence = sentenceAt(line, at, end);
	const clause = clauseAt(line, at, end);
	const said = clause.slice(0, clause.indexOf(line.slice(at, end)));
	if (speaksOfMeasures(sentence, said) || isProtocolNumber(first, before, sentence)) return null;
	if (isStatus(first, before, sentence)) return null;
	const places = { placeBefore: placeBefore(before), placeAfter: behind };
	return { ...number, before, after, clause, sentence, ...places };
}

/** Whether a number is what a web server answers: "HTTP 500", "401, 404 and 502". */
function isStatus(number: number, before: string, sentence: string): boolean {
	if (number < 100 || number > 599) return false;
	return /\bhttp\s$/i.test(before) || (number >= 500 && number < 505 && /40[0-4]/.test(sentence));
}

/** Whether a number is one of the protocols on IP: UDP is 17, OSPF is 89. */
function isProtocolNumber(number: number, before: string, sentence: string): boolean {
	if (number > 255) return false;
	return /\bproto(?:col)?\s$/i.test(before) || (number === 17 && /\budp\b/i.test(sentence));
}

/** Whether a service follows that is known to run on a port: "22 ssh". */
function isNamedBehind(port: number, after: string, { services }: RuleContext): boolean {
	const word = /^["'`*_]*\s+([a-z][\w.+-]*\w)/i.exec(after)?.[1] ?? '';
	return services.of(port).own.has(word.toLowerCase());
}
