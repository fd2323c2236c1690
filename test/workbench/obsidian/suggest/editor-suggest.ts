import type { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import type { TFile } from '../../vault/files';
import type { Scope } from '../scope';
import { addInstructions } from './instructions';
import { PopoverSuggest } from './popover-suggest';

/** Suggestions at the cursor, as one types in a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: Obsidian.EditorSuggestContext | null = null;
	limit = 100;

	constructor(app: Obsidian.App) {
		super(app);
		(this.scope as unknown as Scope).isOfEditor = true;
	}

	abstract onTrigger(
		cursor: Obsidian.EditorPosition,
		editor: Obsidian.Editor,
		file: Obsidian.TFile | null,
	): Obsidian.EditorSuggestTriggerInfo | null;

	abstract getSuggestions(context: Obsidian.EditorSuggestContext): T[] | Promise<T[]>;

	setInstructions(instructions: Obsidian.Instruction[]): void {
		addInstructions(this.suggestEl, instructions);
	}

	override close(): void {
		super.close();
		this.context = null;
	}

	/** Looks whether this suggest has something to say here; answers whether it has. */
	async trigger(editor: Obsidian.Editor, file: TFile | null, cm: EditorView): Promise<boolean> {
		const cursor = editor.getCursor();
		const found = file && this.onTrigger(cursor, editor, file as unknown as Obsidian.TFile);
		if (!found) {
			this.close();
			return false;
		}
		this.context = { ...found, editor, file: file as unknown as Obsidian.TFile };
		const values = await this.getSuggestions(this.context);
		const place = cm.coordsAtPos(editor.posToOffset(found.start));
		if (place) this.showAt(values.slice(0, this.limit), place);
		return values.length > 0;
	}
}

/** What plugins have registered; the first that answers a trigger is shown, as in Obsidian. */
export const editorSuggests: EditorSuggest<unknown>[] = [];

/** Called after the user has typed. */
export async function triggerSuggests(
	editor: Obsidian.Editor,
	file: TFile | null,
	cm: EditorView,
): Promise<void> {
	let taken = false;
	for (const suggest of editorSuggests) {
		if (taken) suggest.close();
		else taken = await suggest.trigger(editor, file, cm);
	}
}

export function closeSuggests(): void {
	for (const suggest of editorSuggests) suggest.close();
}
