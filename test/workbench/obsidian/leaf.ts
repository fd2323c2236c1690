import type * as Obsidian from 'obsidian';
import { isVariant } from '../variants';
import type { TFile } from '../vault/files';
import { Events } from './events';
import { guard, provide } from './guard';
import { History } from './history';
import type { View } from './view';
import type { ViewTypes } from './view-types';

let lastId = 0;

/** What a leaf needs of the workspace that it is in. */
interface LeafOwner {
	readonly viewTypes: ViewTypes;
	readonly leftSplit: Obsidian.WorkspaceSidedock;
	readonly rightSplit: Obsidian.WorkspaceSidedock;
	readonly rootSplit: Obsidian.WorkspaceRoot;
	setActive(leaf: Obsidian.WorkspaceLeaf): void;
	forget(leaf: WorkspaceLeaf): void;
	trigger(name: string, ...data: unknown[]): void;
}

/** A place for one view: a tab of the main area, of a side pane or of a popout window. */
export class WorkspaceLeaf extends Events {
	readonly id = String(++lastId);
	view: Obsidian.View;
	hoverPopover: Obsidian.HoverPopover | null = null;
	readonly isDeferred = false;
	readonly history = new History((state) => this.goTo(state));
	private goingBack = false;
	/** While the view's state is being set; another one that comes meanwhile is dropped. */
	private working = false;
	private state: Obsidian.ViewState = { type: 'empty' };

	constructor(
		readonly app: Obsidian.App,
		private readonly workspace: LeafOwner,
		readonly containerEl: HTMLElement,
		/** "main", "left", "right" or "window". */
		readonly side: string,
	) {
		super();
		this.view = this.emptyView();
		return guard(this, 'WorkspaceLeaf', 'WorkspaceItem');
	}

	getContainer(): Obsidian.WorkspaceContainer {
		const { win, doc } = this.containerEl;
		return provide<Obsidian.WorkspaceContainer>('WorkspaceContainer', { win, doc });
	}

	getRoot(): Obsidian.WorkspaceItem {
		const { leftSplit, rightSplit, rootSplit } = this.workspace;
		const roots: Readonly<Record<string, unknown>> = {
			left: leftSplit,
			right: rightSplit,
			main: rootSplit,
		};
		return (roots[this.side] ?? this.getContainer()) as Obsidian.WorkspaceItem;
	}

	getViewState(): Obsidian.ViewState {
		return { ...this.state, state: this.view.getState() };
	}

	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	loadIfDeferred(): Promise<void> {
		return Promise.resolve();
	}

	onResize(): void {
		this.view.onResize();
	}

	async setViewState(state: Obsidian.ViewState, eState?: unknown): Promise<void> {
		if (this.working) return;
		this.working = true;
		try {
			await this.changeState(state, eState);
		} finally {
			this.working = false;
		}
	}

	private async changeState(state: Obsidian.ViewState, eState: unknown): Promise<void> {
		if (state.type !== this.state.type) {
			await this.closeView();
			const self = this as unknown as Obsidian.WorkspaceLeaf;
			const view = this.workspace.viewTypes.make(state.type, self);
			this.view = view as unknown as Obsidian.View;
			await view.open(this.containerEl);
		}
		const isSame = state.type === this.state.type && this.state.type !== 'empty';
		const before = this.getViewState();
		this.state = { type: state.type };
		const result = { history: false };
		await this.view.setState(state.state ?? {}, result);
		const keeps = this.view.navigation || isVariant('steps', 'kept');
		if (isSame && keeps && result.history && !this.goingBack) this.history.add(before);
		if (eState !== undefined) this.view.setEphemeralState(eState);
		if (state.active) this.workspace.setActive(this as unknown as Obsidian.WorkspaceLeaf);
		this.workspace.trigger('layout-change');
	}

	/** A step back or forward is none to go back. */
	private async goTo(state: Obsidian.ViewState): Promise<void> {
		this.goingBack = true;
		await this.setViewState(state);
		this.goingBack = false;
	}

	async open(view: Obsidian.View): Promise<Obsidian.View> {
		await this.closeView();
		this.view = view;
		this.state = { type: view.getViewType() };
		await (view as unknown as View).open(this.containerEl);
		this.workspace.trigger('layout-change');
		return view;
	}

	async openFile(file: TFile, openState?: Obsidian.OpenViewState): Promise<void> {
		const before = this.state.type === 'empty' ? null : this.getViewState();
		const state = { ...openState?.state, file: file.path };
		await this.setViewState(
			{ type: this.workspace.viewTypes.typeFor(file), state },
			openState?.eState,
		);
		if (before && before.state?.['file'] !== file.path) this.history.add(before);
		if (openState?.active !== false) {
			this.workspace.setActive(this as unknown as Obsidian.WorkspaceLeaf);
		}
		this.workspace.trigger('file-open', file);
	}

	detach(): void {
		void this.closeView();
		this.workspace.forget(this);
	}

	private async closeView(): Promise<void> {
		const { view, state } = this;
		this.state = { type: 'empty' };
		this.view = this.emptyView();
		if (state.type !== 'empty') await (view as unknown as View).close();
	}

	private emptyView(): Obsidian.View {
		return provide<Obsidian.View>('View', {
			getViewType: () => 'empty',
			getDisplayText: () => '',
			getIcon: () => 'file',
			navigation: true,
			getState: () => ({}),
			getEphemeralState: () => ({}),
			setEphemeralState: () => {},
			setState: () => Promise.resolve(),
			onResize: () => {},
		});
	}
}
