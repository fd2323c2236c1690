import type * as Obsidian from 'obsidian';
import { nameElement } from '../../dom/accessible-name';
import { Modal } from '../modal';
import type { Scope } from '../scope';
import { Chooser } from './chooser';
import { addInstructions } from './instructions';

/** A box with results below it, worked by the keyboard. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	private readonly chooser: Chooser<T>;
	private asked = 0;

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
		const owner: ConstructorParameters<typeof Chooser<T>>[0] = {
			renderSuggestion: (value, el) => this.renderSuggestion(value, el),
			selectSuggestion: (value, event) => this.selectSuggestion(value, event),
		};
		const scope = this.scope as unknown as Scope;
		this.chooser = new Chooser(owner, this.resultContainerEl, scope);
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	override open(): void {
		nameElement(this.modalEl, this.inputEl.getAttr('aria-label') ?? '');
		super.open();
	}

	/** Obsidian begins anew here, whatever stood in the box before. */
	override onOpen(): void | Promise<void> {
		this.inputEl.value = '';
		this.inputEl.focus();
		void this.update();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.inputEl.setAttr('aria-label', placeholder);
	}

	setInstructions(instructions: Obsidian.Instruction[]): void {
		addInstructions(this.modalEl, instructions);
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	onNoSuggestion(): void {
		this.resultContainerEl.empty();
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		this.chooser.choose(event);
	}

	private async update(): Promise<void> {
		const asked = ++this.asked;
		const found = await this.getSuggestions(this.inputEl.value);
		// An answer that comes after a later one is out of date.
		if (asked !== this.asked) return;
		this.chooser.show(this.limit > 0 ? found.slice(0, this.limit) : found);
		if (!found.length) this.onNoSuggestion();
	}
}
