import { Notice } from 'obsidian';
import { isSameName } from '../../domain/name';
import { messagesFor } from '../../i18n';
import { acceptDifference } from '../../notes/import/accept';
import type { Difference } from '../../notes/import/compare';
import { HostReader } from '../../notes/index/host-reader';
import { linesEdit } from '../../notes/text/lines-edit';
import { noteTitle } from '../../notes/text/note-title';
import type { LinesChange } from '../../ui/context';
import type { Services } from '../services';
import { editNote, textOf, type NoteChange } from './edit-note';

/**
 * Takes differences over into the notes that they are about, and says which notes those were, with
 * an undo. Each note is changed once. What is new goes to the first note with a place for it, what
 * is gone out of all that name it. With `expected`, nothing is written into a note that would
 * change in another way.
 */
export async function acceptDifferences(
	services: Services,
	host: string,
	differences: readonly Difference[],
	expected?: readonly LinesChange[],
): Promise<void> {
	const { app, language } = services;
	const t = messagesFor(language).import;
	const placed = new Set<Difference>();
	const changes: NoteChange[] = [];
	let isStale = false;
	for (const path of notesToChange(services, host, differences)) {
		const file = app.vault.getFileByPath(path);
		if (!file) continue;
		let taken: readonly Difference[] = [];
		const change = await editNote(app, file, (text) => {
			const { now, taken: here } = changedText(
				services,
				path,
				text,
				host,
				differences,
				placed,
			);
			const shown = expected?.find((each) => each.path === path);
			if (expected && !isSameChange(shown, linesChange(path, text, now))) {
				isStale = true;
				return null;
			}
			taken = here;
			return linesEdit(text, now);
		});
		if (!change) continue;
		changes.push(change);
		for (const difference of taken) placed.add(difference);
	}
	if (changes.length) {
		const titles = changes.map(({ path }) => noteTitle(path)).join(', ');
		services.undo.show(t.accepted(titles), changes);
	} else new Notice(isStale ? messagesFor(language).undo.stale : t.noPlace);
}

/** The lines that taking differences over would change, note by note; nothing is written. */
export async function previewAccept(
	services: Services,
	host: string,
	differences: readonly Difference[],
): Promise<LinesChange[]> {
	const placed = new Set<Difference>();
	const changes: LinesChange[] = [];
	for (const path of notesToChange(services, host, differences)) {
		const file = services.app.vault.getFileByPath(path);
		if (!file) continue;
		const text = await textOf(services.app, file);
		const { now, taken } = changedText(services, path, text, host, differences, placed);
		for (const difference of taken) placed.add(difference);
		const change = linesChange(path, text, now);
		if (change) changes.push(change);
	}
	return changes;
}

/** A note's text with the differences taken over that are about it, and which those were. */
function changedText(
	{ registry }: Services,
	path: string,
	text: string,
	host: string,
	differences: readonly Difference[],
	placed: ReadonlySet<Difference>,
): { readonly now: string; readonly taken: readonly Difference[] } {
	const title = noteTitle(path);
	const reader = new HostReader(registry);
	let now = text;
	const taken = differences.filter((difference) => {
		const isHere = isNew(difference) || isIn(difference, path);
		if (!isHere || (isNew(difference) && placed.has(difference))) return false;
		const after = acceptDifference(now, title, host, difference, registry, reader);
		now = after ?? now;
		return after !== null;
	});
	return { now, taken };
}

/** The lines that a change of a note touches; null where nothing changes. */
export function linesChange(path: string, before: string, after: string): LinesChange | null {
	const edit = linesEdit(before, after);
	if (!edit) return null;
	const old = before.split('\n').slice(edit.first, edit.last + 1);
	const now = edit.text.split('\n');
	// An edit that takes lines out writes one of their neighbours again.
	while (now.length && old.length && old.at(-1) === now.at(-1)) {
		old.pop();
		now.pop();
	}
	return { path, line: edit.first + 1, before: old.join('\n'), after: now.join('\n') };
}

function isSameChange(one: LinesChange | undefined, other: LinesChange | null): boolean {
	return one?.before === other?.before && one?.after === other?.after;
}

/** The notes about the host, when anything is new, and those that name what is not so any more. */
function notesToChange(
	{ vault }: Services,
	host: string,
	differences: readonly Difference[],
): Set<string> {
	const about = vault
		.hosts()
		.filter(({ name }) => isSameName(name, host))
		.map(({ path }) => path);
	const naming = differences.flatMap((each) => (isNew(each) ? [] : pathsOf(each)));
	return new Set([...(differences.some(isNew) ? about : []), ...naming]);
}

type NewListener = Extract<Difference, { kind: 'added' }>;

function isNew(difference: Difference): difference is NewListener {
	return difference.kind === 'added';
}

function isIn(difference: Difference, path: string): boolean {
	return !isNew(difference) && pathsOf(difference).includes(path);
}

function pathsOf({ documented }: Exclude<Difference, NewListener>): string[] {
	return [documented, ...documented.also].map(({ path }) => path);
}
