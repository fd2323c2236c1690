import type { HostDraft } from '../../../notes/blocks/host/host-draft';

/** An editor that is open, kept while Obsidian makes its block anew. */
export interface EditorSession {
	isOpen: boolean;
	/** What has been filled in and not written yet, and for which text of the block. */
	draft: HostDraft | null;
	source: string;
	/** The field that had the focus when the block was written. */
	focus: string;
}

/** The editors that are open, by note and block. */
export interface OpenEditors {
	/** The open editor of a block, or null. */
	find(path: string, source: string): EditorSession | null;
	/** Makes an editor that of a block's text, too. */
	keep(path: string, source: string, session: EditorSession): void;
	/** Closes an editor for every text that it has been of. */
	close(session: EditorSession): void;
}

/** What a block needs to be edited in its place. */
export interface BlockEditing {
	readonly source: string;
	readonly path: string;
	readonly editors: OpenEditors;
	readonly write: (after: string) => void;
}
