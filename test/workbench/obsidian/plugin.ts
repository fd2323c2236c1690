import type { Extension } from '@codemirror/state';
import type * as Obsidian from 'obsidian';
import { processors } from '../markdown/processors';
import { chrome } from './chrome';
import { commands } from './commands';
import { Component } from './component';
import { readData, writeData } from './data';
import { guard } from './guard';
import { setIcon } from './icons';
import { Platform } from './platform';
import { pluginExtensions } from './plugin-extensions';
import { registries } from './registries';
import { editorSuggests, type EditorSuggest } from './suggest/editor-suggest';
import type { Workspace } from './workspace';

/** Everything that is registered here is taken back when the plugin is unloaded. */
export abstract class Plugin extends Component {
	settings?: unknown;

	constructor(
		readonly app: Obsidian.App,
		readonly manifest: Obsidian.PluginManifest,
	) {
		super();
		return guard(this, 'Plugin');
	}

	/** Called when the user has just switched the plugin on, not at every start. */
	onUserEnable(): void {}

	addRibbonIcon(
		icon: string,
		title: string,
		callback: (event: MouseEvent) => unknown,
	): HTMLElement {
		const button = createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { 'aria-label': title, role: 'button', tabindex: '0' },
		});
		setIcon(button, icon);
		button.addEventListener('click', callback);
		button.addEventListener('keydown', ({ key }) => {
			if (key === 'Enter' || key === ' ') button.click();
		});
		chrome.ribbon?.append(button);
		this.register(() => button.remove());
		return button;
	}

	addStatusBarItem(): HTMLElement {
		const item = createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
		// On a phone and a tablet there is no status bar: the item is nowhere.
		if (!Platform.isMobile) chrome.status?.prepend(item);
		this.register(() => item.remove());
		return item;
	}

	addCommand(command: Obsidian.Command): Obsidian.Command {
		// Obsidian puts the plugin's id before the command's, and its name before the name; the
		// plugin's own object is changed and given back.
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		commands.add(command);
		this.register(() => commands.remove(command.id));
		return command;
	}

	removeCommand(id: string): void {
		commands.remove(`${this.manifest.id}:${id}`);
	}

	addSettingTab(tab: Obsidian.PluginSettingTab): void {
		this.register(registries.add('settingTabs', tab));
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (
			source: string,
			el: HTMLElement,
			ctx: Obsidian.MarkdownPostProcessorContext,
		) => unknown,
		_sortOrder?: number,
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
		this.workspace.updateOptions();
		this.register(() => {
			pluginExtensions.remove(extension);
			this.workspace.updateOptions();
		});
	}

	registerEditorSuggest(suggest: Obsidian.EditorSuggest<unknown>): void {
		const own = suggest as unknown as EditorSuggest<unknown>;
		editorSuggests.push(own);
		this.register(() => {
			own.close();
			editorSuggests.remove(own);
		});
	}

	registerView(type: string, creator: (leaf: Obsidian.WorkspaceLeaf) => Obsidian.View): void {
		const { viewTypes } = this.workspace;
		const takeBack = viewTypes.register(type, creator);
		this.register(() => {
			this.workspace.detachLeavesOfType(type);
			takeBack();
		});
	}

	registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) {
			this.register(this.workspace.viewTypes.registerExtension(extension, viewType));
		}
	}

	registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
		this.register(registries.add('hoverLinkSources', { id, info }));
	}

	registerObsidianProtocolHandler(
		action: string,
		handler: Obsidian.ObsidianProtocolHandler,
	): void {
		this.register(registries.add('protocols', { action, handler }));
	}

	/** Obsidian answers false when its core plugin for bases is off. */
	registerBasesView(id: string, registration: Obsidian.BasesViewRegistration): boolean {
		this.register(registries.add('basesViews', { id, registration }));
		return true;
	}

	registerCliHandler(
		command: string,
		description: string,
		flags: Obsidian.CliFlags | null,
		handler: Obsidian.CliHandler,
	): void {
		this.register(registries.add('cli', { command, description, flags, handler }));
	}

	loadData(): Promise<unknown> {
		return Promise.resolve(readData(this.manifest.id));
	}

	saveData(data: unknown): Promise<void> {
		writeData(this.manifest.id, data);
		return Promise.resolve();
	}

	private get workspace(): Workspace {
		return this.app.workspace as unknown as Workspace;
	}
}
