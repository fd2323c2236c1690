import { useState } from 'preact/hooks';
import {
	draftOf,
	draftProblems,
	writeDraft,
	type DraftProblem,
	type HostDraft,
} from '../../../notes/blocks/host/host-draft';
import type { HostBlock } from '../../../notes/blocks/host/host-block';
import type { NameResolver } from '../../../notes/blocks/port-block';
import type { BlockEditing, EditorSession } from './editor-session';

/** An open form and what can be done with it. */
export interface HostEditor {
	readonly draft: HostDraft;
	/** What is wrong, once it was tried to be saved. */
	readonly problems: readonly DraftProblem[];
	readonly isChanged: boolean;
	/** The field to put the cursor into, when the block has just been written. */
	readonly focus: string;
	readonly change: (draft: HostDraft) => void;
	/** Writes the block unless something is wrong; `focus` is where the cursor is. */
	readonly save: (focus: string) => void;
	readonly close: () => void;
}

/** The editor of a block: null while it is closed, and where nothing can be written. */
export function useEditor(
	editing: BlockEditing | null,
	block: HostBlock,
	names: NameResolver,
): { editor: HostEditor | null; open: (() => void) | undefined } {
	const [session, setSession] = useState<EditorSession | null>(
		() => editing?.editors.find(editing.path, editing.source) ?? null,
	);
	const [draft, setDraft] = useState<HostDraft>(() =>
		session?.draft && session.source === editing?.source ? session.draft : draftOf(block),
	);
	const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
	const [focus] = useState(session?.focus ?? '');
	if (!editing) return { editor: null, open: undefined };
	const { source, path, editors, write } = editing;
	if (!session) {
		const open = () => {
			const next = { isOpen: true, draft: null, source, focus: '' };
			editors.keep(path, source, next);
			setDraft(draftOf(block));
			setSession(next);
		};
		return { editor: null, open };
	}
	const change = (next: HostDraft) => {
		session.draft = next;
		session.source = source;
		setDraft(next);
		// What was wrong is looked at anew, so that a message goes as soon as it is mended.
		if (problems.length) setProblems(draftProblems(next, names));
	};
	const written = () => writeDraft(source, block, draft);
	const save = (field: string) => {
		const found = draftProblems(draft, names);
		setProblems(found);
		if (found.length) return;
		const after = written();
		if (after === source) return;
		session.draft = null;
		session.focus = field;
		editors.keep(path, after, session);
		write(after);
	};
	const close = () => {
		editors.close(session);
		setProblems([]);
		setSession(null);
	};
	// A form with something wrong in it has been changed, and can't be compared.
	const isChanged = draftProblems(draft, names).length > 0 || written() !== source;
	return { editor: { draft, problems, isChanged, focus, change, save, close }, open: undefined };
}
