import { setIcon } from '../icons';
import { ValueComponent } from './base';

export class AbstractTextComponent<
	T extends HTMLInputElement | HTMLTextAreaElement,
> extends ValueComponent<string> {
	private changed: ((value: string) => unknown) | undefined;

	constructor(readonly inputEl: T) {
		super();
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}

	onChanged(): void {
		this.changed?.(this.getValue());
	}

	onChange(callback: (value: string) => unknown): this {
		this.changed = callback;
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly clearButtonEl: HTMLElement;
	/** Not in the typings; plugins give it a class. */
	readonly containerEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const box = containerEl.createDiv({ cls: 'search-input-container' });
		super(
			box.createEl('input', {
				type: 'search',
				attr: { enterkeyhint: 'search', spellcheck: 'false' },
			}),
		);
		this.containerEl = box;
		this.clearButtonEl = box.createDiv({ cls: 'search-input-clear-button' });
		setIcon(this.clearButtonEl, 'x');
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('').onChanged();
			this.inputEl.focus();
		});
		this.showClearButton();
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.showClearButton();
		return this;
	}

	override onChanged(): void {
		this.showClearButton();
		super.onChanged();
	}

	private showClearButton(): void {
		this.clearButtonEl?.toggle(this.getValue() !== '');
	}
}
