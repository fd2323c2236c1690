import type * as Obsidian from 'obsidian';
import { Component } from './component';
import { guard } from './guard';
import type { WorkspaceLeaf } from './leaf';

export abstract class View extends Component {
	app: Obsidian.App;
	icon = 'file';
	navigation = false;
	containerEl: HTMLElement;
	readonly leaf: Obsidian.WorkspaceLeaf;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = (leaf as unknown as WorkspaceLeaf).app;
		this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
		return guard(this, 'View', 'ItemView');
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

export abstract class ItemView extends View {
	contentEl: HTMLElement;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv({ cls: 'view-header' });
		header.createDiv({ cls: 'view-header-title' });
		header.createDiv({ cls: 'view-actions' });
		this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
	}

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const actions = this.containerEl.querySelector('.view-actions');
		const button = (actions ?? this.containerEl).createEl('button', {
			cls: 'clickable-icon view-action',
			attr: { 'aria-label': title, 'data-icon': icon },
		});
		button.addEventListener('click', callback);
		return button;
	}
}
