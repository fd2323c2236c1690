import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Compartment, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { makeEditor } from '../editor/editor';
import {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	setInfo,
	setLivePreview,
	setView,
} from '../editor/fields';
import { blockField, inlinePreview, refreshBlocks } from '../editor/live-preview';
import { ReadingView } from '../markdown/reading-view';
import type { TFile } from './files';
import type { Vault } from './vault';
import { ItemView } from './view';

/** How a note is shown: rendered, edited in Live Preview, or edited as plain text. */
export type Mode = 'reading' | 'live' | 'source';

/** The editor extensions of all plugins; editors are reconfigured when they change. */
export const pluginExtensions: Extension[] = [];

export class MarkdownView extends ItemView {
	file: TFile | null = null;
	editor: Obsidian.Editor;
	private readonly reading: ReadingView;
	mode: Mode = 'reading';
	override navigation = true;
	private readonly cm: EditorView;
	private readonly plugins = new Compartment();
	private readonly previewEl: HTMLElement;
	private readonly sourceEl: HTMLElement;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const readingEl = this.contentEl.createDiv({ cls: 'markdown-reading-view' });
		this.previewEl = readingEl.createDiv({
			cls: 'markdown-preview-view markdown-rendered is-readable-line-width',
			attr: { tabindex: '0' },
		});
		this.sourceEl = this.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width',
		});
		this.reading = new ReadingView(this.previewEl, this.vault, () => this.file?.path ?? '');
		this.addChild(this.reading as unknown as Obsidian.Component);
		this.cm = new EditorView({ extensions: this.extensions(), parent: this.sourceEl });
		this.editor = makeEditor(this.cm);
		this.cm.dispatch({ effects: setView.of(this.cm) });
		this.register(() => this.cm.destroy());
	}

	getViewType(): string {
		return 'markdown';
	}

	getDisplayText(): string {
		return this.file?.basename ?? '';
	}

	/** "preview" for reading view and "source" for both editing modes, as the typings say. */
	getMode(): Obsidian.MarkdownViewModeType {
		return this.mode === 'reading' ? 'preview' : 'source';
	}

	/** As Obsidian keeps it: mode "preview" or "source", and source true for plain text editing. */
	override getState(): Record<string, unknown> {
		return {
			file: this.file?.path ?? '',
			mode: this.getMode(),
			source: this.mode === 'source',
		};
	}

	override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		const { file, mode, source } = state as { file?: string; mode?: string; source?: boolean };
		if (mode) this.mode = mode === 'preview' ? 'reading' : source ? 'source' : 'live';
		const found = file === undefined ? null : this.vault.getFileByPath(file);
		if (found) await this.show(found);
	}

	getViewData(): string {
		return this.cm.state.doc.toString();
	}

	private async show(file: TFile): Promise<void> {
		this.file = file;
		const text = await this.vault.read(file);
		const info = {
			app: this.app,
			file,
			editor: this.editor,
		} as unknown as Obsidian.MarkdownFileInfo;
		this.cm.dispatch({
			changes: { from: 0, to: this.cm.state.doc.length, insert: text },
			effects: setInfo.of(info),
			// Opening a note is nothing that could be undone.
			annotations: Transaction.addToHistory.of(false),
		});
		this.setMode(this.mode);
	}

	/** The file was changed by somebody else: both views follow. */
	reload(text: string): void {
		if (text !== this.getViewData()) {
			this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: text } });
		}
		if (this.mode === 'reading') this.reading.set(text);
	}

	setMode(mode: Mode): void {
		this.mode = mode;
		this.previewEl.parentElement?.toggle(mode === 'reading');
		this.sourceEl.toggle(mode !== 'reading');
		this.sourceEl.toggleClass('is-live-preview', mode === 'live');
		this.containerEl.dataset.mode = this.getMode();
		this.cm.dispatch({ effects: setLivePreview.of(mode === 'live') });
		if (mode === 'reading') this.reading.set(this.getViewData());
	}

	/** A plugin came or went: what it renders is rendered anew, its editor extensions are taken up. */
	refresh(): void {
		this.reading.rerender();
		this.cm.dispatch({
			effects: [this.plugins.reconfigure([...pluginExtensions]), refreshBlocks.of(null)],
		});
	}

	private get vault(): Vault {
		return this.app.vault as unknown as Vault;
	}

	private extensions(): Extension {
		const host = { vault: this.vault, path: () => this.file?.path ?? '', component: this };
		return [
			history(),
			keymap.of([...defaultKeymap, ...historyKeymap]),
			markdown({ base: markdownLanguage }),
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false' }),
			editorInfoField,
			editorLivePreviewField,
			editorEditorField,
			blockField(host),
			inlinePreview,
			this.plugins.of([...pluginExtensions]),
			EditorView.updateListener.of((update) => {
				if (update.docChanged && this.file) void this.write(update.state.doc.toString());
			}),
		];
	}

	private async write(text: string): Promise<void> {
		if (!this.file || (await this.vault.read(this.file)) === text) return;
		await this.vault.modify(this.file, text);
	}
}
