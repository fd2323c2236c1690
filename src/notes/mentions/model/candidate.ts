import { endOf, isYear, NUMBERS } from '../syntax/numbers';
import type { FoundNumber, Hit, MentionContext } from '../syntax/rule';
import { isDigit, standsAlone } from '../scan/stands-alone';

/** How well a number is known as a port. */
export type Kind =
	| 'digit'
	| 'small'
	| 'low'
	| 'other'
	| 'system'
	| 'known'
	| 'thousand'
	| 'high'
	| 'round'
	| 'year'
	| 'limit'
	| 'range'
	| 'dates';

/** A number, or a range, that may be one of a port. */
export interface Candidate {
	readonly first: number;
	readonly last: number;
	readonly at: number;
	readonly end: number;
	readonly kind: Kind;
	/** The numbers that it is listed with, itself among them: "80, 443 and 8080". */
	readonly group: Group;
}

/** Where a list of numbers stands in its line, and how many it has. */
export interface Group {
	readonly at: number;
	readonly end: number;
	readonly members: Candidate[];
}

/** A line with more numbers that no syntax explains is data. */
const MAX_LEFT = 60;

const LIST = new RegExp(NUMBERS, 'gi');
const SPAN =
	/(\d{1,5})(?:\s?[-–—~～]\s?(\d{1,5})|(?:\s+(?:to|through)\s+|\s?[到至]\s?)(\d{1,5}))?(?!\d)/gi;
/** What makes "9000 to 9443" a change, and no range. */
const MOVES = /mov(?:e|ing)|chang|switch|forward|redirect|\bmap|改|换|換|迁|转|轉|映射/i;
/** What makes "60000 to 61000" a range. */
const OF_RANGES = /ports?\b|range|ephemeral|dynamic|端口|埠|范围|範圍/i;
/** "7000 to 7005" is a range even where nothing says so. */
const MAX_SPAN = 256;
/** The last numbers of 16 bits are those of limits. */
const LIMIT = 65530;

/** The numbers of a line that no syntax explains, in the lists in which they stand. */
export function candidatesIn(
	line: string,
	hits: readonly Hit[],
	context: MentionContext,
): Candidate[] {
	const taken = new Set(hits.flatMap((hit) => [hit.at, lastOf(hit, line)]));
	const candidates: Candidate[] = [];
	for (const list of line.matchAll(LIST)) {
		const members: Candidate[] = [];
		const group = { at: list.index, end: list.index + list[0].length, members };
		for (const number of numbersOf(list[0], list.index, line)) {
			const { first, last, at } = number;
			if (isDigit(line.charCodeAt(at - 1)) || isDigit(line.charCodeAt(number.end))) continue;
			if (taken.has(at) || last > 65535 || !standsAlone(line, at, at + `${first}`.length)) {
				continue;
			}
			if (line.slice(at, number.end)[0] === '0' && number.end - at > 1 && first === last) {
				continue;
			}
			members.push({ ...number, kind: kindOf(first, last, context), group });
		}
		candidates.push(...members);
		if (candidates.length > MAX_LEFT) return [];
	}
	return candidates;
}

/** Where the last number of what was found stands. */
function lastOf({ first, last, at }: FoundNumber, line: string): number {
	return first === last ? at : line.indexOf(String(last), at + 1);
}

type Place = Pick<Candidate, 'first' | 'last' | 'at' | 'end'>;

function numbersOf(list: string, start: number, line: string): Place[] {
	return [...list.matchAll(SPAN)].flatMap((match) => {
		const { 0: whole, 1: from = '', 2: dashed, 3: until, index } = match;
		const [at, end] = [start + index, start + index + whole.length];
		const high = dashed ?? until;
		const first = Number(from);
		if (high === undefined) return [{ first, last: first, at, end }];
		const last = Number(high);
		const isWords = until !== undefined;
		const isSpan =
			last > first &&
			(!isWords || (!MOVES.test(line) && (OF_RANGES.test(line) || last - first < MAX_SPAN)));
		if (isSpan) return [{ first, last, at, end }];
		if (!isWords) return [];
		return [
			{ first, last: first, at, end: at + from.length },
			{ first: last, last, at: end - high.length, end },
		];
	});
}

/** Where a hit of syntax ends. */
export const endOfHit = (line: string, { at }: FoundNumber) => endOf(line, at);

function kindOf(first: number, last: number, { isCommon }: MentionContext): Kind {
	if (first !== last) return isYear(first) && isYear(last) ? 'dates' : 'range';
	if (first > LIMIT) return 'limit';
	if (first < 10) return 'digit';
	if (isYear(first)) return 'year';
	const isKnown = isCommon(first);
	if (first < 1024) {
		if (first < 100) return isKnown ? 'small' : 'low';
		return isKnown ? 'system' : 'other';
	}
	if (isKnown) return first % 1000 === 0 ? 'thousand' : 'known';
	return first % 100 === 0 || Number.isInteger(Math.log2(first)) ? 'round' : 'high';
}
