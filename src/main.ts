import { getLanguage, Plugin } from 'obsidian';
import { languageFor } from './i18n';
import { LINK_ACTION } from './notes/port-link';
import { createApi, type Api } from './obsidian/api';
import { portLinkHandler } from './obsidian/link-handler';
import { lookupBlockProcessor } from './obsidian/lookup-block-processor';
import { lookupCommands } from './obsidian/lookup-commands';
import { portBlockProcessor } from './obsidian/port-block-processor';
import type { Services } from './obsidian/services';
import { loadRegistry } from './registry/load';
import { createSearch } from './registry/search/search';

/** Registers what the plugin offers; nothing is decoded, indexed or rendered here. */
export default class PortExplorerPlugin extends Plugin {
	/** For other plugins and scripts; see the README. */
	api: Api | undefined;

	override onload(): void {
		const registry = loadRegistry();
		const services: Services = {
			app: this.app,
			registry,
			search: createSearch(registry),
			language: languageFor(getLanguage()),
		};
		this.api = createApi(services);
		this.registerMarkdownCodeBlockProcessor('port', portBlockProcessor(services));
		this.registerMarkdownCodeBlockProcessor('port-lookup', lookupBlockProcessor(services));
		for (const command of lookupCommands(services)) this.addCommand(command);
		this.registerObsidianProtocolHandler(LINK_ACTION, portLinkHandler(services));
	}
}
