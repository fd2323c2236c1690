import { isPort, isProtocol, type Port, type Protocol } from '../../domain/port';

/** A number, or a range, as it stands in a line. */
export interface FoundNumber {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	readonly at: number;
}

const PROTOCOLS = '(?:tcp|udp|sctp|dccp)';
/** One number or range, with its protocol when one hangs on it. */
export const NUMBER = `\\d{1,5}(?:\\s?[-–~]\\s?\\d{1,5})?(?:\\/${PROTOCOLS}(?:[+/]${PROTOCOLS})*)?`;
/** Several of them: "80, 443 and 8080", "80、443 和 8080", "80/443". */
export const NUMBERS = `${NUMBER}(?:\\s*(?:[,，、/&|]|\\band\\b|\\bor\\b|和|与|及|或)+\\s*(?:and\\s+|or\\s+)?${NUMBER})*`;
/** Two of them that one says in the singular, too: "port 80 or 443". */
export const FEW_NUMBERS = `${NUMBER}(?:\\s*(?:[、/]|\\band\\b|\\bor\\b|和|与|及|或)\\s*${NUMBER})*`;

/** What a number must not stand before: then it counts something, or is part of something else. */
const COUNTED =
	/^(?:\s?(?:%|‰|°|bytes?\b|bits?\b|[kmgt]i?b(?:\/s|ps)?\b|[km]bps\b|ms\b|µs\b|sec(?:onds?)?\b|min(?:utes?)?\b|hours?\b|days?\b|years?\b|times\b|connections?\b|packets?\b|segments?\b|ports?\s+(?:switch|hub|panel)\b|way\b|users?\b|servers?\b|hosts?\b|clients?\b|retries\b|attempts\b|字节|位|比特|个|次|台|条|秒|毫秒|分钟|小时|天|年|月|号线|人|元|倍|种)|-(?:way|bit|port|byte|pin|digit|day)\b|[\w$€£]|\.\d|,\d{3}(?!\d)|:\d)/iu;

/** Takes a list of numbers apart; what is no port, or counts something, is left out. */
export function readNumbers(text: string, at: number, line: string): FoundNumber[] {
	const found: FoundNumber[] = [];
	for (const match of text.matchAll(new RegExp(NUMBER, 'gi'))) {
		const start = at + match.index;
		const whole = match[0];
		if (COUNTED.test(line.slice(start + whole.length))) continue;
		const [digits = '', ...tail] = whole.split('/');
		const [low = '', high = low] = digits.split(/\s?[-–~]\s?/);
		const [first, last] = [Number(low), Number(high)];
		if (!isPort(first) || !isPort(last) || last < first) continue;
		const protocols = tail.flatMap((part) => part.toLowerCase().split('+')).filter(isProtocol);
		found.push({ first, last, protocols: [...new Set(protocols)], at: start });
	}
	return found;
}
