import { renderInto } from './markdown/render';
import { Component } from './obsidian/component';
import type { Vault } from './obsidian/vault';

/**
 * Renders a note as Obsidian's export to PDF does: whole and at once, in an element of its own
 * directly in the body, which is all that paper shows.
 */
export async function printNote(
	vault: Vault,
	sourcePath: string,
	note: string,
): Promise<() => void> {
	const print = document.body.createDiv({ cls: 'print' });
	const view = print.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
	const component = new Component();
	component.load();
	const text = note.replace(/^---\n[\s\S]*?\n---\n/, '');
	await renderInto(text, view, { vault, sourcePath, component, sectionInfo: () => null });
	return () => {
		component.unload();
		print.remove();
	};
}
