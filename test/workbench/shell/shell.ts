import type { Host } from '../app';
import { allDocuments } from '../dom/windows';
import { chrome } from '../obsidian/chrome';
import { commands } from '../obsidian/commands';
import type { WorkspaceLeaf } from '../obsidian/leaf';
import { MarkdownView } from '../obsidian/markdown-view';
import { Menu } from '../obsidian/menu';
import { Platform, state } from '../obsidian/platform';
import { registries } from '../obsidian/registries';
import { addOwnCommands } from './own-commands';
import { markActiveFile, renderFileTree } from './file-tree';
import { labelFrame, type Frame } from './frame';
import { listen } from './input';
import { previewPages } from './page-preview';
import { followSwipes } from './swipes';
import { showTooltips } from './tooltips';
import { CommandPalette } from './palette';
import type { Pane } from './panes';
import { SettingsModal } from './settings';
import { renderTabHeaders } from './tab-headers';
import { textsFor, type Texts } from './texts';
import { renderHeader } from './view-header';
import type { PageActions } from './page-actions';

/** The window around the notes: what is drawn again when something is opened, closed or renamed. */
export class Shell {
	private asked = false;
	private frameAsked = false;
	private swipes = false;
	/** Whether files have come, gone or moved since their list was drawn. */
	private filesChanged = true;

	constructor(
		private readonly workbench: PageActions,
		private readonly host: Host,
		private readonly frame: Frame,
	) {
		const { workspace, vault } = host;
		chrome.ribbon = frame.ribbonActions;
		chrome.status = frame.status;
		const redraw = () => this.redraw();
		for (const name of ['layout-change', 'active-leaf-change', 'file-open'])
			workspace.on(name, redraw);
		for (const name of ['create', 'delete', 'rename'])
			vault.on(name, () => this.redrawInFrame());
		const begin = (doc: Document) => {
			listen(doc, workbench, workspace, () => this.openPalette());
			showTooltips(doc);
		};
		begin(document);
		workspace.on('window-open', ({ doc }: { doc: Document }) => begin(doc));
		previewPages(workspace, vault);
		// Where there is little room the notes' list is a drawer that covers the note.
		workspace.on('file-open', () => this.closeDrawers());
	}

	setLanguage(language: string): void {
		state.language = language;
		for (const doc of allDocuments()) doc.documentElement.lang = language;
		if (state.phone) this.closeDrawers();
		const { left, right } = this.frame;
		if (!this.swipes && Platform.isMobile) followSwipes(document, left, right);
		this.swipes = true;
		labelFrame(this.frame, this.texts, {
			palette: () => this.openPalette(),
			settings: () => this.openSettings(),
			files: () => this.toggle(left),
			sidePane: () => this.toggle(right),
		});
		addOwnCommands(this.texts, this.host.workspace, this.workbench);
		this.redraw();
	}

	/** Soon, and once for all that happens until then. */
	redraw(): void {
		if (this.asked) return;
		this.asked = true;
		queueMicrotask(() => {
			this.asked = false;
			this.draw();
		});
	}

	/** Files come and go by the thousand: their list is drawn as often as it can be seen. */
	private redrawInFrame(): void {
		this.filesChanged = true;
		if (this.frameAsked) return;
		this.frameAsked = true;
		window.requestAnimationFrame(() => {
			this.frameAsked = false;
			this.draw();
		});
	}

	openPalette(): void {
		new CommandPalette(this.host.app, this.texts, this.host.workspace.activeEditor).open();
	}

	openSettings(page?: string, classic = false): void {
		const { workbench } = this;
		const actions = {
			dark: () => document.body.hasClass('theme-dark'),
			setDark: (dark: boolean) => workbench.setTheme(dark ? 'dark' : 'light'),
			language: () => state.language,
			setLanguage: (language: string) => {
				modal.close();
				return workbench.setLanguage(language);
			},
			enabled: () => workbench.isEnabled,
			setEnabled: (enabled: boolean) =>
				enabled ? workbench.enablePlugin() : Promise.resolve(workbench.disablePlugin()),
		};
		const known = registries.settingTabs.length > 0 ? page : undefined;
		const modal = new SettingsModal(this.host.app, this.texts, actions, known ?? page, classic);
		modal.open();
	}

	private get texts(): Texts {
		return textsFor(state.language);
	}

	private toggle(pane: Pane): void {
		const { left, right } = this.frame;
		pane.setCollapsed(!pane.isCollapsed);
		if (state.phone && !pane.isCollapsed) (pane === left ? right : left).setCollapsed(true);
	}

	private closeDrawers(): void {
		if (!state.phone) return;
		this.frame.left.setCollapsed(true);
		this.frame.right.setCollapsed(true);
	}

	private draw(): void {
		const { vault, workspace } = this.host;
		const { files, left, main, right } = this.frame;
		if (this.filesChanged) renderFileTree(files, vault, workspace);
		this.filesChanged = false;
		markActiveFile(files, workspace);
		const activate = ({ containerEl, id }: WorkspaceLeaf) => {
			const leaf = workspace.getLeafById(id);
			if (containerEl.isConnected && leaf) void workspace.revealLeaf(leaf);
			this.redraw();
		};
		for (const pane of [left, main, right]) {
			renderTabHeaders(pane, workspace.all, this.texts, activate);
		}
		for (const leaf of workspace.all) {
			renderHeader(leaf, this.texts, {
				popout: () => this.popOut(leaf),
				menu: (event) => this.showMenu(leaf, event),
				changed: () => this.redraw(),
			});
		}
	}

	private popOut({ view }: WorkspaceLeaf): void {
		const note: unknown = view;
		if (!(note instanceof MarkdownView) || !note.file) return;
		void this.workbench.openPopout(note.file.path, note.mode);
	}

	/** What plugins add to a note's menu, and the commands that are there for it. */
	private showMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
		const menu = new Menu();
		const note: unknown = leaf.view;
		if (note instanceof MarkdownView && note.file) {
			this.host.workspace.trigger('file-menu', menu, note.file, 'more-options', leaf);
		}
		menu.addItem((item) =>
			item
				.setTitle(this.texts.print)
				.setIcon('file-output')
				.onClick(() => void commands.run('workspace:export-pdf', null)),
		);
		menu.showAtMouseEvent(event);
	}
}
