import { Notice, type Plugin } from 'obsidian';
import { messagesFor } from '../../i18n';
import { BLOCK_LANGUAGES } from '../../notes/blocks/languages';
import type { Services } from '../services';
import { blockBodies } from './block-bodies';
import { blockProcessor } from './block-processor';

/** Registers all block languages but those that another plugin has taken, and says which these are. */
export function registerBlocks(plugin: Plugin, services: Services): void {
	const bodies = blockBodies(services);
	const taken: string[] = [];
	for (const language of BLOCK_LANGUAGES) {
		const process = blockProcessor(services, language, bodies[language]);
		try {
			plugin.registerMarkdownCodeBlockProcessor(language, process);
		} catch {
			taken.push(language);
		}
	}
	if (taken.length) {
		new Notice(messagesFor(services.language).block.taken(taken.join(', ')), 0);
	}
}
