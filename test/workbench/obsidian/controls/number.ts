import { ValueComponent } from './base';

export class SliderComponent extends ValueComponent<number> {
	readonly sliderEl: HTMLInputElement;
	private format: (value: number) => string = String;
	private instant = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.sliderEl = containerEl.createEl('input', {
			cls: 'slider',
			type: 'range',
			attr: { 'data-ignore-swipe': 'true' },
		});
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min, max, step });
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		return this;
	}

	setDynamicTooltip(): this {
		this.sliderEl.addEventListener('input', () =>
			this.sliderEl.setAttr('title', this.getValuePretty()),
		);
		return this;
	}

	onChange(callback: (value: number) => unknown): this {
		const report = () => void callback(this.getValue());
		this.sliderEl.addEventListener('change', report);
		this.sliderEl.addEventListener('input', () => {
			if (this.instant) report();
		});
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	private readonly bar: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		const track = containerEl.createDiv({ cls: 'setting-progress-bar' });
		this.bar = track.createDiv({ cls: 'setting-progress-bar-inner' });
	}

	getValue(): number {
		return this.value;
	}

	setValue(value: number): this {
		this.value = value;
		this.bar.style.width = `${value}%`;
		return this;
	}
}
