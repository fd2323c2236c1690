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
import { HOST_KEYS } from './host/host-keys';
import { YES_OR_NO } from './host/host-block';
import { INVENTORY_OPTIONS } from './inventory-block';
import { LOOKUP_OPTIONS } from './lookup-block';
import type { OptionTable } from './options';
import { PORT_OPTIONS } from './port-block';
import { QUIZ_OPTIONS } from './quiz-block';

/** Describes a block language. */
export interface BlockAbout {
	/** The keys, and the words allowed after their colon. */
	readonly options: OptionTable;
	/** Short blocks, for help, documentation and tests. */
	readonly examples: readonly BlockExample[];
	/** Such blocks are mostly pasted, so nothing is suggested while typing. */
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

/** All block languages. */
export const BLOCKS: Readonly<Record<BlockLanguage, BlockAbout>> = ABOUT;

/** The words alone. */
export const BLOCK_LANGUAGES = Object.keys(BLOCKS) as readonly BlockLanguage[];

/** Keys that take anything, but for those whose words are known. */
function keys(names: readonly string[]): OptionTable {
	const anything = { check: () => true, examples: [] };
	const words: OptionTable = { os: SYSTEMS, example: YES_OR_NO };
	return Object.fromEntries(names.map((name) => [name, words[name] ?? anything]));
}
