import type { TFile } from 'obsidian';
import type { StoredNote } from '../../notes/index/stored-note';

/** What tells one state of a file from another. */
export type Moment = Pick<StoredNote, 'mtime' | 'size'>;

export function isSame(known: Moment, { mtime, size }: Moment): boolean {
	return known.mtime === mtime && known.size === size;
}

/** Whether a file has words to read: a note, a drawing of the older kind, a canvas. */
export function isRead({ extension }: { readonly extension: string }): boolean {
	return extension === 'md' || extension === 'excalidraw' || extension === 'canvas';
}

/** A note's text, and the state that its file was in before. */
export interface NoteText extends Moment {
	readonly path: string;
	readonly file: TFile;
	readonly text: string;
}
