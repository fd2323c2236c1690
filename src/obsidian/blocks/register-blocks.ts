import type { Plugin } from 'obsidian';
import { BLOCK_LANGUAGES } from '../../notes/blocks/languages';
import type { Services } from '../services';
import { blockBodies } from './block-bodies';
import { blockProcessor } from './block-processor';

/** Registers all block languages. */
export function registerBlocks(plugin: Plugin, services: Services): void {
	const bodies = blockBodies(services);
	for (const language of BLOCK_LANGUAGES) {
		plugin.registerMarkdownCodeBlockProcessor(
			language,
			blockProcessor(services, language, bodies[language]),
		);
	}
}
