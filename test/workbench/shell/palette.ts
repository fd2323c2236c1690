import type * as Obsidian from 'obsidian';
import { commands } from '../obsidian/commands';
import { SuggestModal } from '../obsidian/suggest/suggest-modal';
import type { Texts } from './texts';

/** The command palette: every command that can be run now. */
export class CommandPalette extends SuggestModal<Obsidian.Command> {
	constructor(
		app: Obsidian.App,
		texts: Texts,
		private readonly editor: Obsidian.MarkdownFileInfo | null,
	) {
		super(app);
		this.setPlaceholder(texts.selectCommand);
		this.emptyStateText = texts.noCommands;
	}

	getSuggestions(query: string): Obsidian.Command[] {
		const words = query.toLowerCase().split(/\s+/);
		return commands
			.available(this.editor)
			.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
	}

	renderSuggestion({ name }: Obsidian.Command, el: HTMLElement): void {
		el.createDiv({ cls: 'suggestion-content', text: name });
	}

	onChooseSuggestion({ id }: Obsidian.Command): void {
		commands.run(id, this.editor);
	}
}
