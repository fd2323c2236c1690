import type * as Obsidian from 'obsidian';
import type { Host } from './app';
import { commands } from './obsidian/commands';
import { liveHandlers } from './obsidian/events';
import type { TFile } from './obsidian/files';
import { MarkdownView, pluginExtensions, type Mode } from './obsidian/markdown-view';
import { handleModalKey } from './obsidian/modal';
import { noticesShown } from './obsidian/notice';
import { state } from './obsidian/platform';
import { protocolHandlers } from './obsidian/plugin';
import { PluginLoader } from './plugin-loader';
import { printNote } from './print';
import { processors } from './markdown/processors';
import { renderFileTree } from './shell/file-tree';
import { labelFrame, type Frame } from './shell/frame';
import { CommandPalette } from './shell/palette';
import { SettingsModal } from './shell/settings';
import { textsFor } from './shell/texts';
import { renderHeader } from './shell/view-header';

const FIRST_NOTE: Readonly<Record<string, string>> = { en: 'Start here.md', zh: '从这里开始.md' };

/** The page as a whole: what its buttons do, and what tests ask of it as window.workbench. */
export class Workbench {
	readonly loader: PluginLoader;
	readonly notices = noticesShown;
	readonly app: Obsidian.App;
	/** Addresses that would have been opened outside the page. */
	readonly opened: string[] = [];

	constructor(
		private readonly host: Host,
		private readonly frame: Frame,
	) {
		this.app = host.app;
		this.loader = new PluginLoader(host.app, () => host.workspace.refreshNotes());
		host.workspace.on('layout-change', () => this.redraw());
		host.workspace.on('active-leaf-change', () => this.redraw());
		document.addEventListener('keydown', (event) => this.handleKey(event));
		document.addEventListener('click', (event) => this.followLink(event));
	}

	/** Follows the address's parameters; see workbench/README.md. */
	async start(parameters: URLSearchParams): Promise<void> {
		const language = parameters.get('lang') ?? 'en';
		this.setLanguageOfPage(language);
		this.setTheme(parameters.get('theme') === 'dark' ? 'dark' : 'light');
		state.phone = parameters.get('width') === 'phone';
		document.body.toggleClass(['is-mobile', 'is-phone'], state.phone);
		if (!parameters.has('safe')) await this.loader.enable();
		this.host.workspace.ready();
		const first = FIRST_NOTE[language.slice(0, 2)] ?? FIRST_NOTE['en']!;
		const mode = (parameters.get('mode') ?? 'reading') as Mode;
		await this.openNote(parameters.get('note') ?? first, mode);
		document.body.dataset.ready = 'true';
	}

	async openNote(path: string, mode: Mode = 'reading'): Promise<void> {
		const file = this.host.vault.resolve(path);
		if (!file) throw new Error(`workbench: there is no note ${path}`);
		await this.host.workspace
			.getLeaf()
			.openFile(file as unknown as Obsidian.TFile, stateOf(mode));
	}

	setMode(mode: Mode): void {
		this.note?.setMode(mode);
		this.redraw();
	}

	setTheme(theme: 'light' | 'dark'): void {
		document.body.toggleClass('theme-dark', theme === 'dark');
		document.body.toggleClass('theme-light', theme === 'light');
		this.host.workspace.trigger('css-change');
	}

	/** Obsidian has to be started again for another language; the plugin is, here. */
	async setLanguage(language: string): Promise<void> {
		this.setLanguageOfPage(language);
		this.loader.disable();
		await this.loader.enable();
	}

	enablePlugin(): Promise<void> {
		return this.loader.enable();
	}

	disablePlugin(): void {
		this.loader.disable();
	}

	runCommand(id: string): boolean {
		return commands.run(id, this.host.workspace.activeEditor);
	}

	readFile(path: string): Promise<string> {
		return this.host.vault.read(this.fileAt(path));
	}

	/** Writes a note, making it when it is not there. */
	async writeFile(path: string, text: string): Promise<void> {
		const file = this.host.vault.getFileByPath(path);
		if (file) await this.host.vault.modify(file, text);
		else await this.host.vault.create(path, text);
	}

	/** Opens an obsidian:// address, as a click on such a link does. */
	openAddress(address: string): void {
		const url = new URL(address);
		const handler = protocolHandlers.get(url.hostname);
		handler?.({ action: url.hostname, ...Object.fromEntries(url.searchParams) });
	}

	/** Renders the open note for paper; answers what takes it away again. */
	async print(): Promise<() => void> {
		const view = this.note;
		if (!view?.file) throw new Error('workbench: no note is open');
		return printNote(this.host.vault, view.file.path, view.getViewData());
	}

	async openPopout(path: string, mode: Mode = 'reading'): Promise<void> {
		const leaf = this.host.workspace.openPopoutLeaf();
		await leaf.openFile(this.fileAt(path) as unknown as Obsidian.TFile, stateOf(mode));
	}

	/** What is registered at the moment: after a plugin is disabled, no more than before. */
	liveResources(): Record<string, number> {
		return {
			processors: processors.count,
			extensions: pluginExtensions.length,
			commands: commands.available(null).length,
			protocols: protocolHandlers.size,
			events: liveHandlers.count,
			styles: document.head.querySelectorAll('style').length,
		};
	}

	private get note(): MarkdownView | null {
		return this.host.workspace.getActiveViewOfType(MarkdownView);
	}

	private fileAt(path: string): TFile {
		const file = this.host.vault.resolve(path);
		if (!file) throw new Error(`workbench: there is no file ${path}`);
		return file;
	}

	private setLanguageOfPage(language: string): void {
		state.language = language;
		document.documentElement.lang = language;
		labelFrame(this.frame, textsFor(language), {
			palette: () => this.openPalette(),
			settings: () => this.openSettings(),
			files: () => document.body.classList.toggle('is-drawer-open'),
		});
		this.redraw();
	}

	private redraw(): void {
		const { vault, workspace } = this.host;
		document.body.removeClass('is-drawer-open');
		renderFileTree(this.frame.left, vault, workspace);
		workspace.iterateAllLeaves(({ view }) => {
			const note: unknown = view;
			if (!(note instanceof MarkdownView)) return;
			const popout = () => void this.openPopout(note.file?.path ?? '', note.mode);
			renderHeader(note, textsFor(state.language), popout);
		});
	}

	private openPalette(): void {
		const editor = this.host.workspace.activeEditor;
		new CommandPalette(this.app, textsFor(state.language), editor).open();
	}

	private openSettings(): void {
		new SettingsModal(this.app, textsFor(state.language), {
			dark: () => document.body.hasClass('theme-dark'),
			setDark: (dark) => this.setTheme(dark ? 'dark' : 'light'),
			language: () => state.language,
			setLanguage: (language) => void this.setLanguage(language),
			enabled: () => this.loader.enabled !== undefined,
			setEnabled: (enabled) => (enabled ? void this.enablePlugin() : this.disablePlugin()),
		}).open();
	}

	private handleKey(event: KeyboardEvent): void {
		if (handleModalKey(event)) return;
		if ((event.ctrlKey || event.metaKey) && event.key === 'p') {
			event.preventDefault();
			this.openPalette();
		}
	}

	private followLink(event: MouseEvent): void {
		const link = (event.target as Element | null)?.closest('a');
		if (!link) return;
		const internal = link.getAttribute('data-href');
		event.preventDefault();
		if (internal) void this.host.workspace.openLinkText(internal);
		else if (link.protocol === 'obsidian:') this.openAddress(link.href);
		else this.opened.push(link.href);
	}
}

function stateOf(mode: Mode): Obsidian.OpenViewState {
	return {
		state: { mode: mode === 'reading' ? 'preview' : 'source', source: mode === 'source' },
	};
}
