import { isPort, isProtocol, type Port, type Protocol } from '../../domain/port';
import { toAscii } from '../../lib/digits';
import type { Family } from '../common/common-use';
import { readFilterWord } from './filter-words';
import { NO_FILTERS, type OwnSet, type SearchFilters } from './filters';
import { normalise, splitWords } from './words';

/** A query, read: what to look for, and within what. */
export interface SearchQuery {
	/** The words to look for, normalised. */
	readonly words: readonly string[];
	/** All of them as one text, for names of several words. */
	readonly text: string;
	/** The digits of a port number, where one was typed; they may be the beginning of one. */
	readonly digits: string;
	readonly filters: SearchFilters;
}

/** Limit of characters read from a query. */
const MAX_LENGTH = 200;
/** More words than this only narrow down what is already nothing. */
const MAX_WORDS = 8;

/** Reads a query. Everything except filters and numbers is a word. Never throws. */
export function parseQuery(typed: string): SearchQuery {
	const text = toAscii(normalise(typed.slice(0, MAX_LENGTH)));
	const filters = {
		...NO_FILTERS,
		protocols: [] as Protocol[],
		families: [] as Family[],
		own: [] as OwnSet[],
	};
	const words: string[] = [];
	let digits = '';
	for (const part of text.split(/[\s,，、;；]+/).filter(Boolean)) {
		const [, number = '', protocol = ''] = /^:?(\d{1,5})(?:\/([a-z]*))?$/.exec(part) ?? [];
		if (number && isPort(Number(number)) && !digits) {
			digits = number;
			if (isProtocol(protocol)) filters.protocols.push(protocol);
		} else if (!readFilter(part, filters)) words.push(...splitWords(part));
	}
	return { words: words.slice(0, MAX_WORDS), text: words.join(' '), digits, filters };
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
