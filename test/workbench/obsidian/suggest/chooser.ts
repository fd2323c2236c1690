import type { Scope } from '../scope';

interface Owner<T> {
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** A list of suggestions with one of them selected, worked by arrow keys, Enter and pointer. */
export class Chooser<T> {
	private values: readonly T[] = [];
	private selected = 0;

	constructor(
		private readonly owner: Owner<T>,
		private readonly listEl: HTMLElement,
		scope: Scope,
	) {
		scope.register([], 'ArrowDown', () => this.move(1));
		scope.register([], 'ArrowUp', () => this.move(-1));
		scope.register([], 'Enter', (event) => {
			// While Chinese is being composed, Enter belongs to the input method.
			if (event.isComposing) return undefined;
			this.choose(event);
			return false;
		});
	}

	/** Shows new values; the first is selected. */
	show(values: readonly T[]): void {
		this.values = values;
		this.selected = 0;
		this.listEl.empty();
		for (const [index, value] of values.entries()) {
			const item = this.listEl.createDiv({ cls: 'suggestion-item' });
			this.owner.renderSuggestion(value, item);
			item.addEventListener('mousemove', () => this.select(index));
			// The box keeps the focus while an item is clicked.
			item.addEventListener('mousedown', (event) => event.preventDefault());
			item.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
		}
		this.select(0);
	}

	choose(event: MouseEvent | KeyboardEvent): void {
		const value = this.values[this.selected];
		if (value !== undefined) this.owner.selectSuggestion(value, event);
	}

	private move(step: number): false {
		const count = this.values.length;
		this.select(count ? (this.selected + step + count) % count : 0);
		this.listEl.children[this.selected]?.scrollIntoView({ block: 'nearest' });
		return false;
	}

	private select(index: number): void {
		this.selected = index;
		for (const [each, item] of [...this.listEl.children].entries()) {
			item.classList.toggle('is-selected', each === index);
		}
	}
}
