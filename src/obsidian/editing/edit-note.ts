import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import { linesEdit, withEdit, type LinesEdit } from '../../notes/text/lines-edit';

/** The editor that shows a file in source mode or Live Preview; in reading view edits go by the vault. */
export function editorOf(app: App, file: TFile): Editor | null {
	for (const leaf of app.workspace.getLeavesOfType('markdown')) {
		const { view } = leaf;
		if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') {
			return view.editor;
		}
	}
	return null;
}

/** A note's text as it is now, in the editor if it is open there. */
export async function textOf(app: App, file: TFile): Promise<string> {
	return editorOf(app, file)?.getValue() ?? (await app.vault.cachedRead(file));
}

/** A note's text before and after a change. */
export interface NoteChange {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/**
 * Changes lines of a note: through the open editor where there is one, so that it can be undone
 * there, else atomically through the vault. Answers null, and writes nothing, when `edit` finds
 * nothing to change in the text as it is now, or when the file can't be written.
 */
export async function editNote(
	app: App,
	file: TFile,
	edit: (text: string) => LinesEdit | null,
): Promise<NoteChange | null> {
	const { path } = file;
	const editor = editorOf(app, file);
	if (editor) {
		const before = editor.getValue();
		const found = edit(before);
		if (!found) return null;
		const from = { line: found.first, ch: 0 };
		const to = { line: found.last, ch: editor.getLine(found.last).length };
		editor.replaceRange(found.text, from, to);
		return { path, before, after: editor.getValue() };
	}
	let change: NoteChange | null = null;
	try {
		await app.vault.process(file, (before) => {
			const found = edit(before);
			change = found && { path, before, after: withEdit(before, found) };
			return change?.after ?? before;
		});
	} catch {
		// The file has gone, or there is no room for it.
		return null;
	}
	return change;
}

/**
 * Puts a note back as it was before a change. Answers false, and writes nothing, when anything in
 * it has changed since.
 */
export async function undoChange(app: App, { path, before, after }: NoteChange): Promise<boolean> {
	const file = app.vault.getFileByPath(path);
	if (!file) return false;
	const undone = await editNote(app, file, (text) =>
		text === after ? linesEdit(after, before) : null,
	);
	return undone !== null;
}

/** Changes a note's properties; null where they can't be read as YAML, or the file not written. */
export async function editProperties(
	app: App,
	file: TFile,
	change: (properties: Record<string, unknown>) => void,
): Promise<NoteChange | null> {
	try {
		const before = await textOf(app, file);
		await app.fileManager.processFrontMatter(file, change);
		return { path: file.path, before, after: await app.vault.read(file) };
	} catch {
		return null;
	}
}
