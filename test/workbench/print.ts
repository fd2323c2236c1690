import { copyPage } from './dom/popout';
import { renderInto } from './markdown/render';
import { Component } from './obsidian/component';
import type { Vault } from './vault/vault';

/**
 * Renders a note as Obsidian's export to PDF does: whole and at once, in an element of its own
 * directly in the body, which is all that paper shows, and in the light theme.
 */
export async function printNote(
	vault: Vault,
	sourcePath: string,
	note: string,
	doc: Document,
): Promise<() => void> {
	const { body } = doc;
	const dark = body.hasClass('theme-dark');
	body.removeClass('theme-dark');
	body.addClass('theme-light');
	const print = body.createDiv({ cls: 'print' });
	const view = print.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
	const title = sourcePath.replace(/^.*\//, '').replace(/\.md$/, '');
	view.createEl('h1', { text: title });
	const component = new Component();
	component.load();
	const text = note.replace(/^---\n(?:[\s\S]*?\n)?---(?:\n|$)/, '');
	await renderInto(text, view, { vault, sourcePath, component, sectionInfo: () => null });
	return () => {
		component.unload();
		print.remove();
		body.toggleClass('theme-dark', dark);
		body.toggleClass('theme-light', !dark);
		if (doc !== document) doc.defaultView?.close();
	};
}

/** An empty window with the page's styles; Obsidian's is hidden, a page's cannot be. */
export function openPrintWindow(): Document {
	const popout = window.open('', '', 'width=800,height=1000');
	if (!popout) throw new Error('workbench: the browser refused to open a window');
	copyPage(popout as Window & typeof globalThis);
	return popout.document;
}
