import { renderInto } from './markdown/render';
import { Component } from './obsidian/component';
import { isVariant } from './variants';
import type { Vault } from './vault/vault';

/** Renders a text card as a canvas does: it is no part of a note, and its blocks have no lines. */
export function showCanvasCard(
	text: string,
	canvasPath: string,
	into: HTMLElement,
	vault: Vault,
): () => void {
	const node = into.createDiv({ cls: 'canvas-node' });
	const content = node.createDiv({ cls: 'canvas-node-container' });
	const embed = content.createDiv({ cls: 'canvas-node-content markdown-embed' });
	const card = embed.createDiv({ cls: 'markdown-embed-content' });
	const preview = card.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
	const component = new Component();
	component.load();
	const sourcePath = isVariant('canvas', 'path') ? canvasPath : '';
	void renderInto(text, preview, { vault, sourcePath, component, sectionInfo: () => null });
	return () => {
		component.unload();
		node.remove();
	};
}
