import { getLanguage, Plugin } from 'obsidian';
import { languageFor } from './i18n';
import { LINK_ACTION } from './notes/port-link';
import { portLinkHandler } from './obsidian/link-handler';
import { portBlockProcessor } from './obsidian/port-block-processor';
import type { Services } from './obsidian/services';
import { loadRegistry } from './registry/load';

/** Registers what the plugin offers; nothing is decoded, indexed or rendered here. */
export default class PortExplorerPlugin extends Plugin {
	override onload(): void {
		const services: Services = {
			app: this.app,
			registry: loadRegistry(),
			language: languageFor(getLanguage()),
		};
		this.registerMarkdownCodeBlockProcessor('port', portBlockProcessor(services));
		this.registerObsidianProtocolHandler(LINK_ACTION, portLinkHandler(services));
	}
}
