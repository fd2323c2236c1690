import type { MarkdownPostProcessorContext, Plugin } from 'obsidian';
import { BLOCK_LANGUAGES, type BlockLanguage } from '../notes/blocks/languages';
import { connectionBlockProcessor } from './connection-block-processor';
import { hostBlockProcessor } from './host-block-processor';
import { inventoryBlockProcessor } from './inventory-block-processor';
import { listingBlockProcessor } from './listing-block-processor';
import { lookupBlockProcessor } from './lookup-block-processor';
import { portBlockProcessor } from './port-block-processor';
import { quizBlockProcessor } from './quiz-block-processor';
import type { Services } from './services';

type Processor = (source: string, el: HTMLElement, context: MarkdownPostProcessorContext) => void;

/** What shows the blocks of each language. */
const PROCESSORS: Readonly<Record<BlockLanguage, (services: Services) => Processor>> = {
	port: portBlockProcessor,
	'port-lookup': lookupBlockProcessor,
	'port-host': hostBlockProcessor,
	'port-connection': connectionBlockProcessor,
	'port-inventory': inventoryBlockProcessor,
	'port-listeners': listingBlockProcessor,
	'port-quiz': quizBlockProcessor,
};

/** Registers all block languages. */
export function registerBlocks(plugin: Plugin, services: Services): void {
	for (const language of BLOCK_LANGUAGES) {
		plugin.registerMarkdownCodeBlockProcessor(language, PROCESSORS[language](services));
	}
}
