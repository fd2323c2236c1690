import type { Extension } from '@codemirror/state';
import type * as Obsidian from 'obsidian';
import { processors } from '../markdown/processors';
import { commands } from './commands';
import { Component } from './component';
import { guard } from './guard';
import { pluginExtensions } from './markdown-view';
import type { Workspace } from './workspace';

/** Where a plugin's data is kept between reloads of the page. */
const dataKey = (id: string) => `workbench-data-${id}`;

type ProtocolHandler = (parameters: Obsidian.ObsidianProtocolData) => unknown;

/** The handlers of obsidian:// addresses by their action. */
export const protocolHandlers = new Map<string, ProtocolHandler>();

export abstract class Plugin extends Component {
	constructor(
		readonly app: Obsidian.App,
		readonly manifest: Obsidian.PluginManifest,
	) {
		super();
		return guard(this, 'Plugin');
	}

	private get workspace(): Workspace {
		return this.app.workspace as unknown as Workspace;
	}

	addCommand(command: Obsidian.Command): Obsidian.Command {
		// Obsidian puts the plugin's id before the command's, and its name before the name.
		const full = {
			...command,
			id: `${this.manifest.id}:${command.id}`,
			name: `${this.manifest.name}: ${command.name}`,
		};
		commands.add(full);
		this.register(() => commands.remove(full.id));
		return full;
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (
			source: string,
			el: HTMLElement,
			ctx: Obsidian.MarkdownPostProcessorContext,
		) => unknown,
	): Obsidian.MarkdownPostProcessor {
		this.register(processors.registerBlock(language, handler));
		return () => {};
	}

	registerMarkdownPostProcessor(
		processor: Obsidian.MarkdownPostProcessor,
		sortOrder?: number,
	): Obsidian.MarkdownPostProcessor {
		if (sortOrder !== undefined) processor.sortOrder = sortOrder;
		this.register(processors.registerPost(processor));
		return processor;
	}

	registerEditorExtension(extension: Extension): void {
		pluginExtensions.push(extension);
		this.register(() => pluginExtensions.splice(pluginExtensions.indexOf(extension), 1));
	}

	registerView(type: string, creator: (leaf: Obsidian.WorkspaceLeaf) => Obsidian.View): void {
		this.register(this.workspace.registerView(type, creator));
	}

	registerObsidianProtocolHandler(action: string, handler: ProtocolHandler): void {
		protocolHandlers.set(action, handler);
		this.register(() => protocolHandlers.delete(action));
	}

	async loadData(): Promise<unknown> {
		const text = window.localStorage.getItem(dataKey(this.manifest.id));
		return Promise.resolve(text === null ? null : JSON.parse(text));
	}

	async saveData(data: unknown): Promise<void> {
		window.localStorage.setItem(dataKey(this.manifest.id), JSON.stringify(data));
		return Promise.resolve();
	}
}
