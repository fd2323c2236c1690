import type * as Obsidian from 'obsidian';
import { renderInto } from '../markdown/render';
import type { Vault } from '../vault/vault';
import type { Component } from './component';

type Static = Pick<typeof Obsidian.MarkdownRenderer, 'render' | 'renderMarkdown'>;

let anyApp: Obsidian.App | undefined;

/** The older renderMarkdown is given no app. */
export function setRendererApp(app: Obsidian.App): void {
	anyApp = app;
}

/** Rendering a piece of Markdown anywhere: plugins' processors run, but it has no lines of a note. */
export const MarkdownRenderer = {
	async render(app, markdown, el, sourcePath, component) {
		await renderInto(markdown, el, {
			vault: app.vault as unknown as Vault,
			sourcePath,
			component: component as unknown as Component,
			sectionInfo: () => null,
		});
	},
	async renderMarkdown(markdown, el, sourcePath, component) {
		if (anyApp) await MarkdownRenderer.render(anyApp, markdown, el, sourcePath, component);
	},
} satisfies Static;
