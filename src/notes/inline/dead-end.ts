import { readNumeral, withoutPortWords } from '../../domain/numeral';
import { isPort } from '../../domain/port';
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

/** A question as the search reads it: "端口443" and "四四三" ask for 443. */
export function plainQuery(typed: string): string {
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
