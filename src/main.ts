import { getLanguage, Plugin } from 'obsidian';
import type { Api } from '../types/port-explorer';
import { languageFor, messagesFor } from './i18n';
import { LINK_ACTION } from './notes/inline/port-link';
import { createApi } from './obsidian/api/api';
import { registerBases } from './obsidian/views/bases-view';
import { registerBlocks } from './obsidian/blocks/register-blocks';
import { registerBadges } from './obsidian/inline/register-badges';
import { registerCli } from './obsidian/api/cli';
import { NearWindow } from './obsidian/blocks/near-window';
import { OpenEditorStore } from './obsidian/blocks/open-editors';
import { UndoNotices } from './obsidian/editing/undo-notices';
import { Cursor } from './obsidian/editing/cursor';
import { DataStore } from './obsidian/settings/data-store';
import { explorerCommands, openExplorer } from './obsidian/views/explorer-leaf';
import { EXPLORER_VIEW, ExplorerView } from './obsidian/views/explorer-view';
import { Hover } from './obsidian/inline/hover';
import { showIndexStatus } from './obsidian/index/index-status';
import { registerImportMenu } from './obsidian/dialogs/import-modal';
import { portLinkHandler } from './obsidian/api/link-handler';
import { lookupCommands } from './obsidian/dialogs/lookup-commands';
import { OpenModals } from './obsidian/dialogs/open-modals';
import { PortSuggest } from './obsidian/inline/port-suggest';
import { registerPortMenus } from './obsidian/port-menus';
import type { Services } from './obsidian/services';
import { ExplorerSettingTab } from './obsidian/settings/settings-tab';
import { HOVER_SOURCE } from './obsidian/create-ui';
import { dialogsOf, vaultCommands } from './obsidian/vault-commands';
import { VaultIndexer } from './obsidian/index/vault-indexer';
import { loadRegistry } from './registry/load';
import { createSearch } from './registry/search/search';

/** Registers the parts of the plugin; nothing is decoded, indexed or rendered here. */
export default class PortExplorerPlugin extends Plugin {
	/** For other plugins and scripts; see types/port-explorer.d.ts. */
	api: Api | undefined;
	private readonly data = new DataStore(this);

	override async onload(): Promise<void> {
		await this.data.load();
		const services = this.makeServices();
		this.api = createApi(services);
		registerCli(this, this.api.v1, services.language);
		registerBlocks(this, services);
		registerImportMenu(this, services);
		registerPortMenus(this, services);
		registerBadges(this, services);
		this.registerEditorExtension(services.cursor.extension);
		this.registerEditorSuggest(new PortSuggest(services));
		this.registerView(EXPLORER_VIEW, (leaf) => new ExplorerView(leaf, services));
		const { explorer } = messagesFor(services.language);
		this.addRibbonIcon('ethernet-port', explorer.open, () => openExplorer(this.app, 'main'));
		for (const command of [
			...explorerCommands(services),
			...lookupCommands(services),
			...vaultCommands(services),
			services.undo.command,
		]) {
			this.addCommand(command);
		}
		registerBases(this, services);
		showIndexStatus(this, services);
		this.registerHoverLinkSource(HOVER_SOURCE, {
			display: this.manifest.name,
			defaultMod: true,
		});
		this.registerObsidianProtocolHandler(LINK_ACTION, portLinkHandler(services));
		this.addSettingTab(new ExplorerSettingTab(this, services));
	}

	/** Called when a sync service has changed data.json. */
	override async onExternalSettingsChange(): Promise<void> {
		await this.data.load();
	}

	private makeServices(): Services {
		const registry = loadRegistry();
		const { language } = this.data.settings.peek();
		const vault = this.addChild(new VaultIndexer(this.app, registry, this.data.settings));
		const code = language === 'app' ? languageFor(getLanguage()) : language;
		const services: Services = {
			app: this.app,
			registry,
			search: createSearch(registry, {
				labels: () => this.data.labels.peek(),
				vault: () => vault.counts(),
				conflict: () => vault.conflicts(),
			}),
			language: code,
			hover: this.addChild(new Hover()),
			modals: this.addChild(new OpenModals()),
			near: this.addChild(new NearWindow()),
			editors: new OpenEditorStore(),
			undo: this.addChild(new UndoNotices(this.app, code)),
			data: this.data,
			cursor: new Cursor(),
			vault,
			dialogs: dialogsOf(() => services),
		};
		return services;
	}
}
