import { MarkdownView, type App, type Editor } from 'obsidian';

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
