import type * as Obsidian from 'obsidian';
import { provide } from './obsidian/guard';
import { Vault, type VaultFile } from './obsidian/vault';
import { Workspace } from './obsidian/workspace';

/** The app that a plugin is handed, and its parts as the workbench knows them. */
export interface Host {
	readonly app: Obsidian.App;
	readonly vault: Vault;
	readonly workspace: Workspace;
}

/** Makes the app over the sample vault's files and the panes of the page. */
export function makeHost(
	files: readonly VaultFile[],
	panes: ConstructorParameters<typeof Workspace>[2],
): Host {
	const vault = new Vault(files);
	const workspace: Workspace = new Workspace(() => app, vault, panes);
	const app: Obsidian.App = provide<Obsidian.App>('App', {
		vault: vault as unknown as Obsidian.Vault,
		workspace: workspace as unknown as Obsidian.Workspace,
	});
	return { app, vault, workspace };
}
