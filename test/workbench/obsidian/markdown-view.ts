import {
	ChangeSet,
	Compartment,
	EditorState,
	Transaction,
	type Extension,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { blockField, refreshBlocks } from '../editor/blocks';
import { difference, type TextChange } from '../editor/difference';
import { makeEditor } from '../editor/editor';
import { baseExtensions } from '../editor/extensions';
import { editorInfoField, editorLivePreviewField, setLivePreview, setView } from '../editor/fields';
import { handleEditorEvents } from '../editor/pointer';
import { ReadingView } from '../markdown/reading-view';
import { TextFileView } from './file-view';
import { pluginExtensions } from './plugin-extensions';
import { closeSuggests, triggerSuggests } from './suggest/editor-suggest';

/** How a note is shown: rendered, edited in Live Preview, or edited as plain text. */
export type Mode = 'reading' | 'live' | 'source';

/** A note: its reading view and its editor, one of which is shown. */
export class MarkdownView extends TextFileView {
	readonly editor: Obsidian.Editor;
	readonly previewMode: Obsidian.MarkdownPreviewView;
	hoverPopover: Obsidian.HoverPopover | null = null;
	mode: Mode = 'reading';
	override icon = 'lucide-file';
	private readonly reading: ReadingView;
	private readonly cm: EditorView;
	private readonly plugins = new Compartment();
	private readonly readingEl: HTMLElement;
	private readonly sourceEl: HTMLElement;
	/** What was typed since the text was saved; a change from elsewhere has to go around it. */
	private unsaved: ChangeSet | null = null;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		this.sourceEl = this.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width',
		});
		this.readingEl = this.contentEl.createDiv({ cls: 'markdown-reading-view' });
		const previewEl = this.readingEl.createDiv({
			cls: 'markdown-preview-view markdown-rendered is-readable-line-width',
			attr: { tabindex: '0' },
		});
		this.reading = new ReadingView(previewEl, this.vault, () => this.file?.path ?? '');
		this.previewMode = this.reading as unknown as Obsidian.MarkdownPreviewView;
		this.addChild(this.reading as unknown as Obsidian.Component);
		this.cm = new EditorView({ extensions: this.extensions(), parent: this.sourceEl });
		this.editor = makeEditor(this.cm);
		this.cm.dispatch({ effects: setView.of(this.cm) });
		this.register(() => this.cm.destroy());
	}

	getViewType(): string {
		return 'markdown';
	}

	private get titleEl(): HTMLElement {
		return this.containerEl.querySelector<HTMLElement>('.view-header-title')!;
	}

	/** "preview" for reading view and "source" for both editing modes, as the typings say. */
	getMode(): Obsidian.MarkdownViewModeType {
		return this.mode === 'reading' ? 'preview' : 'source';
	}

	/** As Obsidian keeps it: mode "preview" or "source", and source true for plain text editing. */
	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.getMode(), source: this.mode === 'source' };
	}

	override async setState(state: unknown, result: Obsidian.ViewStateResult): Promise<void> {
		const { mode, source } = state as { mode?: string; source?: boolean };
		if (mode) this.mode = mode === 'preview' ? 'reading' : source ? 'source' : 'live';
		await super.setState(state, result);
		this.setMode(this.mode);
	}

	getViewData(): string {
		return this.cm.state.doc.toString();
	}

	/** Another file's text begins anew: with no history, at the top. */
	setViewData(data: string, clear: boolean): void {
		if (clear) {
			this.cm.setState(EditorState.create({ doc: data, extensions: this.extensions() }));
			this.cm.dispatch({ effects: setView.of(this.cm) });
		} else {
			const changes = { from: 0, to: this.cm.state.doc.length, insert: data };
			this.cm.dispatch({ changes, annotations: Transaction.remote.of(true) });
		}
		this.unsaved = null;
		if (this.mode === 'reading') this.reading.set(data);
	}

	clear(): void {
		this.setViewData('', true);
	}

	override async save(clear?: boolean): Promise<void> {
		this.unsaved = null;
		await super.save(clear);
	}

	setMode(mode: Mode): void {
		this.mode = mode;
		this.readingEl.toggle(mode === 'reading');
		this.sourceEl.toggle(mode !== 'reading');
		this.sourceEl.toggleClass('is-live-preview', mode === 'live');
		this.containerEl.dataset.mode = this.getMode();
		this.cm.dispatch({ effects: setLivePreview.of(mode === 'live') });
		closeSuggests();
		if (mode === 'reading') this.reading.set(this.getViewData());
		else this.cm.requestMeasure();
	}

	/** A plugin came or went: what it renders is rendered anew. */
	refresh(): void {
		this.reading.rerender(true);
		this.cm.dispatch({ effects: refreshBlocks.of(null) });
	}

	updateExtensions(): void {
		this.cm.dispatch({ effects: this.plugins.reconfigure([...pluginExtensions]) });
	}

	/** In a popout window CodeMirror has to be told where its styles and its selection are. */
	protected override async onOpen(): Promise<void> {
		this.cm.setRoot(this.containerEl.doc);
		return Promise.resolve();
	}

	/** A change from elsewhere is made around what has been typed and not been saved yet. */
	protected override applyChange({ from, to, insert }: TextChange): void {
		const map = (at: number, side: number) => this.unsaved?.mapPos(at, side) ?? at;
		const foreign = this.cm.state.changes({ from: map(from, -1), to: map(to, 1), insert });
		this.cm.dispatch({ changes: foreign, annotations: Transaction.remote.of(true) });
		// What was typed is from now on a change of a text that has the foreign one in it.
		const typed = difference(this.data, this.getViewData());
		this.unsaved = typed && ChangeSet.of(typed, this.data.length);
		if (this.mode === 'reading') this.reading.set(this.getViewData());
	}

	private extensions(): Extension {
		return [
			// Extensions ask for them while the state is being made.
			editorInfoField.init(() => this as unknown as Obsidian.MarkdownFileInfo),
			editorLivePreviewField.init(() => this.mode === 'live'),
			baseExtensions,
			EditorView.contentAttributes.of(() => ({
				'aria-labelledby': this.titleEl.id,
				spellcheck: 'false',
			})),
			blockField({
				vault: this.vault,
				path: () => this.file?.path ?? '',
				component: this,
				editLabel: () => 'Edit this block',
			}),
			handleEditorEvents(this),
			this.plugins.of([...pluginExtensions]),
			EditorView.updateListener.of(({ docChanged, changes, transactions }) => {
				const isRemote = (each: Transaction) => each.annotation(Transaction.remote);
				if (!docChanged || transactions.some(isRemote)) return;
				this.unsaved = this.unsaved ? this.unsaved.compose(changes) : changes;
				this.requestSave();
				const info = this as unknown as Obsidian.MarkdownFileInfo;
				this.app.workspace.trigger('editor-change', this.editor, info);
				void triggerSuggests(this.editor, this.file, this.cm);
			}),
		];
	}
}
