import { effect } from '@preact/signals';
import type { Extension } from '@codemirror/state';
import { MarkdownView, type Plugin } from 'obsidian';
import { chipEditorExtension } from './chip-editor';
import { chipPostProcessor } from './chip-post-processor';
import type { Services } from './services';

/** Registers inline ports for both views of a note, on and off as the settings have it. */
export function registerChips(plugin: Plugin, services: Services): void {
	const { app, data } = services;
	const process = chipPostProcessor(services);
	plugin.registerMarkdownPostProcessor((el, context) => {
		if (data.settings.peek().chips) process(el, context);
	});
	// Obsidian takes up what such a list holds when it is told that the options have changed.
	const extensions: Extension[] = [];
	plugin.registerEditorExtension(extensions);
	let shown: boolean | undefined;
	plugin.register(
		effect(() => {
			const { chips } = data.settings.value;
			if (chips === shown) return;
			const isFirst = shown === undefined;
			shown = chips;
			extensions.splice(0, 1, ...(chips ? [chipEditorExtension(services)] : []));
			app.workspace.updateOptions();
			if (isFirst) return;
			for (const { view } of app.workspace.getLeavesOfType('markdown')) {
				if (view instanceof MarkdownView) view.previewMode.rerender(true);
			}
		}),
	);
}
