import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import type * as Obsidian from 'obsidian';
import { obsidianModule } from './obsidian/module';
import { Plugin } from './obsidian/plugin';

/** What a plugin may require, as on mobile: no Node and no Electron. */
const MODULES: Readonly<Record<string, unknown>> = {
	obsidian: obsidianModule,
	'@codemirror/autocomplete': autocomplete,
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/search': search,
	'@codemirror/state': state,
	'@codemirror/view': view,
	'@lezer/common': lezerCommon,
	'@lezer/highlight': lezerHighlight,
};

function require(name: string): unknown {
	if (!Object.keys(MODULES).includes(name)) throw new Error(`workbench: no module ${name}`);
	return MODULES[name];
}

type PluginClass = new (app: Obsidian.App, manifest: Obsidian.PluginManifest) => Plugin;

/** The built plugin: enabled and disabled as Obsidian does it. */
export class PluginLoader {
	private plugin: Plugin | undefined;
	private style: HTMLStyleElement | undefined;

	constructor(
		private readonly app: Obsidian.App,
		/** Called after the plugin came or went. */
		private readonly changed: () => void,
	) {}

	get enabled(): Plugin | undefined {
		return this.plugin;
	}

	async enable(): Promise<void> {
		if (this.plugin) return;
		const [code, manifest, css] = await Promise.all(
			['main.js', 'manifest.json', 'styles.css'].map(async (file) => {
				const response = await fetch(`/plugin/${file}`);
				return response.text();
			}),
		);
		const PluginOfFile = evaluate(code ?? '');
		this.style = document.head.createEl('style', { text: css ?? '' });
		const plugin = new PluginOfFile(
			this.app,
			JSON.parse(manifest ?? '') as Obsidian.PluginManifest,
		);
		this.plugin = plugin;
		plugin.load();
		this.changed();
	}

	disable(): void {
		this.plugin?.unload();
		this.plugin = undefined;
		this.style?.remove();
		this.changed();
	}
}

/** Runs main.js as a CommonJS module. Obsidian evaluates a plugin's text in the same manner. */
function evaluate(code: string): PluginClass {
	const module = { exports: {} as { default?: PluginClass } };
	// The workbench loads nothing but this project's own build, from its own server.
	const run = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=main.js`) as (
		...parameters: unknown[]
	) => void;
	run(module, module.exports, require);
	const { default: found } = module.exports;
	if (!found) throw new Error('workbench: main.js exports no plugin');
	return found;
}
