import { TFile, type App, type MarkdownPostProcessorContext } from 'obsidian';
import {
	replaceBlock,
	type BlockEdit,
	type BlockProblem,
	type Lines,
} from '../../notes/text/block-text';
import { editNote, type NoteChange } from './edit-note';
import { editCanvasText } from './edit-canvas';

/** A block as it was rendered: its language, and the text between its fences. */
export interface RenderedBlock {
	readonly el: HTMLElement;
	readonly context: MarkdownPostProcessorContext;
	readonly language: string;
	readonly source: string;
}

/** What became of writing a block: the change, or why there is none. */
export type WrittenBlock = NoteChange | BlockProblem;

const WHOLE_NOTE = { first: 0, last: Infinity };

/** Whether a block can be written: it's in a note or in a text card of a canvas. */
export function isWritable(app: App, { sourcePath }: MarkdownPostProcessorContext): boolean {
	const file = app.vault.getAbstractFileByPath(sourcePath);
	return file instanceof TFile && (file.extension === 'md' || file.extension === 'canvas');
}

/**
 * Writes a block's new text into its note, and nothing when the note no longer holds the block as it
 * was rendered. Where Obsidian can't say which lines it stands on (in callouts, embeds and hover
 * previews), or says it of other text than the note's, the block has to be the only one of its kind
 * in the note: of two that are the same neither is touched.
 */
export async function writeBlock(
	app: App,
	{ el, context, language, source }: RenderedBlock,
	after: string,
): Promise<WrittenBlock> {
	const section = context.getSectionInfo(el);
	const file = app.vault.getAbstractFileByPath(context.sourcePath);
	if (!(file instanceof TFile)) return 'missing';
	let problem: BlockProblem = 'missing';
	const change = (text: string): BlockEdit | null => {
		const lines = section && linesOfSection(text, section);
		const replaced = lines ? replaceBlock(text, lines, language, source, after) : 'missing';
		const edit =
			replaced === 'missing'
				? replaceBlock(text, WHOLE_NOTE, language, source, after)
				: replaced;
		if (typeof edit !== 'string') return edit;
		problem = edit;
		return null;
	};
	const written =
		file.extension === 'canvas'
			? await editCanvasText(app, file, change)
			: await editNote(app, file, change);
	return written ?? problem;
}

/**
 * The note's lines that a section was rendered from; null where that can't be told. A hover preview
 * or an embedded heading counts its lines from the beginning of its own part of the note.
 */
export function linesOfSection(
	note: string,
	section: { readonly text: string; readonly lineStart: number; readonly lineEnd: number },
): Lines | null {
	const { text, lineStart, lineEnd } = section;
	if (text === note) return { first: lineStart, last: lineEnd };
	const at = text ? note.indexOf(text) : -1;
	if (at < 0 || note.indexOf(text, at + 1) >= 0) return null;
	const above = note.slice(0, at).split('\n').length - 1;
	return { first: above + lineStart, last: above + lineEnd };
}
