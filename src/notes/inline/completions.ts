import { formatRange } from '../../domain/port-range';
import { FAMILIES } from '../../registry/common-use';
import type { SearchHit } from '../../registry/search/search';
import { BLOCK_LANGUAGES, BLOCKS, type BlockLanguage } from '../blocks/languages';
import type { OptionTable } from '../blocks/options';
import type { Typing } from './typing';

/** A suggestion for what is being typed. */
export interface Completion {
	/** Its text, if it isn't a port. */
	readonly text: string;
	/** What is written into the note. */
	readonly insert: string;
	/** The port, where it is one. */
	readonly hit?: SearchHit;
	/** What there are words about: a block, or an option of one. */
	readonly about?: { readonly block: BlockLanguage; readonly option?: string };
	/** How far before the end of what is written the cursor goes. */
	readonly back?: number;
}

/** Fewer letters than this name too much: the list would only be in the way. */
const MIN_LETTERS = 2;

/** What could be meant by what is being typed, best first. */
export function completionsFor(
	typing: Typing,
	find: (query: string) => readonly SearchHit[],
): Completion[] {
	const { place, query } = typing;
	if (place === 'badge') return find(query).map((hit) => ofPort(hit, '`'));
	if (place === 'fence') return completeFence(query, typing.isClosed === true);
	const options = completeOption(query, place, typing.isFirst === true);
	// An option's value is none of the ports that happen to be called so.
	if (/^\S+:/.test(query)) return options;
	if (place === 'port-lookup') return [...options, ...completeFamily(query)];
	if (place !== 'port') return options;
	// A number is complete: Enter should go on to the next line.
	const isWord = /^\p{Script=Han}/u.test(query) || /^\p{L}.*\S/u.test(query);
	if (!isWord || query.length < (/\p{Script=Han}/u.test(query) ? 1 : MIN_LETTERS)) return options;
	return [...options, ...find(query).map((hit) => ofPort(hit, ''))];
}

/** The number; with its protocol where it is known on just that one. */
function ofPort(hit: SearchHit, after: string): Completion {
	const { first, last, protocols } = hit;
	const only = protocols.length === 1 && protocols[0] !== 'tcp' ? protocols : [];
	const text = formatRange({ first, last, protocols: only });
	return { text, insert: text + after, hit };
}

/** Names of blocks; one that nothing closes yet gets its other fence, the cursor between them. */
function completeFence(query: string, isClosed: boolean): Completion[] {
	const rest = isClosed ? '' : '\n\n```';
	return BLOCK_LANGUAGES.filter(
		(name) => name.startsWith(query.toLowerCase()) && (name !== query || !isClosed),
	).map((name) => ({
		text: name,
		insert: name + rest,
		about: { block: name },
		...(rest && { back: '\n```'.length }),
	}));
}

/** Options and their values. In a block with nothing in it all options are offered at once. */
function completeOption(query: string, block: BlockLanguage, isFirst: boolean): Completion[] {
	const table: OptionTable = BLOCKS[block].options;
	const [, key = '', value = ''] = /^(\S+):\s*(.*)$/.exec(query) ?? [];
	if (key) {
		const allowed = Object.entries(table).find(([name]) => name === key.toLowerCase())?.[1];
		const values = Array.isArray(allowed) ? (allowed as readonly string[]) : [];
		return values
			.filter((each) => each !== value && each.startsWith(value.toLowerCase()))
			.map((each) => ({ text: each, insert: `${key}: ${each}` }));
	}
	if (!query && !isFirst) return [];
	return Object.keys(table)
		.filter((name) => name.startsWith(query.toLowerCase()))
		.map((name) => ({
			text: `${name}:`,
			insert: `${name}: `,
			about: { block, option: name },
		}));
}

function completeFamily(query: string): Completion[] {
	if (!query.startsWith('#')) return [];
	return FAMILIES.map((family) => `#${family}`)
		.filter((word) => word !== query && word.startsWith(query.toLowerCase()))
		.map((word) => ({ text: word, insert: word }));
}
