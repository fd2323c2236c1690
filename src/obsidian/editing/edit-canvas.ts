import type { App, TFile } from 'obsidian';
import { withEdit, type LinesEdit } from '../../notes/text/lines-edit';
import type { NoteChange } from './edit-note';

/**
 * Changes the one text of a canvas that an edit fits, atomically, and nothing where it fits none or
 * several. All else of the file stays letter by letter.
 */
export async function editCanvasText(
	app: App,
	file: TFile,
	edit: (text: string) => LinesEdit | null,
): Promise<NoteChange | null> {
	let change: NoteChange | null = null;
	try {
		await app.vault.process(file, (before) => {
			const after = changedCanvas(before, edit);
			if (after === null) return before;
			change = { path: file.path, before, after };
			return after;
		});
	} catch {
		// The file has gone, or there is no room for it.
		return null;
	}
	return change;
}

/** So far before a text its key is looked for, white space included. */
const MAX_KEY = 100;

function changedCanvas(json: string, edit: (text: string) => LinesEdit | null): string | null {
	const changed = textsOf(json).flatMap((text) => {
		const found = edit(text);
		return found ? [{ text, now: withEdit(text, found) }] : [];
	});
	const [only, other] = changed;
	if (!only || other) return null;
	// In the file's own spelling, so that its indentation and the order of its keys stay.
	const spelled = JSON.stringify(only.text);
	const places: number[] = [];
	for (let at = json.indexOf(spelled); at >= 0; at = json.indexOf(spelled, at + 1)) {
		// A group's label, or the name of a file, may have the same letters.
		if (/"text"\s*:\s*$/.test(json.slice(Math.max(0, at - MAX_KEY), at))) places.push(at);
	}
	const [at = -1] = places;
	if (places.length !== 1) return null;
	return json.slice(0, at) + JSON.stringify(only.now) + json.slice(at + spelled.length);
}

/** The texts of a canvas's cards; none where it can't be read. */
function textsOf(json: string): string[] {
	try {
		const { nodes } = JSON.parse(json) as { nodes?: unknown };
		if (!Array.isArray(nodes)) return [];
		return nodes.flatMap((node: unknown) => {
			const { type, text } = (node ?? {}) as { type?: unknown; text?: unknown };
			return type === 'text' && typeof text === 'string' ? [text] : [];
		});
	} catch {
		return [];
	}
}
