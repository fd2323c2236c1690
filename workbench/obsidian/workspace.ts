import type * as Obsidian from 'obsidian';
import { copyPage } from '../dom/popout';
import { Events } from './events';
import type { TFile } from './files';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import type { Vault } from './vault';
import type { View } from './view';

type ViewCreator = (leaf: Obsidian.WorkspaceLeaf) => Obsidian.View;

/** The panes and what is in them. */
export class Workspace extends Events {
	layoutReady = false;
	activeLeaf: Obsidian.WorkspaceLeaf | null = null;
	private leaves: WorkspaceLeaf[] = [];
	private readonly creators = new Map<string, ViewCreator>();
	private waiting: (() => unknown)[] = [];

	constructor(
		private readonly app: () => Obsidian.App,
		private readonly vault: Vault,
		/** Where the leaves of the main area and of the side panes go. */
		private readonly panes: Readonly<Record<'main' | 'left' | 'right', HTMLElement>>,
	) {
		super();
		this.creators.set('markdown', (leaf) => new MarkdownView(leaf) as unknown as Obsidian.View);
		vault.on('modify', (file: TFile) => void this.follow(file));
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}

	ready(): void {
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
	}

	registerView(type: string, creator: ViewCreator): () => void {
		this.creators.set(type, creator);
		return () => {
			this.creators.delete(type);
			this.detachLeavesOfType(type);
		};
	}

	makeView(type: string, leaf: Obsidian.WorkspaceLeaf): View {
		const creator = this.creators.get(type);
		if (!creator) throw new Error(`workbench: there is no view of type ${type}`);
		return creator(leaf) as unknown as View;
	}

	getLeaf(newLeaf?: unknown): Obsidian.WorkspaceLeaf {
		const main = this.leaves.find((leaf) => leaf.side === 'main');
		const leaf = newLeaf || !main ? this.add('main', this.panes.main) : main;
		return leaf as unknown as Obsidian.WorkspaceLeaf;
	}

	getRightLeaf(): Obsidian.WorkspaceLeaf {
		return this.add('right', this.panes.right) as unknown as Obsidian.WorkspaceLeaf;
	}

	getLeftLeaf(): Obsidian.WorkspaceLeaf {
		return this.add('left', this.panes.left) as unknown as Obsidian.WorkspaceLeaf;
	}

	getLeavesOfType(type: string): Obsidian.WorkspaceLeaf[] {
		const wanted = this.leaves.filter((leaf) => leaf.getViewState().type === type);
		return wanted as unknown as Obsidian.WorkspaceLeaf[];
	}

	iterateAllLeaves(callback: (leaf: Obsidian.WorkspaceLeaf) => unknown): void {
		for (const leaf of [...this.leaves]) callback(leaf as unknown as Obsidian.WorkspaceLeaf);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	async revealLeaf(leaf: Obsidian.WorkspaceLeaf): Promise<void> {
		this.setActive(leaf);
		return Promise.resolve();
	}

	setActiveLeaf(leaf: Obsidian.WorkspaceLeaf): void {
		this.setActive(leaf);
	}

	setActive(leaf: Obsidian.WorkspaceLeaf): void {
		this.activeLeaf = leaf;
		this.trigger('active-leaf-change', leaf);
	}

	get activeEditor(): Obsidian.MarkdownFileInfo | null {
		return this.getActiveViewOfType(
			MarkdownView,
		) as unknown as Obsidian.MarkdownFileInfo | null;
	}

	getActiveViewOfType<T>(type: abstract new (...parameters: never[]) => T): T | null {
		const view: unknown = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getActiveFile(): TFile | null {
		return this.getActiveViewOfType(MarkdownView)?.file ?? null;
	}

	async openLinkText(link: string): Promise<void> {
		const file = this.vault.resolve(link);
		// A link opens in the mode that the note with the link is in.
		const { mode, source } = this.getActiveViewOfType(MarkdownView)?.getState() ?? {};
		if (file) await this.getLeaf().openFile(file, { state: { mode, source } });
	}

	/** A window of its own, with the page's styles, as Obsidian's popout windows have. */
	openPopoutLeaf(): Obsidian.WorkspaceLeaf {
		const popout = window.open('', '', 'width=700,height=800');
		if (!popout) throw new Error('workbench: the browser refused to open a window');
		const pane = copyPage(popout as Window & typeof globalThis);
		this.trigger('window-open', { win: popout, doc: popout.document }, popout);
		return this.add('window', pane) as unknown as Obsidian.WorkspaceLeaf;
	}

	updateOptions(): void {
		this.refreshNotes();
	}

	/** A plugin came or went. */
	refreshNotes(): void {
		for (const leaf of this.leaves) {
			const view: unknown = leaf.view;
			if (view instanceof MarkdownView) view.refresh();
		}
	}

	forget(leaf: WorkspaceLeaf): void {
		this.leaves = this.leaves.filter((each) => each !== leaf);
		leaf.containerEl.detach();
		this.trigger('layout-change');
	}

	private add(side: string, pane: HTMLElement): WorkspaceLeaf {
		const el = pane.createDiv({ cls: 'workspace-leaf' });
		const leaf = new WorkspaceLeaf(this.app(), this, el, side);
		this.leaves.push(leaf);
		return leaf;
	}

	private async follow(file: TFile): Promise<void> {
		const text = await this.vault.read(file);
		for (const leaf of this.leaves) {
			const view: unknown = leaf.view;
			if (view instanceof MarkdownView && view.file === file) view.reload(text);
		}
	}
}
