import { MarkdownView, TFile, type App, type MarkdownPostProcessorContext } from 'obsidian';
import { replaceBlock } from '../notes/block-text';

/** A block as it was rendered: its language, and the text between its fences. */
export interface RenderedBlock {
	readonly el: HTMLElement;
	readonly context: MarkdownPostProcessorContext;
	readonly language: string;
	readonly source: string;
}

/**
 * Writes a block's new text into its note: through the open editor where there is one, so that it
 * can be undone there, else atomically through the vault. Answers false, and writes nothing, when
 * the note no longer holds the block as it was rendered, or when Obsidian does not say where.
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
	const editor = editorOf(app, file);
	if (editor) {
		const edit = replaceBlock(editor.getValue(), lines, language, source, after);
		if (edit) {
			const { first, last, text } = edit;
			const from = { line: first, ch: 0 };
			const to = { line: last, ch: editor.getLine(last).length };
			editor.replaceRange(text, from, to);
		}
		return edit !== null;
	}
	let written = false;
	await app.vault.process(file, (text) => {
		const edit = replaceBlock(text, lines, language, source, after);
		written = edit !== null;
		if (!edit) return text;
		const all = text.split('\n');
		all.splice(edit.first, edit.last - edit.first + 1, edit.text);
		return all.join('\n');
	});
	return written;
}

/** The editor that shows a file in source mode or Live Preview; in reading view edits go by the vault. */
function editorOf(app: App, file: TFile) {
	for (const leaf of app.workspace.getLeavesOfType('markdown')) {
		const { view } = leaf;
		if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') {
			return view.editor;
		}
	}
	return null;
}
