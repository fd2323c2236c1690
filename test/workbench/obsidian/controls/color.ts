import type * as Obsidian from 'obsidian';
import { ValueComponent } from './base';

export class ColorComponent extends ValueComponent<string> {
	private readonly input: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.input = containerEl.createEl('input', { type: 'color' });
	}

	override setDisabled(disabled: boolean): this {
		this.input.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.input.value;
	}

	setValue(value: string): this {
		this.input.value = value;
		return this;
	}

	getValueRgb(): Obsidian.RGB {
		const number = parseInt(this.getValue().slice(1), 16);
		return { r: (number >> 16) & 255, g: (number >> 8) & 255, b: number & 255 };
	}

	setValueRgb({ r, g, b }: Obsidian.RGB): this {
		const hex = [r, g, b].map((part) => part.toString(16).padStart(2, '0'));
		return this.setValue(`#${hex.join('')}`);
	}

	getValueHsl(): Obsidian.HSL {
		const { r, g, b } = this.getValueRgb();
		const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255];
		const l = (max + min) / 2;
		const range = max - min;
		if (range === 0) return { h: 0, s: 0, l };
		const s = range / (1 - Math.abs(2 * l - 1));
		const [red, green, blue] = [r / 255, g / 255, b / 255];
		const sector =
			max === red
				? (green - blue) / range
				: max === green
					? 2 + (blue - red) / range
					: 4 + (red - green) / range;
		return { h: (sector * 60 + 360) % 360, s, l };
	}

	setValueHsl({ h, s, l }: Obsidian.HSL): this {
		const part = (n: number) => {
			const k = (n + h / 30) % 12;
			return Math.round(
				255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))),
			);
		};
		return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
	}

	onChange(callback: (value: string) => unknown): this {
		this.input.addEventListener('change', () => void callback(this.getValue()));
		return this;
	}
}
