import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { nameElement } from '../dom/accessible-name';
import { guard } from './guard';
import { setIcon } from './icons';
import { keymap } from './keymap';
import { Scope } from './scope';

/** A dialogue over the window: closed by Escape, its button, or a click beside it. */
export class Modal {
	scope: Obsidian.Scope;
	containerEl: HTMLElement;
	modalEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private before: HTMLElement | null = null;
	private closed: (() => unknown) | undefined;

	constructor(readonly app: Obsidian.App) {
		this.scope = new Scope() as unknown as Obsidian.Scope;
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
		const background = this.containerEl.createDiv({ cls: 'modal-bg' });
		background.addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({
			cls: 'modal',
			attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' },
		});
		const button = this.modalEl.createEl('button', {
			cls: 'modal-close-button clickable-icon',
			type: 'button',
			attr: { 'aria-label': 'Close' },
		});
		setIcon(button, 'x');
		button.addEventListener('click', () => this.close());
		const header = this.modalEl.createDiv({ cls: 'modal-header' });
		this.titleEl = header.createDiv({ cls: 'modal-title' });
		this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
		return guard(this, 'Modal', 'SuggestModal');
	}

	open(): void {
		if (this.containerEl.isConnected) return;
		this.before = activeDocument.activeElement as HTMLElement | null;
		keymap.pushScope(this.scope);
		activeDocument.body.append(this.containerEl);
		void this.onOpen();
		const title = this.titleEl.getText() || this.modalEl.getText().slice(0, 40);
		if (!this.modalEl.hasAttribute('aria-labelledby')) nameElement(this.modalEl, title);
		if (!this.modalEl.contains(this.modalEl.doc.activeElement)) this.modalEl.focus();
	}

	close(): void {
		if (!this.containerEl.isConnected) return;
		keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.closed?.();
		if (!this.shouldRestoreSelection || !this.before) return;
		// An editor that is focused as an element may lose its cursor; as an editor it keeps it.
		(EditorView.findFromDOM(this.before) ?? this.before).focus();
	}

	onOpen(): void | Promise<void> {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closed = callback;
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}
}
