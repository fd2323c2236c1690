import type * as Obsidian from 'obsidian';
import { renderResults } from '../search/highlight';
import { prepareFuzzySearch, sortSearchResults } from '../search/match';
import { SuggestModal } from './suggest-modal';

export abstract class FuzzySuggestModal<T> extends SuggestModal<Obsidian.FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

	getSuggestions(query: string): Obsidian.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match ? [{ item, match }] : [];
		});
		if (query) sortSearchResults(found);
		return found;
	}

	renderSuggestion({ item, match }: Obsidian.FuzzyMatch<T>, el: HTMLElement): void {
		renderResults(el, this.getItemText(item), match);
	}

	onChooseSuggestion({ item }: Obsidian.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
}
