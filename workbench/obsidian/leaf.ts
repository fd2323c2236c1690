import type * as Obsidian from 'obsidian';
import { Events } from './events';
import type { TFile } from './files';
import { guard, provide } from './guard';
import type { View } from './view';
import type { Workspace } from './workspace';

/** A place for one view: a tab of the main area, of a side pane or of a popout window. */
export class WorkspaceLeaf extends Events {
	view: Obsidian.View;
	private state: Obsidian.ViewState = { type: 'empty' };

	constructor(
		readonly app: Obsidian.App,
		private readonly workspace: Workspace,
		readonly containerEl: HTMLElement,
		/** "main", "left", "right" or "window". */
		readonly side: string,
	) {
		super();
		this.view = provide<Obsidian.View>('View', { getViewType: () => 'empty' });
		return guard(this, 'WorkspaceLeaf', 'WorkspaceItem');
	}

	getContainer(): Obsidian.WorkspaceContainer {
		const { win, doc } = this.containerEl;
		return provide<Obsidian.WorkspaceContainer>('WorkspaceContainer', { win, doc });
	}

	getRoot(): Obsidian.WorkspaceItem {
		return this.getContainer();
	}

	getViewState(): Obsidian.ViewState {
		return { ...this.state, state: this.view.getState?.() };
	}

	getDisplayText(): string {
		return this.view.getDisplayText?.() ?? '';
	}

	async setViewState(state: Obsidian.ViewState): Promise<void> {
		if (state.type !== this.state.type) {
			await this.closeView();
			const view = this.workspace.makeView(
				state.type,
				this as unknown as Obsidian.WorkspaceLeaf,
			);
			this.view = view as unknown as Obsidian.View;
			await view.open(this.containerEl);
		}
		this.state = state;
		await this.view.setState(state.state ?? {}, { history: false });
		this.workspace.trigger('layout-change');
	}

	async openFile(file: TFile, openState?: Obsidian.OpenViewState): Promise<void> {
		const state = { ...openState?.state, file: file.path };
		await this.setViewState({ type: 'markdown', state });
		this.workspace.setActive(this as unknown as Obsidian.WorkspaceLeaf);
		this.workspace.trigger('file-open', file);
	}

	async detach(): Promise<void> {
		await this.closeView();
		this.workspace.forget(this);
	}

	private async closeView(): Promise<void> {
		if (this.state.type !== 'empty') await (this.view as unknown as View).close();
		this.state = { type: 'empty' };
	}
}
