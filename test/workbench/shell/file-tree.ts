import type * as Obsidian from 'obsidian';
import { Menu } from '../obsidian/menu';
import { TFile, TFolder, type TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import type { Workspace } from '../obsidian/workspace';

/** The vault's notes, folders first. */
export function renderFileTree(el: HTMLElement, vault: Vault, workspace: Workspace): void {
	el.empty();
	const container = el.createDiv({ cls: 'nav-files-container' });
	addFolder(container, vault.getRoot(), workspace);
}

/** Marks the note that is open, and no other. */
export function markActiveFile(el: HTMLElement, workspace: Workspace): void {
	const path = workspace.getActiveFile()?.path;
	for (const title of el.findAll('.nav-file-title.is-active')) {
		title.removeClass('is-active');
		title.removeAttribute('aria-current');
	}
	const active = path && el.find(`.nav-file-title[data-path="${CSS.escape(path)}"]`);
	if (!active) return;
	active.addClass('is-active');
	active.setAttr('aria-current', 'page');
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
	const button = el.createEl('button', {
		cls: 'tree-item-self nav-file-title',
		type: 'button',
		text: file.basename,
		attr: { 'data-path': file.path },
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
