import type * as Obsidian from 'obsidian';
import type { Pane, Panes } from '../shell/panes';
import type { TFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { debounce } from './debounce';
import { Events } from './events';
import { TextFileView } from './file-view';
import { guard } from './guard';
import { WorkspaceLeaf } from './leaf';
import { LeafOrder } from './leaf-order';
import { MarkdownView } from './markdown-view';
import { Popouts } from './popouts';
import { RecentFiles } from './recent-files';
import { readLayout, saveLayout } from './saved-layout';
import { ViewTypes } from './view-types';

type Leaf = Obsidian.WorkspaceLeaf;

/** The panes and what is in them. */
export class Workspace extends Events {
	/** The kinds of view that leaves can show. */
	readonly viewTypes = new ViewTypes();
	layoutReady = false;
	activeLeaf: Leaf | null = null;
	requestSaveLayout = debounce(async () => Promise.resolve(saveLayout(this.leaves)), 100);
	private leaves: readonly WorkspaceLeaf[] = [];
	private readonly recent = new RecentFiles();
	private readonly order = new LeafOrder();
	private waiting: (() => unknown)[] = [];
	private readonly popouts = new Popouts(this, (pane) => {
		for (const leaf of this.leaves) if (pane.el.contains(leaf.containerEl)) leaf.detach();
	});

	constructor(
		private readonly app: () => Obsidian.App,
		private readonly vault: Vault,
		private readonly panes: Panes,
	) {
		super();
		this.viewTypes.register(
			'markdown',
			(leaf) => new MarkdownView(leaf) as unknown as Obsidian.View,
		);
		vault.on('modify', (file: TFile) => void this.follow(file));
		vault.on('delete', (file: TFile) => this.close(file));
		this.on('file-open', (file: TFile) => this.recent.add(file.path));
		return guard(this, 'Workspace');
	}

	get containerEl(): HTMLElement {
		return this.panes.main.el.parentElement!;
	}
	get leftSplit(): Obsidian.WorkspaceSidedock {
		return this.panes.left.asSplit();
	}
	get rightSplit(): Obsidian.WorkspaceSidedock {
		return this.panes.right.asSplit();
	}
	get rootSplit(): Obsidian.WorkspaceRoot {
		return this.panes.main.asSplit() as unknown as Obsidian.WorkspaceRoot;
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}

	/** Puts back the plugins' views that were open when the page was left. */
	async restoreLayout(): Promise<void> {
		for (const { side, state } of readLayout()) {
			const leaf = this.add(side, this.panes[side]);
			await leaf.setViewState(state);
			await this.revealLeaf(leaf as unknown as Leaf);
		}
		this.on('layout-change', () => void this.requestSaveLayout());
	}

	ready(): void {
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
	}

	/**
	 * The active leaf if its view is a place to navigate, wherever it is, else the last one of the main
	 * area that is; or a new one: a tab, a split (here a tab too), a window.
	 */
	getLeaf(newLeaf?: Obsidian.PaneType | boolean): Leaf {
		if (newLeaf === 'window') return this.openPopoutLeaf();
		const active = this.leaves.find((leaf) => leaf === (this.activeLeaf as unknown));
		const current = [active, ...this.order.main(this.leaves)].find(
			(leaf) => leaf?.view.navigation,
		);
		const leaf = newLeaf || !current ? this.add('main', this.panes.main) : current;
		return leaf as unknown as Leaf;
	}

	getUnpinnedLeaf(): Leaf {
		return this.getLeaf();
	}

	getMostRecentLeaf(): Leaf | null {
		return (this.order.main(this.leaves)[0] as unknown as Leaf | undefined) ?? null;
	}

	getLeafById(id: string): Leaf | null {
		const leaf = this.leaves.find((each) => each.id === id);
		return (leaf as unknown as Leaf) ?? null;
	}

	getRightLeaf(_split: boolean): Leaf {
		return this.add('right', this.panes.right) as unknown as Leaf;
	}

	getLeftLeaf(_split: boolean): Leaf {
		return this.add('left', this.panes.left) as unknown as Leaf;
	}

	async ensureSideLeaf(
		type: string,
		side: Obsidian.Side,
		options: { active?: boolean; reveal?: boolean; state?: unknown } = {},
	): Promise<Leaf> {
		const there = this.getLeavesOfType(type)[0];
		const leaf =
			there ?? (side === 'left' ? this.getLeftLeaf(false) : this.getRightLeaf(false));
		const state = (options.state ?? {}) as Record<string, unknown>;
		if (!there) await leaf.setViewState({ type, state, active: options.active ?? false });
		if (options.reveal !== false) await this.revealLeaf(leaf);
		return leaf;
	}

	getLeavesOfType(type: string): Leaf[] {
		const wanted = this.leaves.filter((leaf) => leaf.view.getViewType() === type);
		return wanted as unknown as Leaf[];
	}

	iterateAllLeaves(callback: (leaf: Leaf) => unknown): void {
		for (const leaf of [...this.leaves]) callback(leaf as unknown as Leaf);
	}

	iterateRootLeaves(callback: (leaf: Leaf) => unknown): void {
		for (const leaf of this.leaves.filter(({ side }) => side === 'main')) {
			callback(leaf as unknown as Leaf);
		}
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	/** Opens the side pane that a leaf is in and brings its tab to the front. */
	async revealLeaf(leaf: Leaf): Promise<void> {
		const { side, containerEl } = leaf as unknown as WorkspaceLeaf;
		if (side === 'left' || side === 'right') this.panes[side].setCollapsed(false);
		this.paneOf(containerEl)?.show(containerEl);
		this.setActive(leaf);
		return Promise.resolve();
	}

	setActiveLeaf(leaf: Leaf, params?: { focus?: boolean } | boolean): void {
		this.setActive(leaf);
		if (typeof params === 'object' && params.focus) {
			this.getActiveViewOfType(MarkdownView)?.editor.focus();
		}
	}

	setActive(leaf: Leaf | null): void {
		const el = (leaf as unknown as WorkspaceLeaf | null)?.containerEl;
		for (const { containerEl } of this.leaves) {
			containerEl.toggleClass('mod-active', containerEl === el);
		}
		if (el) this.paneOf(el)?.show(el);
		if (this.activeLeaf === leaf) return;
		this.activeLeaf = leaf;
		const own = this.leaves.find((each) => each === (leaf as unknown));
		if (own) this.order.add(own);
		this.trigger('active-leaf-change', leaf);
	}

	get activeEditor(): Obsidian.MarkdownFileInfo | null {
		const view: unknown = this.getActiveViewOfType(MarkdownView);
		return view as Obsidian.MarkdownFileInfo | null;
	}

	getActiveViewOfType<T>(type: abstract new (...parameters: never[]) => T): T | null {
		const view: unknown = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	/** The active note, or, when a side pane is active, the one that was active before. */
	getActiveFile(): TFile | null {
		const active = this.getActiveViewOfType(TextFileView)?.file;
		const recent = this.recent.all.map((path) => this.vault.getFileByPath(path));
		return active ?? recent.find((file) => file !== null) ?? null;
	}

	getLastOpenFiles(): string[] {
		return this.recent.all.slice(0, 10);
	}

	async openLinkText(
		link: string,
		sourcePath = '',
		newLeaf?: Obsidian.PaneType | boolean,
		openState?: Obsidian.OpenViewState,
	): Promise<void> {
		const path = link.replace(/#.*$/, '');
		const there = this.vault.resolve(link, sourcePath);
		// As in Obsidian, a link to a note that is not there makes it.
		const file = there ?? (await this.vault.create(`${path.replace(/\.md$/, '')}.md`, ''));
		// A link opens in the mode that the note with the link is in.
		const { mode, source } = this.getActiveViewOfType(MarkdownView)?.getState() ?? {};
		const state = { ...(mode !== undefined && { mode, source }), ...openState?.state };
		await (this.getLeaf(newLeaf) as unknown as WorkspaceLeaf).openFile(file, {
			...openState,
			state,
		});
	}

	/** A window of its own, with the page's styles, as Obsidian's popout windows have. */
	openPopoutLeaf(_data?: Obsidian.WorkspaceWindowInitData): Leaf {
		const leaf = this.add('window', this.popouts.open());
		return leaf as unknown as Leaf;
	}

	moveLeafToPopout(leaf: Leaf): Obsidian.WorkspaceWindow {
		const { containerEl } = leaf as unknown as WorkspaceLeaf;
		const pane = this.popouts.open();
		this.paneOf(containerEl)?.remove(containerEl);
		pane.adopt(containerEl);
		const { win, doc } = containerEl;
		return { win, doc } as Obsidian.WorkspaceWindow;
	}

	updateOptions(): void {
		for (const note of this.notes) note.updateExtensions();
	}

	/** A plugin came or went: open notes are rendered anew. */
	refreshNotes(): void {
		for (const note of this.notes) note.refresh();
	}

	get all(): readonly WorkspaceLeaf[] {
		return this.leaves;
	}
	get notes(): MarkdownView[] {
		return this.leaves.flatMap(({ view }): MarkdownView[] => {
			const note: unknown = view;
			return note instanceof MarkdownView ? [note] : [];
		});
	}

	/** Writes what is still waiting to be saved. */
	async saveAll(): Promise<void> {
		for (const { view } of this.leaves) {
			const note: unknown = view;
			if (note instanceof TextFileView) await note.save();
		}
	}

	forget(leaf: WorkspaceLeaf): void {
		this.leaves = this.leaves.filter((each) => each !== leaf);
		this.order.remove(leaf);
		this.paneOf(leaf.containerEl)?.remove(leaf.containerEl);
		if (this.activeLeaf === (leaf as unknown)) this.setActive(this.getMostRecentLeaf());
		this.trigger('layout-change');
	}

	private paneOf(leafEl: HTMLElement): Pane | undefined {
		const container = leafEl.closest<HTMLElement>('.workspace-tab-container');
		const panes: Pane[] = [...Object.values(this.panes), ...this.popouts.panes];
		return panes.find((pane) => pane.container === container);
	}

	private add(side: string, pane: Pane): WorkspaceLeaf {
		const el = pane.el.doc.createElement('div');
		el.className = 'workspace-leaf';
		pane.adopt(el);
		const leaf = new WorkspaceLeaf(this.app(), this, el, side);
		this.leaves = [...this.leaves, leaf];
		return leaf;
	}

	/** A note that is open follows its file. */
	private async follow(file: TFile): Promise<void> {
		const text = await this.vault.read(file);
		for (const { view } of this.leaves) {
			const note: unknown = view;
			if (note instanceof TextFileView && note.file === file) note.follow(text);
		}
	}

	private close(file: TFile): void {
		for (const leaf of [...this.leaves]) {
			const note: unknown = leaf.view;
			if (note instanceof TextFileView && note.file === file) leaf.detach();
		}
	}
}
