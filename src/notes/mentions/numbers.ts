import { isPort, PROTOCOLS, type Port, type Protocol } from '../../domain/port';

/** A number, or a range, as it stands in a line. */
export interface FoundNumber {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	readonly at: number;
}

/** A transport protocol's name. */
export const PROTOCOL = '(?:tcp|udp|sctp|dccp)';
const DASH = '\\s?[-–—~～]\\s?';
const HANGING = `(?:\\s?\\/\\s?${PROTOCOL}(?:[+/,]${PROTOCOL})*)?`;
/** One number or range, with its protocol when one hangs on it. */
export const NUMBER = `\\d{1,5}(?:${DASH}\\d{1,5})?${HANGING}`;
const SPAN = `\\d{1,5}(?:(?:${DASH}|\\s+(?:to|through)\\s+|\\s?[到至]\\s?)\\d{1,5})?${HANGING}`;
const QUOTE = '["\'`*]*';
const AND = '(?:[、/&|+]|\\band\\b|\\bor\\b|和|跟|与|與|及|或|以及)';
/** Several of them: "80, 443 and 8080", "80、443 和 8080", "80/443", "60000 to 61000". */
export const NUMBERS = `${SPAN}(?:${QUOTE}\\s*(?:[,，]|${AND})+\\s*(?:(?:and|or)\\s+|[和与及])?${QUOTE}${SPAN})*`;
/** Two of them that one says in the singular, too: "port 80 or 443". */
export const FEW_NUMBERS = `${NUMBER}(?:${QUOTE}\\s*${AND}\\s*${QUOTE}${NUMBER})*`;

const UNITS_EN =
	'bytes?|bits?|[kmgt]i?b(?:/s|ps|it)?|[km]bps|[µmn]?s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|times|' +
	'connections?|packets?|segments?|sessions?|datagrams?|streams?|sockets|ports|way|users?|servers|hosts|clients|devices|' +
	'retries|attempts|items|rows|lines|pages|words|people|persons|steps|units|eur|euros?|usd|dollars?|[kcm]m|miles|' +
	'[kmg]?hz|k?w(?:h|att)?s?|volts?|baud|dpi|px|rpm|fps|cores?|threads|workers|points?|percent|containers|networks|vlans|rules|entries';
const UNITS_ZH =
	'字节|位(?!于|置)|比特|[个個](?!端口和)|次|台|条|條|秒|毫秒|分(?!别|流|给)|小时|小時|天|年|月|日|号线|人|元|块|塊|倍|种|種|[页頁](?!面)|级(?!联)|度|章|节(?!点)|题|題|核(?!心)|部(?!署|门|分)|层|楼|室|岁|米|公里|万|萬|亿|千(?!万[别不要])|百|兆';
/** What a number must not stand before: then it counts something, or is part of something else. */
const COUNTED = new RegExp(
	`^(?:(?:\\s?(?:[-–~～到至]|to|and|or)\\s?\\d+)?\\s?(?:%|‰|°|(?:${UNITS_EN})\\b|[多余餘]?(?:${UNITS_ZH}))` +
		'|-[a-z]|[\\w$€£]|\\.\\d|,000(?!\\d)|:\\d|\\s+ports?\\s+(?:switch|hub|panel|router)\\b)',
	'i',
);

/** Whether what follows a number shows that it counts something, or goes on as something else. */
export function isCounted(after: string): boolean {
	return COUNTED.test(after);
}

/** Takes a list of numbers apart; what is no port, or counts something, is left out. */
export function readNumbers(text: string, at: number, line: string): FoundNumber[] {
	const found: FoundNumber[] = [];
	for (const match of text.matchAll(new RegExp(SPAN, 'gi'))) {
		const start = at + match.index;
		const whole = match[0];
		if (isCounted(line.slice(start + whole.length, start + whole.length + MAX_UNIT))) continue;
		// "1,460" is one number; "80,443" is a list.
		if (/^\d$/.test(whole) && /^,\d{3}(?!\d)/.test(line.slice(start + 1, start + 6))) continue;
		const [digits = '', ...tail] = whole.split(/\s?\/\s?/);
		const [low = '', high = low] = digits.match(/\d+/g) ?? [];
		const [first, last] = [Number(low), Number(high)];
		if (!isPort(first) || !isPort(last)) continue;
		const isStep = /[a-z到至]/i.test(digits) && TRANSFER.test(line);
		if (last < first || isStep) {
			// "forward 22 to 2222" is no range: it goes from one to the other.
			found.push({ first, last: first, protocols: [], at: start });
			if (isStep) {
				const second = start + digits.length - high.length;
				found.push({ first: last, last, protocols: [], at: second });
			}
			continue;
		}
		const protocols = protocolsIn(tail.join('/'));
		found.push({ first, last, protocols, at: start });
	}
	return found;
}

const TRANSFER = /转发|轉發|映射|改|换|換|forward|map|chang|mov(?:e|ing)|redirect|switch/i;
/** Longer than a number to the end of a range and its unit. */
const MAX_UNIT = 40;

/** Where the number, or the range, that begins at a place of a line ends. */
export function endOf(line: string, at: number): number {
	return at + (/^\d+(?:\s?[-–—~～]\s?\d+)?/.exec(line.slice(at, at + 20))?.[0].length ?? 0);
}

/** The transport protocols that a text names, each once, and always in the same order. */
export function protocolsIn(text: string): Protocol[] {
	const all: string[] = text.toLowerCase().match(/tcp|udp|sctp|dccp/g) ?? [];
	return PROTOCOLS.filter((protocol) => all.includes(protocol));
}

/** The ports of a mapping, of both sides: "8080:80/tcp", "3000-3005:3000-3005". */
export function mapped(text: string, at: number): (FoundNumber & { certainty: 'sure' })[] {
	const protocols = protocolsIn(text);
	return [...text.matchAll(/(\d{1,5})(?:-(\d{1,5}))?/g)].flatMap((match) => {
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		const isGood = isPort(last) && first <= last;
		return isGood
			? [{ first, last, protocols, at: at + match.index, certainty: 'sure' as const }]
			: [];
	});
}
