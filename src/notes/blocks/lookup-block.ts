import { isProtocol, PROTOCOLS, type Protocol } from '../../domain/port';
import type { LineProblem } from './problem';
import { parseOption, type OptionTable } from './options';

/** A `port-lookup` block: a search in the note, with the query it begins with. */
export interface LookupBlock {
	readonly query: string;
	/** How many results are shown at first. */
	readonly limit: number;
	/** Only ports that are known on this protocol; undefined for any. */
	readonly protocol: Protocol | undefined;
	readonly problems: readonly LineProblem[];
}

const DEFAULT_LIMIT = 8;
const MAX_LIMIT = 100;

/** The options of a `port-lookup` block. */
export const LOOKUP_OPTIONS: OptionTable = {
	limit: {
		check: (value) =>
			/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_LIMIT,
		examples: ['1', '…', String(MAX_LIMIT)],
	},
	protocol: PROTOCOLS,
};

/** Reads the text of a `port-lookup` block: the query, and the options `limit` and `protocol`. */
export function parseLookupBlock(source: string): LookupBlock {
	const problems: LineProblem[] = [];
	const words: string[] = [];
	let limit = DEFAULT_LIMIT;
	let protocol: Protocol | undefined;
	for (const [index, raw] of source.split('\n').entries()) {
		const text = raw.trim();
		const option = text ? parseOption(text, LOOKUP_OPTIONS) : null;
		if (option && 'problem' in option) {
			problems.push({ line: index + 1, problem: option.problem });
		} else if (option?.key === 'limit') limit = Number(option.value);
		else if (option && isProtocol(option.value)) protocol = option.value;
		else if (text) words.push(text);
	}
	return { query: words.join(' '), limit, protocol, problems };
}

/**
 * The block's text with another query. Its options stay as they are written, but for the protocol,
 * which is a word of the query in the box.
 */
export function withQuery(source: string, query: string): string {
	const options = source.split('\n').filter((line) => {
		const option = parseOption(line.trim(), LOOKUP_OPTIONS);
		return option && !('key' in option && option.key === 'protocol');
	});
	return [query, ...options].filter(Boolean).join('\n');
}
