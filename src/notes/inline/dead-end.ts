import { readNumeral, withoutPortWords } from '../../domain/numeral';
import { isPort, type Port } from '../../domain/port';
import { toAscii } from '../../lib/digits';
import type { Registry } from '../../registry/registry';
import { isClientQuery } from '../../registry/search/query/client-query';
import { parseQuery } from '../../registry/search/query/query';

/** Why a question has no answer, and where one can go from there. */
export interface DeadEnd {
	/** The number that was asked for and is above all ports; empty for none. */
	readonly tooLarge: string;
	/** Whether it was asked for a program that has no port of its own. */
	readonly isClient: boolean;
	/** Names that are written much the same. */
	readonly similar: readonly string[];
	/** What can be kept as the reader's own label for a port; empty if there is no name in it. */
	readonly label: string;
}

/** The longest name. */
const MAX_NAME = 40;
/** A longer question is a text. */
const MAX_QUESTION = 200;

const IN_USE =
	/占用|占着|占了|已(?:被|在)?使用|被.{0,6}用了|\bin use\b|\balready (?:used|taken|bound|allocated)\b|eaddrinuse|\boccup(?:ied|ies|ying)\b|\b(?:what|who)(?:'s|\s+is)?\s+(?:(?:process|program)\s+)?(?:is\s+)?(?:using|on|uses|listening on|holding|blocking)\b|\bkill\b/i;
/** A number that isn't a part of an address, a version or another number. */
const LONE_NUMBER = /(?:^|[^\d.])(\d{2,5})(?![\d.]*\d)/g;

/** The port of a question such as "8080端口被占用" or "address already in use 8080"; null for others. */
export function heldPort(typed: string): Port | null {
	const text = toAscii(typed.slice(0, MAX_QUESTION));
	if (!IN_USE.test(text)) return null;
	const numbers = new Set([...text.matchAll(LONE_NUMBER)].map(([, number]) => Number(number)));
	const [port] = numbers;
	return numbers.size === 1 && port !== undefined && isPort(port) ? port : null;
}

/** A question as the search reads it: "端口443" and "四四三" ask for 443. */
export function plainQuery(typed: string): string {
	const held = heldPort(typed);
	if (held !== null) return String(held);
	const number = readNumeral(withoutPortWords(typed));
	return number && isPort(Number(number)) ? number : typed;
}

/** The number above all ports that a question consists of; empty for none. */
export function tooLargeNumber(typed: string): string {
	const number = readNumeral(withoutPortWords(typed));
	return number && !isPort(Number(number)) ? number : '';
}

/** Whether a question is for a program that has no port of its own. */
export function asksForClient(typed: string, { common }: Registry): boolean {
	return isClientQuery(parseQuery(typed), common);
}

/** What to say of a question that has no answer. */
export function deadEndOf(typed: string, registry: Registry): DeadEnd {
	const text = typed.trim();
	const tooLarge = tooLargeNumber(text);
	const isName =
		!tooLarge && text.length <= MAX_NAME && /\p{L}/u.test(text) && !/[<>#:]/.test(text);
	const isClient = isName && asksForClient(text, registry);
	return {
		tooLarge,
		isClient,
		similar:
			isName && !isClient ? registry.nearestNames(text).filter((name) => name !== text) : [],
		label: isName ? text : '',
	};
}
