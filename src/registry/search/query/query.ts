import { isPort, isProtocol, type Port, type Protocol } from '../../../domain/port';
import { toAscii } from '../../../lib/digits';
import type { Family } from '../../common-use';
import { isFiller, withoutHanFillers } from './fillers';
import { readFilterWord } from './filter-words';
import { NO_FILTERS, type OwnSet, type SearchFilters } from './filters';
import { isHan, normalise, splitWords } from './words';

/** A query, read: what to look for, and within what. */
export interface SearchQuery {
	/** The words to look for, normalised and without fillers. */
	readonly words: readonly string[];
	/** All words and numbers in their order, fillers as well: names may have them. */
	readonly tokens: readonly string[];
	/** The digits of a port number, where one was typed; they may be the beginning of one. */
	readonly digits: string;
	/** Whether there are only words that any question has: "what port", "默认端口". */
	readonly onlyFillers: boolean;
	readonly filters: SearchFilters;
}

/** Limit of characters read from a query. */
const MAX_LENGTH = 200;
/** More words than this only narrow down what is already nothing. */
const MAX_WORDS = 8;
const MAX_TOKENS = 20;

const SEPARATORS = /[\s,，、;；?？!！。"“”‘’()（）【】]+/;
/** "16", "v2", "8.0", "3.x": what a release is called. */
const VERSION = /^v?\d+(?:\.(?:\d+|x))*$/;

/** Reads a query. Everything except filters and numbers is a word. Never throws. */
export function parseQuery(typed: string): SearchQuery {
	const text = toAscii(normalise(typed.slice(0, MAX_LENGTH)));
	const filters = {
		...NO_FILTERS,
		protocols: [] as Protocol[],
		families: [] as Family[],
		own: [] as OwnSet[],
	};
	const tokens: string[] = [];
	let digits = '';
	for (const part of text.split(SEPARATORS).filter(Boolean)) {
		const [, number = '', protocol = ''] = /^:?(\d{1,5})(?:\/([a-z]*))?$/.exec(part) ?? [];
		if (number && isPort(Number(number)) && !digits) {
			digits = number;
			tokens.push(number);
			if (isProtocol(protocol)) filters.protocols.push(protocol);
		} else if (VERSION.test(part)) tokens.push(...splitWords(part));
		else if (!readFilter(part, filters)) {
			const words = splitWords(part);
			tokens.push(...words);
			// "端口3306": the number stands right behind the word.
			digits ||= words.find((word) => /^\d{2,5}$/.test(word) && isPort(Number(word))) ?? '';
		}
	}
	const content = contentWords(tokens);
	const plain = content.filter((word) => !VERSION.test(word));
	// A lone number that isn't a port is searched as a word.
	const words = plain.length || digits ? plain : content;
	return {
		words: words.slice(0, MAX_WORDS),
		tokens: tokens.slice(0, MAX_TOKENS),
		digits,
		onlyFillers: tokens.length > 0 && !words.length && !digits,
		filters,
	};
}

function contentWords(tokens: readonly string[]): string[] {
	return tokens.flatMap((token) => {
		if (isHan(token)) return withoutHanFillers(token);
		return isFiller(token) ? [] : token;
	});
}

interface WritableFilters {
	protocols: Protocol[];
	from: Port;
	to: Port;
	families: Family[];
	encrypted: boolean | undefined;
	own: OwnSet[];
}

/** Takes a part as a filter; answers whether it was one. */
function readFilter(part: string, filters: WritableFilters): boolean {
	const filter = readFilterWord(part);
	if (!filter) return false;
	if (filter.kind === 'protocol') filters.protocols.push(filter.protocol);
	else if (filter.kind === 'family') filters.families.push(filter.family);
	else if (filter.kind === 'own') filters.own.push(filter.set);
	else if (filter.kind === 'encrypted') filters.encrypted = filter.encrypted;
	else {
		filters.from = filter.from ?? filters.from;
		filters.to = filter.to ?? filters.to;
	}
	return true;
}
