import type * as Obsidian from 'obsidian';
import { PopoverSuggest } from './popover-suggest';

/** Suggestions below an input, as one types. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | undefined;

	constructor(
		app: Obsidian.App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener('input', () => void this.update());
		textInputEl.addEventListener('focus', () => void this.update());
		textInputEl.addEventListener('blur', () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	setValue(value: string): void {
		if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	getValue(): string {
		const el = this.textInputEl;
		return el.instanceOf(HTMLInputElement) ? el.value : el.getText();
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.chosen?.(value, event);
	}

	onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this.chosen = callback;
		return this;
	}

	private async update(): Promise<void> {
		const found = await this.getSuggestions(this.getValue());
		const values = this.limit > 0 ? found.slice(0, this.limit) : found;
		this.showAt(values, this.textInputEl.getBoundingClientRect());
	}
}
