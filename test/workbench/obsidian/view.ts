import type * as Obsidian from 'obsidian';
import { Component } from './component';
import { guard } from './guard';
import { setIcon } from './icons';

export abstract class View extends Component {
	app: Obsidian.App;
	icon = 'file';
	navigation = false;
	containerEl: HTMLElement;
	readonly leaf: Obsidian.WorkspaceLeaf;
	scope: Obsidian.Scope | null = null;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = (leaf as unknown as { app: Obsidian.App }).app;
		this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
		return guard(this, 'View', 'ItemView', 'FileView', 'TextFileView', 'MarkdownView');
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	getIcon(): string {
		return this.icon;
	}

	getState(): Record<string, unknown> {
		return {};
	}

	setState(_state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		return Promise.resolve();
	}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	onPaneMenu(_menu: Obsidian.Menu, _source: string): void {}

	protected onOpen(): Promise<void> {
		return Promise.resolve();
	}

	protected onClose(): Promise<void> {
		return Promise.resolve();
	}

	onResize(): void {}

	/** What the leaf calls when the view comes and goes. */
	async open(into: HTMLElement): Promise<void> {
		this.containerEl.dataset.type = this.getViewType();
		into.append(this.containerEl);
		this.load();
		await this.onOpen();
	}

	async close(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}
}

let lastTitle = 0;

export abstract class ItemView extends View {
	contentEl: HTMLElement;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv({ cls: 'view-header' });
		header.createDiv({ cls: 'view-header-nav-buttons' });
		const box = header.createDiv({ cls: 'view-header-title-container mod-at-start' });
		box.createDiv({
			cls: 'view-header-title',
			attr: { id: `view-title-${++lastTitle}`, role: 'heading', 'aria-level': '1' },
		});
		header.createDiv({ cls: 'view-actions' });
		this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
	}

	/** A button at the end of the view's header, before those that are there. */
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = createEl('button', {
			cls: 'clickable-icon view-action',
			type: 'button',
			attr: { 'aria-label': title },
		});
		setIcon(button, icon);
		button.addEventListener('click', callback);
		this.containerEl.querySelector('.view-actions')?.prepend(button);
		return button;
	}
}
