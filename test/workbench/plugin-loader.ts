import type * as Obsidian from 'obsidian';
import { whenLoaded } from './obsidian/component';
import { readData, readDataText, writeData, writeDataText } from './obsidian/data';
import type { Plugin } from './obsidian/plugin';
import { requireForGuest, requireModule } from './plugin-modules';
import { PluginStyles } from './plugin-styles';

type PluginClass = new (app: Obsidian.App, manifest: Obsidian.PluginManifest) => Plugin;

/** A file of the plugin's folder; empty where it has none. */
async function readFile(name: string): Promise<string> {
	const response = await fetch(`/plugin/${name}`);
	return response.ok ? response.text() : '';
}

/** The built plugin: enabled and disabled as Obsidian does it. */
export class PluginLoader {
	/** Another plugin than ours, whose saved data is in its folder and who may ask for Node. */
	isGuest = false;
	private plugin: Plugin | undefined;
	private readonly styles = new PluginStyles();

	constructor(
		private readonly app: Obsidian.App,
		/** Called after the plugin came or went. */
		private readonly changed: () => void,
	) {}

	get enabled(): Plugin | undefined {
		return this.plugin;
	}

	/** Reads the plugin's three files anew, so that a new build is taken up. */
	async enable(byUser = false): Promise<void> {
		if (this.plugin) return;
		const [code = '', manifest = '', css = ''] = await Promise.all(
			['main.js', 'manifest.json', 'styles.css'].map(readFile),
		);
		const plugin = this.create(this.evaluate(code), manifest);
		const { id } = plugin.manifest;
		if (this.isGuest && readDataText(id) === null) {
			const data = await readFile('data.json');
			if (data) writeDataText(id, data);
		}
		this.plugin = plugin;
		this.styles.add(css);
		await this.load(plugin);
		if (byUser) plugin.onUserEnable();
		this.changed();
	}

	/** Runs main.js as a CommonJS module. Obsidian evaluates a plugin's text in the same manner. */
	evaluate(code: string): PluginClass {
		const module = { exports: {} as { default?: PluginClass } };
		// Nothing is loaded but the build that the server was told to serve.
		const run = new Function(
			'require',
			'module',
			'exports',
			`${code}\n//# sourceURL=main.js`,
		) as (...parameters: unknown[]) => void;
		run(this.isGuest ? requireForGuest : requireModule, module, module.exports);
		const { default: found = module.exports } = module.exports;
		if (typeof found !== 'function') throw new Error('workbench: main.js exports no plugin');
		return found;
	}

	/** Makes the plugin, which has still to be loaded. */
	create(PluginOfFile: PluginClass, manifest: string): Plugin {
		const { id, ...rest } = JSON.parse(manifest) as Obsidian.PluginManifest;
		const dir = `${this.app.vault.configDir}/plugins/${id}`;
		return new PluginOfFile(this.app, { ...rest, id, dir });
	}

	/** Loads a plugin, and waits for what it waits for. */
	load(plugin: Plugin): Promise<void> {
		plugin.load();
		return whenLoaded(plugin);
	}

	disable(): void {
		this.plugin?.unload();
		this.plugin = undefined;
		this.styles.remove();
		this.changed();
	}

	/** The plugin's data.json was changed by somebody else, such as a sync service. */
	async changeData(change: (data: unknown) => unknown): Promise<void> {
		const { plugin } = this;
		if (!plugin) throw new Error('workbench: the plugin is not enabled');
		writeData(plugin.manifest.id, change(readData(plugin.manifest.id)));
		const { onExternalSettingsChange: told } = plugin as Partial<Obsidian.Plugin>;
		await told?.call(plugin as unknown as Obsidian.Plugin);
	}
}
