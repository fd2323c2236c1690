import { WidgetType, type EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { setIcon } from '../obsidian/icons';
import { Component } from '../obsidian/component';
import { renderInto } from '../markdown/render';
import type { Vault } from '../obsidian/vault';

/** What a block widget needs of the editor that it stands in. */
export interface WidgetHost {
	readonly vault: Vault;
	readonly path: () => string;
	readonly component: Component;
}

/** A piece of a note that Live Preview shows rendered while the cursor is elsewhere. */
export class BlockWidget extends WidgetType {
	constructor(
		private readonly host: WidgetHost,
		private readonly text: string,
		/** "cm-preview-code-block", "cm-callout", "cm-table-widget" or "cm-embed". */
		private readonly cls: string,
	) {
		super();
	}

	/** The same text in the same place keeps its element: the plugin is not run again. */
	override eq(other: BlockWidget): boolean {
		return other.text === this.text && other.cls === this.cls;
	}

	override toDOM(view: EditorView): HTMLElement {
		const el = view.dom.doc.createElement('div');
		el.className = `cm-embed-block markdown-rendered ${this.cls}`;
		if (this.cls.startsWith('cm-preview-code-block')) this.addEditButton(el, view);
		const component = new Component();
		COMPONENTS.set(el, component);
		this.host.component.addChild(component as unknown as Obsidian.Component);
		void renderInto(this.text, el, {
			vault: this.host.vault,
			sourcePath: this.host.path(),
			component,
			sectionInfo: () => this.sectionInfo(el, view),
		});
		return el;
	}

	override destroy(el: HTMLElement): void {
		const component = COMPONENTS.get(el);
		if (component) this.host.component.removeChild(component as unknown as Obsidian.Component);
	}

	/** Clicks are the block's own; only the button leads to its source. */
	override ignoreEvent(): boolean {
		return true;
	}

	private addEditButton(el: HTMLElement, view: EditorView): void {
		const button = el.createDiv({
			cls: 'edit-block-button',
			attr: { 'aria-label': 'Edit this block', role: 'button', tabindex: '0' },
		});
		setIcon(button, 'code-2');
		button.addEventListener('click', () => {
			view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
			view.focus();
		});
	}

	private sectionInfo(el: HTMLElement, view: EditorView) {
		if (!el.isConnected) return null;
		const { doc } = view.state;
		const lineStart = doc.lineAt(view.posAtDOM(el)).number - 1;
		const lineEnd = lineStart + this.text.split('\n').length - 1;
		return { text: doc.toString(), lineStart, lineEnd };
	}
}

const COMPONENTS = new WeakMap<HTMLElement, Component>();
