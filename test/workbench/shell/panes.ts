import type * as Obsidian from 'obsidian';
import { provide } from '../obsidian/guard';

/** What the page's three areas are to the workspace. */
export interface Panes {
	readonly left: Pane;
	readonly main: Pane;
	readonly right: Pane;
}

/** An area for leaves: one of them shows, the others are tabs. */
export class Pane {
	readonly container: HTMLElement;
	readonly headers: HTMLElement;
	private readonly split: Obsidian.WorkspaceSidedock;

	constructor(readonly el: HTMLElement) {
		const tabs = this.el.createDiv({ cls: 'workspace-tabs mod-top' });
		const bar = tabs.createDiv({ cls: 'workspace-tab-header-container' });
		this.headers = bar.createDiv({ cls: 'workspace-tab-header-container-inner' });
		this.container = tabs.createDiv({ cls: 'workspace-tab-container' });
		const pane = provide<Obsidian.WorkspaceSidedock>('WorkspaceSidedock', {
			collapsed: false,
			collapse: () => this.setCollapsed(true),
			expand: () => this.setCollapsed(false),
			toggle: () => this.setCollapsed(!pane.collapsed),
		});
		this.split = pane;
	}

	asSplit(): Obsidian.WorkspaceSidedock {
		return this.split;
	}

	get isCollapsed(): boolean {
		return this.split.collapsed;
	}

	setCollapsed(collapsed: boolean): void {
		this.split.collapsed = collapsed;
		this.el.toggleClass('is-sidedock-collapsed', collapsed);
		// What cannot be seen cannot be reached by the Tab key either.
		this.el.inert = collapsed;
	}

	/** Takes a leaf's element in, as the tab in front. */
	adopt(leafEl: HTMLElement): void {
		this.container.append(leafEl);
		this.show(leafEl);
	}

	show(leafEl: HTMLElement): void {
		for (const other of this.leafEls) other.toggle(other === leafEl);
	}

	isShown(leafEl: HTMLElement): boolean {
		return leafEl.parentElement === this.container && leafEl.style.display !== 'none';
	}

	/** Lets a leaf's element go; the last of the others comes to the front. */
	remove(leafEl: HTMLElement): void {
		const wasShown = this.isShown(leafEl);
		leafEl.detach();
		const last = this.leafEls.at(-1);
		if (wasShown && last) this.show(last);
	}

	get leafEls(): HTMLElement[] {
		return [...this.container.children] as HTMLElement[];
	}
}
