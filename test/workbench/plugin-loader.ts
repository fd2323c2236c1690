import type * as Obsidian from 'obsidian';
import { whenLoaded } from './obsidian/component';
import { readData, writeData } from './obsidian/data';
import type { Plugin } from './obsidian/plugin';
import { requireModule } from './plugin-modules';
import { PluginStyles } from './plugin-styles';

type PluginClass = new (app: Obsidian.App, manifest: Obsidian.PluginManifest) => Plugin;

/** The built plugin: enabled and disabled as Obsidian does it. */
export class PluginLoader {
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
			['main.js', 'manifest.json', 'styles.css'].map(async (file) => {
				const response = await fetch(`/plugin/${file}`);
				return response.ok ? response.text() : '';
			}),
		);
		const plugin = this.create(this.evaluate(code), manifest);
		this.plugin = plugin;
		this.styles.add(css);
		await this.load(plugin);
		if (byUser) plugin.onUserEnable();
		this.changed();
	}

	/** Runs main.js as a CommonJS module. Obsidian evaluates a plugin's text in the same manner. */
	evaluate(code: string): PluginClass {
		const module = { exports: {} as { default?: PluginClass } };
		// The workbench loads nothing but this project's own build, from its own server.
		const run = new Function(
			'require',
			'module',
			'exports',
			`${code}\n//# sourceURL=main.js`,
		) as (...parameters: unknown[]) => void;
		run(requireModule, module, module.exports);
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
