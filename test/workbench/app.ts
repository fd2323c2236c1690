import type * as Obsidian from 'obsidian';
import { provide } from './obsidian/guard';
import { appScope, keymap } from './obsidian/keymap';
import { Workspace } from './obsidian/workspace';
import type { Panes } from './shell/panes';
import { FileManager } from './vault/file-manager';
import { MetadataCache } from './vault/metadata-cache';
import { Vault, type VaultFile } from './vault/vault';

/** The app that a plugin is handed, and its parts as the workbench knows them. */
export interface Host {
	readonly app: Obsidian.App;
	readonly vault: Vault;
	readonly workspace: Workspace;
	readonly metadataCache: MetadataCache;
}

const localKey = (key: string) => `workbench-local-${key}`;

/** Makes the app over a vault's files and the panes of the page. */
export function makeHost(files: readonly VaultFile[], name: string, panes: Panes): Host {
	const vault = new Vault(files, name);
	const metadataCache = new MetadataCache(vault);
	const workspace: Workspace = new Workspace(() => app, vault, panes);
	const app: Obsidian.App = provide<Obsidian.App>('App', {
		vault: vault as unknown as Obsidian.Vault,
		workspace: workspace as unknown as Obsidian.Workspace,
		metadataCache: metadataCache as unknown as Obsidian.MetadataCache,
		fileManager: new FileManager(vault) as unknown as Obsidian.FileManager,
		keymap: keymap as unknown as Obsidian.Keymap,
		scope: appScope as unknown as Obsidian.Scope,
		lastEvent: null,
		isDarkMode: () => document.body.hasClass('theme-dark'),
		loadLocalStorage: (key) => {
			const text = window.localStorage.getItem(localKey(key));
			return text === null ? null : (JSON.parse(text) as unknown);
		},
		saveLocalStorage: (key, data) => {
			if (data === null) window.localStorage.removeItem(localKey(key));
			else window.localStorage.setItem(localKey(key), JSON.stringify(data));
		},
	});
	return { app, vault, workspace, metadataCache };
}
