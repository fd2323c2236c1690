import { WidgetType, type EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { Component } from '../obsidian/component';
import { setIcon } from '../obsidian/icons';
import { processors } from '../markdown/processors';
import { renderBlock, renderInto } from '../markdown/render';
import { isVariant } from '../variants';
import type { Vault } from '../vault/vault';

/** What a block widget needs of the editor that it stands in. */
export interface WidgetHost {
	readonly vault: Vault;
	readonly path: () => string;
	readonly component: Component;
	readonly editLabel: () => string;
}

/** A block's text, and what is made of it. */
export interface BlockSource {
	readonly text: string;
	/** The language of a code block; its processor is run. Without one the text is Markdown. */
	readonly language?: string;
	readonly cls: string;
	readonly lines: number;
}

const components = new WeakMap<HTMLElement, Component>();

/** A piece of a note that Live Preview shows rendered while the cursor is elsewhere. */
export class BlockWidget extends WidgetType {
	/** What the plugins that were enabled then have made of it. */
	private readonly generation = processors.generation;

	constructor(
		private readonly host: WidgetHost,
		private readonly source: BlockSource,
		private readonly from: number,
	) {
		super();
	}

	/** The same source keeps its element: the plugin is not run again. */
	override eq({ source, generation }: BlockWidget): boolean {
		const same = source.text === this.source.text && source.cls === this.source.cls;
		return same && generation === this.generation && isVariant('widgets', 'kept');
	}

	override toDOM(view: EditorView): HTMLElement {
		const { text, language, cls } = this.source;
		const el = view.dom.doc.createElement('div');
		el.className = cls;
		el.setAttrs({ tabindex: '-1', contenteditable: 'false' });
		const component = new Component();
		components.set(el, component);
		this.host.component.addChild(component as unknown as Obsidian.Component);
		const context = {
			vault: this.host.vault,
			sourcePath: this.host.path(),
			component,
			// A block within a callout is told no lines in Live Preview.
			sectionInfo: () => (language === undefined ? null : this.sectionInfo(el, view)),
		};
		if (language !== undefined) void renderBlock(language, text, el, context);
		else if (cls.includes('cm-callout')) {
			void renderInto(text, el.createDiv({ cls: 'markdown-rendered' }), context);
		} else void renderInto(text, el, context);
		if (!cls.includes('cm-table-widget')) this.addEditButton(el, view);
		// A click that nobody has taken leads to the source of a callout and of a table.
		if (cls.includes('cm-callout') || cls.includes('cm-table-widget')) {
			el.addEventListener('click', (event) => {
				if (!event.defaultPrevented) this.select(el, view);
			});
		}
		return el;
	}

	override destroy(el: HTMLElement): void {
		const component = components.get(el);
		if (component) this.host.component.removeChild(component as unknown as Obsidian.Component);
	}

	/** Clicks are the block's own; only the button leads to its source. */
	override ignoreEvent(): boolean {
		return true;
	}

	/** Obsidian's is a div with a tooltip; here it is a button for the keyboard too. */
	private addEditButton(el: HTMLElement, view: EditorView): void {
		const button = el.createDiv({ cls: 'embed-actions' }).createDiv({
			cls: 'edit-block-button',
			attr: { 'aria-label': this.host.editLabel(), role: 'button', tabindex: '0' },
		});
		setIcon(button, 'code-xml');
		const edit = () => {
			view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
			view.focus();
		};
		button.addEventListener('click', edit);
		button.addEventListener('keydown', ({ key }) => {
			if (key === 'Enter' || key === ' ') edit();
		});
	}

	private select(el: HTMLElement, view: EditorView): void {
		const anchor = view.posAtDOM(el);
		view.dispatch({ selection: { anchor, head: anchor + this.source.text.length } });
		view.focus();
	}

	/** Asked while the block is being made, it is not in the page yet, and its place is as it was. */
	private sectionInfo(
		el: HTMLElement,
		view: EditorView,
	): Obsidian.MarkdownSectionInformation | null {
		const { doc } = view.state;
		const inPage = view.contentDOM.contains(el);
		if (!inPage && this.from > doc.length) return null;
		const lineStart = doc.lineAt(inPage ? view.posAtDOM(el) : this.from).number - 1;
		return { text: doc.toString(), lineStart, lineEnd: lineStart + this.source.lines - 1 };
	}
}
