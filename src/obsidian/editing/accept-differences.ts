import { Notice } from 'obsidian';
import { isSameName } from '../../domain/name';
import { messagesFor } from '../../i18n';
import { acceptDifference } from '../../notes/import/accept';
import type { Difference } from '../../notes/import/compare';
import { linesEdit } from '../../notes/text/lines-edit';
import { noteTitle } from '../../notes/text/note-title';
import { editNote } from './edit-note';
import type { Services } from '../services';

/**
 * Takes differences over into the notes that they are about, and says which notes those were. Each
 * note is changed once, so that one step undoes it. What is new goes to the first note with a place
 * for it, what is gone out of all that say so.
 */
export async function acceptDifferences(
	services: Services,
	host: string,
	differences: readonly Difference[],
): Promise<void> {
	const { app, registry, language } = services;
	const t = messagesFor(language).import;
	const placed = new Set<Difference>();
	const changed: string[] = [];
	for (const path of notesToChange(services, host, differences)) {
		const file = app.vault.getFileByPath(path);
		const title = noteTitle(path);
		let taken: Difference[] = [];
		const written =
			file !== null &&
			(await editNote(app, file, (text) => {
				let now = text;
				taken = differences.filter((difference) => {
					const isHere = isNew(difference) || saysSo(difference, path);
					if (!isHere || (isNew(difference) && placed.has(difference))) return false;
					const after = acceptDifference(now, title, host, difference, registry);
					now = after ?? now;
					return after !== null;
				});
				return linesEdit(text, now);
			}));
		if (!written) continue;
		changed.push(title);
		for (const difference of taken) placed.add(difference);
	}
	new Notice(changed.length ? t.accepted(changed.join(', ')) : t.noPlace);
}

/** The notes about the host, when anything is new, and those that say what is not so any more. */
function notesToChange(
	{ vault }: Services,
	host: string,
	differences: readonly Difference[],
): Set<string> {
	const about = vault
		.hosts()
		.filter(({ name }) => isSameName(name, host))
		.map(({ path }) => path);
	const saying = differences.flatMap((each) => (isNew(each) ? [] : pathsOf(each)));
	return new Set([...(differences.some(isNew) ? about : []), ...saying]);
}

type NewListener = Extract<Difference, { kind: 'added' }>;

function isNew(difference: Difference): difference is NewListener {
	return difference.kind === 'added';
}

function saysSo(difference: Difference, path: string): boolean {
	return !isNew(difference) && pathsOf(difference).includes(path);
}

function pathsOf({ documented }: Exclude<Difference, NewListener>): string[] {
	return [documented, ...documented.also].map(({ path }) => path);
}
