import { isPort, PROTOCOLS, type Protocol } from '../../../domain/port';
import type { FoundNumber, Hit } from './rule';

/** A transport protocol's name. */
export const PROTOCOL = '(?:tcp|udp|sctp|dccp)';
/** One protocol, or two of them: "TCP", "TCP/UDP", "tcp6". */
export const TRANSPORT =
	'((?:tcp|udp)[46]?(?:\\s*(?:[/+,、]|and|和|与|or|或|e|y|et|und)\\s*(?:tcp|udp))?|sctp|dccp)';
/** What stands before a number that begins a word of its own. */
export const START = '(^|[^\\w.$€£¥#@/:+-])';

const HANGING = `(?:\\s?\\/\\s?${PROTOCOL}(?:[+/,]${PROTOCOL})*)?`;
const SPAN = `\\d{1,5}(?:(?:\\s?[-–—~～]\\s?|\\s+(?:to|through)\\s+|\\s?[到至]\\s?)\\d{1,5})?${HANGING}`;
const MARK = '["\'`*]*';
/** Words and signs between the numbers of a list. */
export const AND =
	'(?:[,，、/&|+]|\\b(?:and|or|und|oder|et|ou|en|y|o|e)\\b|和|跟|与|與|及|或者?|以及|と|や|[иі](?=\\s))';
/** Several of them: "80, 443 and 8080", "80、443 和 8080", "80/443", "60000 to 61000". */
export const NUMBERS = `${SPAN}(?:${MARK}(?:\\s*${AND})+\\s*${MARK}${SPAN})*`;

/** Takes a list of numbers apart; what is no port is left out. */
export function readNumbers(text: string, at: number): FoundNumber[] {
	const found: FoundNumber[] = [];
	for (const match of text.matchAll(new RegExp(SPAN, 'gi'))) {
		const start = at + match.index;
		const [digits = '', ...tail] = match[0].split(/\s?\/\s?/);
		const [low = '', high = low] = digits.match(/\d+/g) ?? [];
		const [first, last] = [Number(low), Number(high)];
		if (!isPort(first) || !isPort(last)) continue;
		const protocols = protocolsIn(tail.join('/'));
		if (first <= last) found.push({ first, last, protocols, at: start });
		else found.push({ first, last: first, protocols, at: start });
	}
	return found;
}

/** Where the number, or the range, that begins at a place of a line ends. */
export function endOf(line: string, at: number): number {
	return at + (/^\d+(?:\s?[-–—~～]\s?\d+)?/.exec(line.slice(at, at + 20))?.[0].length ?? 0);
}

/** The transport protocols that a text names, each once, and always in the same order. */
export function protocolsIn(text: string): Protocol[] {
	const all: string[] = text.toLowerCase().match(/tcp|udp|sctp|dccp/g) ?? [];
	return PROTOCOLS.filter((protocol) => all.includes(protocol));
}

/** All ports of a text, of a mapping those of both sides: "8080:80/tcp", "3000-3005:3000-3005". */
export function mapped(text: string, at: number, said: readonly Protocol[] = []): Hit[] {
	const own = protocolsIn(text);
	const protocols = own.length ? own : said;
	return [...text.matchAll(/(\d{1,5})(?:-\s?(\d{1,5}))?/g)].flatMap((match) => {
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		const isGood = isPort(last) && first <= last;
		return isGood
			? [{ first, last, protocols, at: at + match.index, certainty: 'sure' as const }]
			: [];
	});
}

const YEAR_FROM = 1900;
const YEAR_TO = 2100;
/** Far ahead, and said of files much more often. */
const NFS = 2049;

/** Whether a number reads as a year. */
export function isYear(number: number): boolean {
	return number >= YEAR_FROM && number <= YEAR_TO && number !== NFS;
}
