import { AbstractInputSuggest, type App, type TFolder } from 'obsidian';

/** The most folders to suggest. */
const LIMIT = 20;

/** Offers the vault's folders in a field that takes several, with commas between. */
export class FolderSuggest extends AbstractInputSuggest<TFolder> {
	constructor(
		app: App,
		private readonly field: HTMLInputElement,
		private readonly onChange: (text: string) => void,
	) {
		super(app, field);
	}

	override getSuggestions(text: string): TFolder[] {
		const { before, typed } = lastOf(text);
		const taken = before.split(',').map((each) => each.trim());
		const wanted = typed.toLowerCase();
		return this.app.vault
			.getAllFolders()
			.filter(({ path }) => path.toLowerCase().includes(wanted) && !taken.includes(path))
			.slice(0, LIMIT);
	}

	override renderSuggestion({ path }: TFolder, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion({ path }: TFolder): void {
		const { before } = lastOf(this.field.value);
		const text = before ? `${before} ${path}` : path;
		this.setValue(text);
		this.onChange(text);
		this.close();
	}
}

/** The folder that is being typed, and the text before it with its comma. */
function lastOf(text: string): { before: string; typed: string } {
	const [, before = '', typed = ''] = /^(.*[,，、])?(.*)$/s.exec(text) ?? [];
	return { before, typed: typed.trim() };
}
