import { effect } from '@preact/signals';
import type { Extension } from '@codemirror/state';
import { MarkdownView, type Plugin } from 'obsidian';
import { badgeEditorExtension } from './badge-editor';
import { badgePostProcessor } from './badge-post-processor';
import type { Services } from '../services';

/** Registers inline ports for both views of a note, on and off as the settings have it. */
export function registerBadges(plugin: Plugin, services: Services): void {
	const { app, data } = services;
	const process = badgePostProcessor(services);
	plugin.registerMarkdownPostProcessor((el, context) => {
		if (data.settings.peek().chips) process(el, context);
	});
	// Obsidian takes up what such a list holds when it is told that the options have changed.
	const extensions: Extension[] = [];
	plugin.registerEditorExtension(extensions);
	let shown: boolean | undefined;
	plugin.register(
		effect(() => {
			const { chips: on } = data.settings.value;
			if (on === shown) return;
			const isFirst = shown === undefined;
			shown = on;
			extensions.splice(0, 1, ...(on ? [badgeEditorExtension(services)] : []));
			app.workspace.updateOptions();
			if (isFirst) return;
			for (const { view } of app.workspace.getLeavesOfType('markdown')) {
				if (view instanceof MarkdownView) view.previewMode.rerender(true);
			}
		}),
	);
}
