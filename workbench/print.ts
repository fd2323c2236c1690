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
): Promise<() => void> {
	const { body } = document;
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
	};
}
