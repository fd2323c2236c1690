import { isSameName } from '../domain/name';
import { Notice } from 'obsidian';
import { messagesFor } from '../i18n';
import { acceptDifference } from '../notes/import/accept';
import type { Difference } from '../notes/import/compare';
import { linesEdit } from '../notes/lines-edit';
import { noteTitle } from '../notes/note-title';
import { editNote } from './edit-note';
import type { Services } from './services';

/** Takes differences over into the notes that they are about, and says which notes those were. */
export async function acceptDifferences(
	services: Services,
	host: string,
	differences: readonly Difference[],
): Promise<void> {
	const t = messagesFor(services.language).import;
	const changed = new Set<string>();
	for (const difference of differences) {
		for (const path of await acceptOne(services, host, difference)) changed.add(path);
	}
	const titles = [...changed].map(noteTitle).join(', ');
	new Notice(titles ? t.accepted(titles) : t.noPlace);
}

/** The notes that were changed: those that say what is gone, or the first with a place for what is new. */
async function acceptOne(
	{ app, vault, registry }: Services,
	host: string,
	difference: Difference,
): Promise<string[]> {
	const isNew = difference.kind === 'added';
	const paths = isNew
		? vault
				.hosts()
				.filter(({ name }) => isSameName(name, host))
				.map(({ path }) => path)
		: [difference.documented, ...difference.documented.also].map(({ path }) => path);
	const changed: string[] = [];
	for (const path of new Set(paths)) {
		const file = app.vault.getFileByPath(path);
		const written =
			file !== null &&
			(await editNote(app, file, (text) => {
				const title = noteTitle(path);
				const after = acceptDifference(text, title, host, difference, registry);
				return after === null ? null : linesEdit(text, after);
			}));
		if (written) changed.push(path);
		if (written && isNew) break;
	}
	return changed;
}
