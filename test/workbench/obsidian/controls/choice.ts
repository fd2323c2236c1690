import { setTooltip } from '../tooltip';
import { ValueComponent } from './base';

/** A switch: a checkbox within the box that is drawn. */
export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly box: HTMLInputElement;
	private changed: ((value: boolean) => unknown) | undefined;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv({ cls: 'checkbox-container' });
		this.box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
		this.toggleEl.addEventListener('click', (event) => {
			if (event.target !== this.box) this.onClick();
		});
		this.box.addEventListener('change', () => this.set(this.box.checked));
	}

	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass('is-disabled', disabled);
		this.box.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.box.checked;
	}

	setValue(on: boolean): this {
		// Obsidian reports a change made by code too.
		if (on !== this.toggleEl.hasClass('is-enabled')) this.set(on);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.toggleEl, tooltip);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.set(!this.getValue());
	}

	onChange(callback: (value: boolean) => unknown): this {
		this.changed = callback;
		return this;
	}

	private set(on: boolean): void {
		this.box.checked = on;
		this.toggleEl.toggleClass('is-enabled', on);
		this.changed?.(on);
	}
}

export class DropdownComponent extends ValueComponent<string> {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}

	onChange(callback: (value: string) => unknown): this {
		this.selectEl.addEventListener('change', () => void callback(this.getValue()));
		return this;
	}
}
