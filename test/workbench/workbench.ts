import type * as Obsidian from 'obsidian';
import type { Host } from './app';
import { showBase, type ShownBase } from './base';
import { showCanvasCard } from './canvas-card';
import { countPassing } from './dom/counted-work';
import { allDocuments } from './dom/windows';
import { processors } from './markdown/processors';
import { postProcess } from './markdown/render';
import { getIcon } from './obsidian/icons';
import { commands } from './obsidian/commands';
import { MarkdownView, type Mode } from './obsidian/markdown-view';
import { noticesShown } from './obsidian/notice';
import { popoverElements } from './obsidian/hover-popover';
import { state } from './obsidian/platform';
import { registries } from './obsidian/registries';
import { countResources } from './resources';
import { PluginLoader } from './plugin-loader';
import { openPrintWindow, printNote } from './print';
import { Shell } from './shell/shell';
import type { Frame } from './shell/frame';
import type { PageActions } from './shell/page-actions';
import type { TFile } from './vault/files';
import { isVariant } from './variants';
import { folderOf } from './vault/files';

type Theme = 'light' | 'dark';

const FIRST_NOTE: Readonly<Record<string, string>> = { en: 'Start here.md', zh: '从这里开始.md' };

/** The page as a whole, as its buttons use it, and as tests do: it is window.workbench. */
export class Workbench implements PageActions {
	readonly loader: PluginLoader;
	readonly app: Obsidian.App;
	/** Every message that was shown. */
	readonly notices = noticesShown;
	/** Addresses that would have been opened outside the page. */
	readonly opened: string[] = [];
	private readonly shell: Shell;

	constructor(
		private readonly host: Host,
		frame: Frame,
	) {
		this.app = host.app;
		this.loader = new PluginLoader(host.app, () => {
			host.workspace.refreshNotes();
			this.shell.redraw();
		});
		this.shell = new Shell(this, host, frame);
	}

	/** Follows the address's parameters; see test/workbench/README.md. */
	async start(parameters: URLSearchParams): Promise<void> {
		const language = parameters.get('lang') ?? 'en';
		state.phone = parameters.get('width') === 'phone';
		state.tablet = parameters.get('width') === 'tablet';
		document.body.toggleClass('is-mobile', state.phone || state.tablet);
		document.body.toggleClass('is-phone', state.phone);
		document.body.toggleClass('is-tablet', state.tablet);
		this.setTheme(parameters.get('theme') === 'dark' ? 'dark' : 'light');
		this.shell.setLanguage(language);
		if (!parameters.has('safe')) await this.loader.enable();
		const first = FIRST_NOTE[language.slice(0, 2)] ?? FIRST_NOTE['en']!;
		const mode = (parameters.get('mode') ?? 'reading') as Mode;
		const { vault } = this.host;
		const note = parameters.get('note') ?? vault.resolve(first)?.path;
		const shown = note ?? vault.getMarkdownFiles()[0]?.path;
		if (shown) await this.openNote(shown, mode);
		await this.host.workspace.restoreLayout();
		this.announceFiles();
		// The layout is ready when Obsidian has put back what was open.
		this.host.workspace.ready();
		this.host.metadataCache.announce();
		document.body.dataset.ready = 'true';
	}

	/** What the vault and its index may say before the layout is ready. */
	private announceFiles(): void {
		const { vault, metadataCache } = this.host;
		if (isVariant('create', 'all-files')) {
			for (const file of vault.getAllLoadedFiles()) vault.trigger('create', file);
		}
		if (isVariant('changed', 'before-layout')) metadataCache.announceAll();
	}

	async openNote(path: string, mode: Mode = 'reading'): Promise<void> {
		const leaf = this.host.workspace.getLeaf();
		await leaf.openFile(this.fileAt(path) as unknown as Obsidian.TFile, stateOf(mode));
	}

	setMode(mode: Mode): void {
		this.note?.setMode(mode);
		this.shell.redraw();
	}

	setTheme(theme: Theme): void {
		for (const { body } of allDocuments()) {
			body.toggleClass('theme-dark', theme === 'dark');
			body.toggleClass('theme-light', theme === 'light');
		}
		this.host.workspace.trigger('css-change');
	}

	/** Obsidian has to be started again for another language; the plugin is, here. */
	async setLanguage(language: string): Promise<void> {
		const enabled = this.loader.enabled !== undefined;
		if (enabled) this.loader.disable();
		this.shell.setLanguage(language);
		if (enabled) await this.loader.enable();
	}

	get isEnabled(): boolean {
		return this.loader.enabled !== undefined;
	}

	enablePlugin(): Promise<void> {
		return this.loader.enable(true);
	}

	disablePlugin(): void {
		this.loader.disable();
	}

	/** Runs a command by its whole id; false when there is none, or it is not possible now. */
	runCommand(id: string): boolean {
		return commands.run(id, this.host.workspace.activeEditor);
	}

	/** A note as it is on the disk, once everything that is typed has been saved. */
	async readFile(path: string): Promise<string> {
		await this.host.workspace.saveAll();
		return this.host.vault.read(this.fileAt(path));
	}

	/** Writes a note as another program would, making it when it is not there. */
	async writeFile(path: string, text: string): Promise<void> {
		const { vault } = this.host;
		const file = vault.getFileByPath(path);
		if (file) return vault.modify(file, text);
		if (!vault.getFolderByPath(folderOf(path))) await vault.createFolder(folderOf(path));
		await vault.create(path, text);
	}

	/** Changes the plugin's data.json as a sync service would; the plugin is told. */
	changeData(change: (data: unknown) => unknown): Promise<void> {
		return this.loader.changeData(change);
	}

	/** Opens an obsidian:// address, as a click on such a link does. */
	openAddress(address: string): void {
		const url = new URL(address);
		const action = url.hostname || url.pathname.replace(/^\/+/, '');
		const found = registries.protocols.find((each) => each.action === action);
		void found?.handler({ action, ...Object.fromEntries(url.searchParams) });
		if (!found) this.opened.push(address);
	}

	/** Runs a command of Obsidian's command line; answers what it would print. */
	async runCli(command: string, parameters: Record<string, string> = {}): Promise<string> {
		const found = registries.cli.find((each) => each.command === command);
		if (!found) throw new Error(`workbench: the command line has no ${command}`);
		return found.handler(parameters);
	}

	/**
	 * Opens the settings at a page: "appearance", "community-plugins" or the plugin's id; `classic`
	 * as versions before 1.13 draw them.
	 */
	openSettings(page?: string, { classic = false } = {}): void {
		this.shell.openSettings(page, classic);
	}

	/** Shows a plugin's view of a base over these notes, in the place of the open note. */
	showBase(view: string, paths: readonly string[]): ShownBase {
		const { activeLeaf } = this.host.workspace;
		if (!activeLeaf) throw new Error('workbench: no leaf is active');
		const files = (wanted: readonly string[]) => wanted.map((path) => this.fileAt(path));
		return showBase(view, activeLeaf.view.containerEl, this.app, files, paths);
	}

	/** Shows a text card of a canvas over the open note; answers what takes it away again. */
	showCanvasCard(text: string, canvasPath: string): () => void {
		const { vault, workspace } = this.host;
		const { activeLeaf } = workspace;
		if (!activeLeaf) throw new Error('workbench: no leaf is active');
		return showCanvasCard(text, canvasPath, activeLeaf.view.containerEl, vault);
	}

	/** Takes a language for code blocks, as another plugin that was loaded before would. */
	takeLanguage(language: string): void {
		processors.registerBlock(language, (source, el) => el.setText(source));
	}

	/**
	 * Renders the open note for paper; answers what takes it away again. Older versions of Obsidian
	 * do so in the page itself, newer ones in a window of its own.
	 */
	async print({ ownWindow = isVariant('pdf', 'window') } = {}): Promise<() => void> {
		const { note } = this;
		if (!note?.file) throw new Error('workbench: no note is open');
		const doc = ownWindow ? openPrintWindow() : document;
		return printNote(this.host.vault, note.file.path, note.getViewData(), doc);
	}

	async openPopout(path: string, mode: Mode = 'reading'): Promise<void> {
		const leaf = this.host.workspace.openPopoutLeaf();
		await leaf.openFile(this.fileAt(path) as unknown as Obsidian.TFile, stateOf(mode));
	}

	/** The names of a plugin's commands, as the palette shows them. */
	commandNames(plugin: string): string[] {
		return commands.of(plugin).map(({ name }) => name);
	}

	/** Those that have no icon which Obsidian has. */
	commandsWithoutIcon(plugin: string): string[] {
		const without = commands.of(plugin).filter(({ icon }) => !icon || !getIcon(icon));
		return without.map(({ name }) => name);
	}

	/** Gives an element to the plugins' post processors, as rendered Markdown is. */
	postProcess(el: HTMLElement): Promise<void> {
		return postProcess(el, this.host.vault);
	}

	/** How often a plugin's processor of a code block was called. */
	renderedBlocks(): number {
		return processors.blocksRun;
	}

	/** The elements of all blocks, also of those that are far from the window and out of the page. */
	blocksMade(): HTMLElement[] {
		return processors.blockElements;
	}

	/** The elements of all popovers that were made, whether they were shown or not. */
	popoversMade(): HTMLElement[] {
		return popoverElements();
	}

	/** What is registered at the moment: after a plugin is disabled, no more than before. */
	liveResources(): Record<string, number> {
		return countResources(this.host.workspace);
	}

	/** What is still to happen by itself: nothing, once everything has come to rest. */
	pendingWork(): Record<string, number> {
		return countPassing();
	}

	private get note(): MarkdownView | null {
		return this.host.workspace.getActiveViewOfType(MarkdownView);
	}

	private fileAt(path: string): TFile {
		const { vault } = this.host;
		const file = vault.getFileByPath(path) ?? vault.resolve(path);
		if (!file) throw new Error(`workbench: there is no file ${path}`);
		return file;
	}
}

function stateOf(mode: Mode): Obsidian.OpenViewState {
	return {
		state: { mode: mode === 'reading' ? 'preview' : 'source', source: mode === 'source' },
	};
}
