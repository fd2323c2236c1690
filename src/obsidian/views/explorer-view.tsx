import { runInSlices } from '../../lib/run-in-slices';
import { effect, signal } from '@preact/signals';
import { ItemView, Notice, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Port } from '../../domain/port';
import { messagesFor } from '../../i18n';
import { Explorer } from '../../ui/explorer/explorer';
import {
	INITIAL_STATE,
	changedState,
	isStep,
	parseState,
	type ExplorerActions,
	type ExplorerState,
} from '../../ui/explorer/state';
import { mount } from '../../ui/shared/mount';
import { appendBlocks, fencedBlock, insertBlock, noteInSight } from '../editing/insert-block';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** The explorer's name among Obsidian's views. */
export const EXPLORER_VIEW = 'port-explorer';

/** By then what was opened has been drawn. */
const SETTLED_MS = 300;

/** The plugin's home. What it shows is its state, which Obsidian keeps and goes back to. */
export class ExplorerView extends ItemView {
	override icon = 'ethernet-port';
	/** The next note that is opened must not take its place, least of all in a side pane. */
	override navigation = false;
	private readonly state = signal<ExplorerState>(INITIAL_STATE);
	private readonly theme = signal(0);
	/** Where the list is scrolled to. Nothing is drawn anew for it. */
	private top = 0;
	private unmount: (() => void) | undefined;
	/** The steps that Obsidian is still being told of, one after the other. */
	private steps: Promise<void> = Promise.resolve();
	private waiting = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Services,
	) {
		super(leaf);
	}

	getViewType(): string {
		return EXPLORER_VIEW;
	}

	getDisplayText(): string {
		return messagesFor(this.services.language).explorer.name;
	}

	override getState(): Record<string, unknown> {
		return { ...this.state.peek(), top: this.top };
	}

	override async setState(stored: unknown, result: ViewStateResult): Promise<void> {
		const before = this.state.peek();
		const next = parseState(stored, before);
		result.history = isStep(before, next);
		this.top = next.top;
		this.state.value = next;
		await super.setState(stored, result);
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('port-explorer-content');
		this.show();
		this.registerEvent(this.app.workspace.on('css-change', () => this.theme.value++));
		// Another window has other fonts, another resolution, and observers of its own.
		this.register(this.contentEl.onWindowMigrated(() => this.show()));
		this.register(this.followCursor());
		this.register(this.prepareSoon());
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.unmount?.();
		this.contentEl.empty();
		return Promise.resolve();
	}

	private show(): void {
		this.unmount?.();
		const { state, theme } = this;
		const actions: ExplorerActions = {
			go: (change) => this.go(change),
			scrolled: (top) => {
				this.top = top;
				this.app.workspace.requestSaveLayout();
			},
			insertCard: (port) => this.insertCard(port),
			insertHost: (source) =>
				void this.insert(
					source,
					'port-host',
					messagesFor(this.services.language).vault.hosts.inserted,
				),
		};
		const { search } = this.services;
		const Root = () => (
			<Explorer state={state.value} theme={theme.value} search={search} actions={actions} />
		);
		const ui = createUi(this.services, ({ first }, _host, meant = '') =>
			this.go({ selected: first, open: true, meant }),
		);
		this.unmount = mount(this.contentEl, ui, <Root />);
	}

	/** Changes what is shown; a step that can be gone back when it is one. */
	go(change: Partial<ExplorerState>): void {
		const before = this.state.peek();
		if (!this.waiting && !isStep(before, changedState(before, change))) {
			this.apply(changedState({ ...before, top: this.top }, change));
			return;
		}
		this.waiting++;
		this.steps = this.steps
			.then(() => this.step(change))
			.finally(() => {
				this.waiting--;
			});
	}

	/**
	 * By way of the leaf, which keeps the step for going back. While another state is being set, it
	 * drops this one without a word: then there is no way back, but what was asked for still shows.
	 */
	private async step(change: Partial<ExplorerState>): Promise<void> {
		const next = changedState({ ...this.state.peek(), top: this.top }, change);
		if (isStep(this.state.peek(), next)) {
			await this.leaf.setViewState({ type: EXPLORER_VIEW, state: { ...next } });
		}
		// What was done meanwhile stays.
		this.apply(changedState(this.state.peek(), change));
	}

	private apply(next: ExplorerState): void {
		this.top = next.top;
		this.state.value = next;
		this.app.workspace.requestSaveLayout();
	}

	/** The first letter that is typed should not wait for the index. */
	private prepareSoon(): () => void {
		const { win } = this.contentEl;
		const timer = win.setTimeout(
			() => void runInSlices(this.services.search.prepare()),
			SETTLED_MS,
		);
		return () => win.clearTimeout(timer);
	}

	private followCursor(): () => void {
		const { cursor } = this.services;
		let unfollow: (() => void) | undefined;
		const stop = effect(() => {
			const { follow } = this.state.value;
			if (follow) unfollow ??= cursor.follow();
			else {
				unfollow?.();
				unfollow = undefined;
			}
			const port = cursor.port.value;
			const selected = this.state.peek().selected;
			// Not a step to go back: the cursor goes over dozens of ports.
			if (follow && port !== null && port !== selected) {
				this.state.value = changedState(this.state.peek(), { selected: port });
			}
		});
		return () => {
			stop();
			unfollow?.();
		};
	}

	private insertCard(port: Port): void {
		const { explorer: t } = messagesFor(this.services.language);
		void this.insert(String(port), 'port', (note) => t.inserted(String(port), note));
	}

	/** At the cursor; in a note that is only read at its end, with an undo. */
	private async insert(
		source: string,
		language: string,
		describe: (note: string) => string,
	): Promise<void> {
		const note = noteInSight(this.app);
		const { explorer: t } = messagesFor(this.services.language);
		if (!note?.file) {
			new Notice(t.noNote);
			return;
		}
		const said = describe(note.getDisplayText());
		if (note.getMode() === 'source') {
			insertBlock(note.editor, source, language);
			new Notice(said);
			return;
		}
		const written = await appendBlocks(this.app, note.file, fencedBlock(source, language));
		this.services.undo.report(said, written);
	}
}
