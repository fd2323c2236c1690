import type * as Obsidian from 'obsidian';
import type { Host } from './app';
import { countPassing } from './dom/counted-work';
import { allDocuments } from './dom/windows';
import { commands } from './obsidian/commands';
import { MarkdownView, type Mode } from './obsidian/markdown-view';
import { noticesShown } from './obsidian/notice';
import { state } from './obsidian/platform';
import { registries } from './obsidian/registries';
import { countResources } from './resources';
import { PluginLoader } from './plugin-loader';
import { openPrintWindow, printNote } from './print';
import { Shell } from './shell/shell';
import type { Frame } from './shell/frame';
import type { TFile } from './vault/files';
import { folderOf } from './vault/files';

type Theme = 'light' | 'dark';

const FIRST_NOTE: Readonly<Record<string, string>> = { en: 'Start here.md', zh: '从这里开始.md' };

/** The page as a whole, as its buttons use it, and as tests do: it is window.workbench. */
export class Workbench {
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
		document.body.toggleClass(['is-mobile', 'is-phone'], state.phone);
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
		// The layout is ready when Obsidian has put back what was open.
		this.host.workspace.ready();
		this.host.metadataCache.announce();
		document.body.dataset.ready = 'true';
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

	/**
	 * Shows a plugin's view of a base over these notes, in the place of the open note; answers what
	 * takes it away again.
	 */
	showBase(view: string, paths: readonly string[]): () => void {
		const found = registries.basesViews.find(({ id }) => id === view);
		const { activeLeaf } = this.host.workspace;
		if (!found || !activeLeaf) throw new Error(`workbench: no view of bases is called ${view}`);
		const el = activeLeaf.view.containerEl.createDiv({ cls: 'bases-view' });
		const query = { app: this.app, files: paths.map((path) => this.fileAt(path)) };
		const shown = found.registration.factory(query as unknown as Obsidian.QueryController, el);
		shown.load();
		shown.onDataUpdated();
		return () => {
			shown.unload();
			el.remove();
		};
	}

	/**
	 * Renders the open note for paper; answers what takes it away again. Older versions of Obsidian
	 * do so in the page itself, newer ones in a window of its own.
	 */
	async print({ ownWindow = false } = {}): Promise<() => void> {
		const { note } = this;
		if (!note?.file) throw new Error('workbench: no note is open');
		const doc = ownWindow ? openPrintWindow() : document;
		return printNote(this.host.vault, note.file.path, note.getViewData(), doc);
	}

	async openPopout(path: string, mode: Mode = 'reading'): Promise<void> {
		const leaf = this.host.workspace.openPopoutLeaf();
		await leaf.openFile(this.fileAt(path) as unknown as Obsidian.TFile, stateOf(mode));
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
