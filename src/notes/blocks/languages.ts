import { SYSTEMS } from '../../domain/ephemeral';
import { LISTING_OPTIONS } from '../import/listing-block';
import { CONNECTION_KEYS } from './connection-block';
import {
	CONNECTION_EXAMPLES,
	HOST_EXAMPLES,
	INVENTORY_EXAMPLES,
	LISTING_EXAMPLES,
	LOOKUP_EXAMPLES,
	PORT_EXAMPLES,
	QUIZ_EXAMPLES,
	type BlockExample,
} from './examples';
import { HOST_KEYS, YES_OR_NO } from './host-block';
import { INVENTORY_OPTIONS } from './inventory-block';
import { LOOKUP_OPTIONS } from './lookup-block';
import type { OptionTable } from './options';
import { PORT_OPTIONS } from './port-block';
import { QUIZ_OPTIONS } from './quiz-block';

/** What is known of a block language without reading a block of it. */
export interface BlockAbout {
	/** What may stand before a colon, and which words behind it. */
	readonly options: OptionTable;
	/** Short blocks, for help, documentation and tests. */
	readonly examples: readonly BlockExample[];
	/** Most of what stands in such a block is pasted: while it is typed, nothing is suggested. */
	readonly isPasted?: true;
}

/** Each language has a row here, and one in obsidian/blocks.ts for what it shows. */
const ABOUT = {
	port: { options: PORT_OPTIONS, examples: PORT_EXAMPLES },
	'port-lookup': { options: LOOKUP_OPTIONS, examples: LOOKUP_EXAMPLES },
	'port-host': { options: keys(HOST_KEYS), examples: HOST_EXAMPLES },
	'port-connection': { options: keys(CONNECTION_KEYS), examples: CONNECTION_EXAMPLES },
	'port-inventory': { options: INVENTORY_OPTIONS, examples: INVENTORY_EXAMPLES },
	'port-listeners': {
		options: keys(LISTING_OPTIONS),
		examples: LISTING_EXAMPLES,
		isPasted: true,
	},
	'port-quiz': { options: QUIZ_OPTIONS, examples: QUIZ_EXAMPLES },
} satisfies Record<string, BlockAbout>;

/** The word behind the fence of one of our blocks. */
export type BlockLanguage = keyof typeof ABOUT;

/** All block languages, and what is known of each. */
export const BLOCKS: Readonly<Record<BlockLanguage, BlockAbout>> = ABOUT;

/** The words alone. */
export const BLOCK_LANGUAGES = Object.keys(BLOCKS) as readonly BlockLanguage[];

/** Keys that take anything, but for those whose words are known. */
function keys(names: readonly string[]): OptionTable {
	const anything = { check: () => true, examples: [] };
	const words: OptionTable = { os: SYSTEMS, example: YES_OR_NO };
	return Object.fromEntries(names.map((name) => [name, words[name] ?? anything]));
}
