import type * as Obsidian from 'obsidian';
import { nameElement } from '../../dom/accessible-name';
import { guard } from '../guard';
import { keymap } from '../keymap';
import { Scope } from '../scope';
import { Chooser } from './chooser';

/** A list of suggestions that hangs below a place in the page. */
export abstract class PopoverSuggest<T> {
	scope: Obsidian.Scope;
	protected readonly suggestEl: HTMLElement;
	private readonly chooser: Chooser<T>;
	private shown = false;

	constructor(
		readonly app: Obsidian.App,
		scope?: Obsidian.Scope,
	) {
		const own = scope ? (scope as unknown as Scope) : new Scope(app.scope);
		this.scope = own as unknown as Obsidian.Scope;
		this.suggestEl = createDiv({ cls: 'suggestion-container', attr: { role: 'region' } });
		nameElement(this.suggestEl, 'Suggestions');
		const list = this.suggestEl.createDiv({ cls: 'suggestion' });
		this.chooser = new Chooser(
			{
				renderSuggestion: (value: T, el) => this.renderSuggestion(value, el),
				selectSuggestion: (value: T, event) => this.selectSuggestion(value, event),
			},
			list,
			own,
		);
		own.register([], 'Escape', () => {
			this.close();
			return false;
		});
		return guard(this, 'PopoverSuggest', 'EditorSuggest', 'AbstractInputSuggest');
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	open(): void {
		if (this.shown) return;
		this.shown = true;
		keymap.pushScope(this.scope);
		activeDocument.body.append(this.suggestEl);
	}

	close(): void {
		if (!this.shown) return;
		this.shown = false;
		keymap.popScope(this.scope);
		this.suggestEl.detach();
	}

	/** Shows values below a place; none of them closes the list. */
	protected showAt(values: readonly T[], place: { left: number; bottom: number }): void {
		if (!values.length) return this.close();
		this.open();
		this.chooser.show(values);
		this.suggestEl.setCssStyles({
			position: 'absolute',
			left: `${Math.max(0, Math.min(place.left, innerWidth - this.suggestEl.offsetWidth))}px`,
			top: `${place.bottom + 4}px`,
		});
	}
}
