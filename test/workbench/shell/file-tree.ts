import type * as Obsidian from 'obsidian';
import { Menu } from '../obsidian/menu';
import { TFile, TFolder, type TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import type { Workspace } from '../obsidian/workspace';

/** The vault's notes, folders first; the open one is marked. */
export function renderFileTree(el: HTMLElement, vault: Vault, workspace: Workspace): void {
	el.empty();
	const container = el.createDiv({ cls: 'nav-files-container' });
	addFolder(container, vault.getRoot(), workspace);
}

function addFolder(el: HTMLElement, folder: TFolder, workspace: Workspace): void {
	const order = (a: TAbstractFile, b: TAbstractFile) =>
		Number(b instanceof TFolder) - Number(a instanceof TFolder) || a.name.localeCompare(b.name);
	for (const entry of [...folder.children].sort(order)) {
		if (entry instanceof TFolder) {
			const item = el.createDiv({ cls: 'tree-item nav-folder' });
			item.createDiv({ cls: 'tree-item-self nav-folder-title', text: entry.name });
			addFolder(item.createDiv({ cls: 'tree-item-children' }), entry, workspace);
		} else if (entry instanceof TFile) addFile(el, entry, workspace);
	}
}

function addFile(el: HTMLElement, file: TFile, workspace: Workspace): void {
	const active = workspace.getActiveFile() === file;
	const button = el.createEl('button', {
		cls: `tree-item-self nav-file-title${active ? ' is-active' : ''}`,
		type: 'button',
		text: file.basename,
		attr: { 'data-path': file.path, ...(active ? { 'aria-current': 'page' } : {}) },
	});
	button.addEventListener('click', () => void workspace.openLinkText(file.path));
	button.addEventListener('contextmenu', (event) => {
		event.preventDefault();
		const menu = new Menu();
		const own = menu as unknown as Obsidian.Menu;
		workspace.trigger('file-menu', own, file, 'file-explorer-context-menu');
		menu.showAtMouseEvent(event);
	});
}
