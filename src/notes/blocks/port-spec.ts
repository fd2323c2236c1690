import { toAscii } from '../../lib/digits';
import { isPort, isProtocol, type Port, type Protocol } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';
import type { Problem } from './problem';

/** What one word of a `port` block asks for: numbers, or a name that the registry has to find. */
export type PortSpec =
	| {
			readonly kind: 'numbers';
			readonly range: PortRange;
			readonly host?: string;
			/** Of a published port: the first one that it leads to. */
			readonly target?: Port;
	  }
	| { readonly kind: 'name'; readonly name: string; readonly protocols: readonly Protocol[] };

/** A value, or the reason why there is none. */
export type Parsed<T> = { readonly value: T } | { readonly problem: Problem };

/** RFC 6335 section 5.1: letters, digits and hyphens, with at least one letter; length not held. */
const NAME = /^(?=.*[a-z])[a-z0-9][a-z0-9._+-]*$/i;
/** Other words for a name, as people write them: "数据库", "Node-RED". No digit, slash or colon first. */
const WORD = /^\p{L}[\p{L}\p{N}._+-]*$/u;
const NUMBERS = /^(\d+)(?:[-–—~～](\d+))?$/;
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)?[:：](\d+)$/i;
/** Published port and the one it leads to, as Docker has them: "8080:80". */
const MAPPING = /^(\d+)(?:[-–—~～](\d+))?[:：](\d+)(?:[-–—~～]\d+)?$/;
const PROTOCOL_FIRST = /^(tcp|udp|sctp|dccp)\/(\d.*)$/i;

/**
 * Reads one word: `443`, `443/tcp`, `53/tcp+udp`, `tcp/443`, `6000-6063`, `nas.local:8096`,
 * `8080:80` (published at 8080), `https`, `domain/udp`. Never throws; what cannot be read comes back as a problem.
 */
export function parsePortSpec(text: string): Parsed<PortSpec> {
	const turned = PROTOCOL_FIRST.exec(text);
	const [head = '', ...tail] = (turned ? `${turned[2]}/${turned[1]}` : text).split('/');
	const words = tail.join('+').toLowerCase().split('+');
	const protocols = words.filter(isProtocol);
	const unknown = tail.length ? words.find((word) => !isProtocol(word)) : undefined;
	if (unknown !== undefined) {
		return { problem: { code: 'unknown-protocol', text, protocol: unknown } };
	}
	return parseHead(head, text, [...new Set(protocols)]);
}

function parseHead(head: string, text: string, protocols: readonly Protocol[]): Parsed<PortSpec> {
	const numbers = NUMBERS.exec(head);
	if (numbers) return parseNumbers(numbers[1]!, numbers[2], text, protocols);
	const [, from, to, inside] = MAPPING.exec(head) ?? [];
	if (from && !isTime(from, inside!)) {
		const target = parseNumbers(inside!, undefined, text, protocols);
		const published = 'problem' in target ? target : parseNumbers(from, to, text, protocols);
		if ('problem' in published || published.value.kind !== 'numbers') return published;
		return { value: { ...published.value, target: Number(inside) } };
	}
	const endpoint = HOST_AND_PORT.exec(head);
	if (endpoint && !/^\d+$/.test(endpoint[1] ?? '')) {
		const parsed = parseNumbers(endpoint[2]!, undefined, text, protocols);
		if ('problem' in parsed || !endpoint[1] || parsed.value.kind !== 'numbers') return parsed;
		return { value: { ...parsed.value, host: endpoint[1] } };
	}
	if (/^[-−]\d+$/.test(head)) return { problem: { code: 'negative', text } };
	const ascii = toAscii(text);
	if (ascii !== text) return { problem: { code: 'other-digits', text, ascii } };
	if (NAME.test(head) || WORD.test(head))
		return { value: { kind: 'name', name: head, protocols } };
	return { problem: { code: 'not-a-number', text } };
}

/** "12:30" and "1:2" are times and ratios, and no published port. */
export function isTime(from: string, inside: string): boolean {
	return Number(from) < 60 && Number(inside) < 60 && from !== inside;
}

function parseNumbers(
	from: string,
	to: string | undefined,
	text: string,
	protocols: readonly Protocol[],
): Parsed<PortSpec> {
	const first: Port = Number(from);
	const last: Port = to === undefined ? first : Number(to);
	if (!isPort(first) || !isPort(last)) return { problem: { code: 'too-large', text } };
	if (last < first) {
		return { problem: { code: 'reversed-range', text, mended: `${last}-${first}` } };
	}
	return { value: { kind: 'numbers', range: { first, last, protocols } } };
}
