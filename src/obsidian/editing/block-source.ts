import { TFile, type App, type MarkdownPostProcessorContext } from 'obsidian';
import { replaceBlock } from '../../notes/text/block-text';
import { editNote } from './edit-note';

/** A block as it was rendered: its language, and the text between its fences. */
export interface RenderedBlock {
	readonly el: HTMLElement;
	readonly context: MarkdownPostProcessorContext;
	readonly language: string;
	readonly source: string;
}

const WHOLE_NOTE = { first: 0, last: Infinity };

/**
 * Writes a block's new text into its note. Answers false, and writes nothing, when the note no longer
 * holds the block as it was rendered. The block may not be any more where Obsidian says, when
 * somebody has written above it since: then it has to be the only one of its kind in the note.
 */
export async function writeBlock(
	app: App,
	{ el, context, language, source }: RenderedBlock,
	after: string,
): Promise<boolean> {
	const section = context.getSectionInfo(el);
	const file = app.vault.getAbstractFileByPath(context.sourcePath);
	if (!section || !(file instanceof TFile)) return false;
	const lines = { first: section.lineStart, last: section.lineEnd };
	return editNote(
		app,
		file,
		(text) =>
			replaceBlock(text, lines, language, source, after) ??
			replaceBlock(text, WHOLE_NOTE, language, source, after),
	);
}
