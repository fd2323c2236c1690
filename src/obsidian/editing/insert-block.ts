import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import { linesEdit } from '../../notes/text/lines-edit';
import { editNote, type NoteChange } from './edit-note';

/** Puts a block on lines of its own, in the place of the selection. */
export function insertBlock(editor: Editor, source: string, language = 'port'): void {
	const { line, ch } = editor.getCursor('from');
	const before = editor.getLine(line).slice(0, ch).trim() ? '\n' : '';
	editor.replaceSelection(before + fencedBlock(source, language));
}

/** A block with its fences and the end of its last line. */
export function fencedBlock(source: string, language: string): string {
	return `\`\`\`${language}\n${source}\n\`\`\`\n`;
}

/** Puts blocks behind everything in a note that isn't being edited; null if it couldn't be written. */
export function appendBlocks(app: App, file: TFile, blocks: string): Promise<NoteChange | null> {
	return editNote(app, file, (text) => {
		const gap = /^$|\n\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
		return linesEdit(text, text + gap + blocks);
	});
}

/**
 * The note that is looked at, or was before another view got the focus, in whatever mode; else one
 * that is being edited, else any that is open. Null where none is.
 */
export function noteInSight(app: App): MarkdownView | null {
	const { workspace } = app;
	const looked = [
		workspace.getActiveViewOfType(MarkdownView),
		workspace.getMostRecentLeaf()?.view,
		editedNote(app),
		...workspace.getLeavesOfType('markdown').map(({ view }) => view),
	];
	const notes = looked.filter((view) => view instanceof MarkdownView);
	return notes.find(({ file }) => file !== null) ?? null;
}

/** The note that is being edited, or was before another view got the focus; null where none is. */
export function editedNote({ workspace }: App): MarkdownView | null {
	const candidates = [
		workspace.getActiveViewOfType(MarkdownView),
		workspace.getMostRecentLeaf()?.view,
		...workspace.getLeavesOfType('markdown').map(({ view }) => view),
	];
	// A leaf that was not shown yet has no view of its own.
	const notes = candidates.filter((view) => view instanceof MarkdownView);
	return notes.find((view) => view.getMode() === 'source') ?? null;
}
