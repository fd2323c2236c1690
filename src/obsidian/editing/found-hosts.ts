import { messagesFor } from '../../i18n';
import { DISMISSED_PROPERTY } from '../../notes/checks/finding';
import { NOT_A_HOST } from '../../notes/found/found-host';
import { withFoundHost } from '../../notes/found/use-found';
import { readNotePorts } from '../../notes/index/note-ports';
import type { VaultFoundHost } from '../../notes/index/vault-index';
import { mentionContext } from '../../notes/mentions/context';
import { linesEdit } from '../../notes/text/lines-edit';
import { noteTitle } from '../../notes/text/note-title';
import type { Services } from '../services';
import { editNote, editProperties } from './edit-note';

/**
 * Writes what a note lists as a block below it, with an undo; nothing where the note doesn't list
 * just that any more.
 */
export async function useFound(services: Services, found: VaultFoundHost): Promise<void> {
	const { app, data, registry, language, undo } = services;
	const t = messagesFor(language);
	const title = noteTitle(found.path);
	const file = app.vault.getFileByPath(found.path);
	const written =
		file &&
		(await editNote(app, file, (text) => {
			const now = readNotePorts(text, title, registry, mentionContext(registry)).found;
			const { path: _, ...shown } = found;
			const same = now.find((each) => JSON.stringify(each) === JSON.stringify(shown));
			const after = same ? withFoundHost(text, same, registry, data.labels.peek()) : null;
			return after === null ? null : linesEdit(text, after);
		}));
	undo.report(t.vault.found.written(title), written);
}

/** Writes into a note's properties that it's about no host, with an undo. */
export async function dismissFound(services: Services, path: string): Promise<void> {
	const { app, language, undo } = services;
	const t = messagesFor(language);
	const said = `${DISMISSED_PROPERTY}: ${NOT_A_HOST}`;
	const file = app.vault.getFileByPath(path);
	const written =
		file &&
		(await editProperties(app, file, (properties) => {
			const before = properties[DISMISSED_PROPERTY];
			const list = Array.isArray(before) ? (before as unknown[]) : [before ?? []].flat();
			properties[DISMISSED_PROPERTY] = [...new Set([...list, NOT_A_HOST])];
		}));
	undo.report(t.vault.found.dismissed(said, noteTitle(path)), written, t.import.badProperties);
}
