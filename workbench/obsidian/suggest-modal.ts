import type * as Obsidian from 'obsidian';
import { Modal } from './modal';

/** A box with results below it, worked by the keyboard. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	private values: T[] = [];
	private selected = 0;

	constructor(app: Obsidian.App) {
		super(app);
		this.modalEl.className = 'prompt';
		this.modalEl.empty();
		const box = this.modalEl.createDiv({ cls: 'prompt-input-container' });
		this.inputEl = box.createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { 'aria-label': 'Search', autocapitalize: 'off', spellcheck: 'false' },
		});
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
		this.inputEl.addEventListener('input', () => void this.update());
		this.scope.register([], 'ArrowDown', () => this.move(1));
		this.scope.register([], 'ArrowUp', () => this.move(-1));
		this.scope.register([], 'Enter', (event) => this.choose(event));
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	override onOpen(): void {
		this.inputEl.focus();
		void this.update();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.inputEl.setAttr('aria-label', placeholder);
	}

	setInstructions(instructions: Obsidian.Instruction[]): void {
		const footer = this.modalEl.createDiv({ cls: 'prompt-instructions' });
		for (const { command, purpose } of instructions) {
			const line = footer.createDiv({ cls: 'prompt-instruction' });
			line.createSpan({ cls: 'prompt-instruction-command', text: command });
			line.createSpan({ text: purpose });
		}
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	onNoSuggestion(): void {
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		const value = this.values[this.selected];
		if (value !== undefined) this.selectSuggestion(value, event);
	}

	private async update(): Promise<void> {
		this.values = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit);
		this.selected = 0;
		this.resultContainerEl.empty();
		if (!this.values.length) this.onNoSuggestion();
		for (const value of this.values) {
			const item = this.resultContainerEl.createDiv({ cls: 'suggestion-item' });
			this.renderSuggestion(value, item);
			item.addEventListener('click', (event) => this.selectSuggestion(value, event));
		}
		this.move(0);
	}

	private move(step: number): false {
		const count = this.values.length;
		this.selected = count ? (this.selected + step + count) % count : 0;
		for (const [index, item] of [...this.resultContainerEl.children].entries()) {
			item.classList.toggle('is-selected', index === this.selected);
			if (index === this.selected) item.scrollIntoView({ block: 'nearest' });
		}
		return false;
	}

	private choose(event: KeyboardEvent): false {
		this.selectActiveSuggestion(event);
		return false;
	}
}
