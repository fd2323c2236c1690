import type { EditorSession, OpenEditors } from '../../ui/host/editor/editor-session';

/**
 * Which blocks are being edited. Obsidian makes a block anew whenever its text changes, so what is
 * open is identified by the note and the text: the text that an editor writes belongs to it from then on.
 */
export class OpenEditorStore implements OpenEditors {
	private readonly sessions = new Map<string, EditorSession>();

	find(path: string, source: string): EditorSession | null {
		const session = this.sessions.get(keyOf(path, source));
		return session?.isOpen ? session : null;
	}

	keep(path: string, source: string, session: EditorSession): void {
		this.sessions.set(keyOf(path, source), session);
	}

	close(session: EditorSession): void {
		session.isOpen = false;
		for (const [key, each] of this.sessions) if (each === session) this.sessions.delete(key);
	}
}

/** No path has a line break in it. */
function keyOf(path: string, source: string): string {
	return `${path}\n${source}`;
}
