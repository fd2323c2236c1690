import { getLanguage, Plugin } from 'obsidian';
import type { Api } from '../types/port-explorer';
import { languageFor } from './i18n';
import { LINK_ACTION } from './notes/port-link';
import { createApi } from './obsidian/api';
import { chipEditorExtension } from './obsidian/chip-editor';
import { chipPostProcessor } from './obsidian/chip-post-processor';
import { registerCli } from './obsidian/cli';
import { Hover } from './obsidian/hover';
import { portLinkHandler } from './obsidian/link-handler';
import { lookupBlockProcessor } from './obsidian/lookup-block-processor';
import { lookupCommands } from './obsidian/lookup-commands';
import { portBlockProcessor } from './obsidian/port-block-processor';
import { PortSuggest } from './obsidian/port-suggest';
import type { Services } from './obsidian/services';
import { loadRegistry } from './registry/load';
import { createSearch } from './registry/search/search';

/** Registers what the plugin offers; nothing is decoded, indexed or rendered here. */
export default class PortExplorerPlugin extends Plugin {
	/** For other plugins and scripts; see types/port-explorer.d.ts. */
	api: Api | undefined;

	override onload(): void {
		const registry = loadRegistry();
		const services: Services = {
			app: this.app,
			registry,
			search: createSearch(registry),
			language: languageFor(getLanguage()),
			hover: this.addChild(new Hover()),
		};
		this.api = createApi(services);
		registerCli(this, this.api.v1, services.language);
		this.registerMarkdownCodeBlockProcessor('port', portBlockProcessor(services));
		this.registerMarkdownCodeBlockProcessor('port-lookup', lookupBlockProcessor(services));
		this.registerMarkdownPostProcessor(chipPostProcessor(services));
		this.registerEditorExtension(chipEditorExtension(services));
		this.registerEditorSuggest(new PortSuggest(services));
		for (const command of lookupCommands(services)) this.addCommand(command);
		this.registerObsidianProtocolHandler(LINK_ACTION, portLinkHandler(services));
	}
}
