import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import type { LinesEdit } from '../../notes/text/lines-edit';

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

/**
 * Changes lines of a note: through the open editor where there is one, so that it can be undone
 * there, else atomically through the vault. Answers false, and writes nothing, when `edit` finds
 * nothing to change in the text as it is now, or when the file cannot be written.
 */
export async function editNote(
	app: App,
	file: TFile,
	edit: (text: string) => LinesEdit | null,
): Promise<boolean> {
	const editor = editorOf(app, file);
	if (editor) {
		const found = edit(editor.getValue());
		if (found) {
			const from = { line: found.first, ch: 0 };
			const to = { line: found.last, ch: editor.getLine(found.last).length };
			editor.replaceRange(found.text, from, to);
		}
		return found !== null;
	}
	let written = false;
	try {
		await app.vault.process(file, (text) => {
			const found = edit(text);
			written = found !== null;
			if (!found) return text;
			const all = text.split('\n');
			all.splice(found.first, found.last - found.first + 1, found.text);
			return all.join('\n');
		});
	} catch {
		// The file has gone, or there is no room for it.
		return false;
	}
	return written;
}

/** Changes a note's properties; false where they cannot be read as YAML, or the file not written. */
export async function editProperties(
	app: App,
	file: TFile,
	change: (properties: Record<string, unknown>) => void,
): Promise<boolean> {
	try {
		await app.fileManager.processFrontMatter(file, change);
		return true;
	} catch {
		return false;
	}
}
