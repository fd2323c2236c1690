import type { MarkdownView } from 'obsidian';
import { messagesFor } from '../../i18n';
import { writeHostBlock, writePropertyPort } from '../../notes/blocks/host/write-host';
import { hostAsTable } from '../../notes/export/host-export';
import { mergeHost } from '../../notes/import/merge';
import { writableHost, type ObservedHost } from '../../notes/import/observed-host';
import { linesEdit } from '../../notes/text/lines-edit';
import { noteTitle } from '../../notes/text/note-title';
import type { LinesChange } from '../../ui/context';
import type { ImportForm } from '../../ui/import/import-view';
import { linesChange } from './accept-differences';
import { editNote, editProperties, textOf } from './edit-note';
import { appendBlocks, fencedBlock } from './insert-block';
import type { Services } from '../services';

/**
 * Puts hosts into a note, behind what is selected there, or at the end of one that is only read, in
 * one step: nothing that was written goes.
 */
export async function insertHosts(
	{ app, data, language, registry, undo }: Services,
	note: MarkdownView,
	form: ImportForm,
	observed: readonly ObservedHost[],
): Promise<void> {
	const { editor, file } = note;
	const labels = data.labels.peek();
	const hosts = observed.map((host) => writableHost(host, registry, labels));
	const [first] = hosts;
	const t = messagesFor(language);
	if (form === 'properties') {
		if (!first || !file) return;
		const written = await editProperties(app, file, (properties) =>
			addProperties(properties, first),
		);
		undo.report(t.undo.changed(noteTitle(file.path)), written, t.import.badProperties);
		return;
	}
	const text =
		form === 'diagram'
			? hosts.map((host) => fencedBlock(writeHostBlock(host), 'port-host')).join('')
			: `\n${hosts.map((host) => hostAsTable(host, t.host.columns)).join('\n')}`;
	if (note.getMode() !== 'source') {
		if (!file) return;
		const written = await appendBlocks(app, file, text.trimStart());
		undo.report(t.undo.changed(noteTitle(file.path)), written);
		return;
	}
	const { line } = editor.getCursor('to');
	const end = { line, ch: editor.getLine(line).length };
	const inserted = end.ch > 0 ? `\n${text}` : text;
	editor.replaceRange(inserted, end);
	editor.setCursor(editor.offsetToPos(editor.posToOffset(end) + inserted.length));
}

/**
 * What merging hosts into a note that describes them already would change, as one edit; null where
 * it describes none of them.
 */
export async function previewMerge(
	{ app, registry }: Services,
	{ file }: MarkdownView,
	hosts: readonly ObservedHost[],
): Promise<LinesChange | 'same' | null> {
	if (!file) return null;
	const text = await textOf(app, file);
	const after = mergedText(text, noteTitle(file.path), hosts, registry);
	return after === null ? null : (linesChange(file.path, text, after) ?? 'same');
}

/** Merges hosts into a note as it was shown, with an undo. */
export async function mergeIntoNote(
	{ app, registry, undo, language }: Services,
	{ file }: MarkdownView,
	hosts: readonly ObservedHost[],
	shown: LinesChange,
): Promise<void> {
	if (!file) return;
	const title = noteTitle(file.path);
	const t = messagesFor(language);
	const written = await editNote(app, file, (text) => {
		const after = mergedText(text, title, hosts, registry);
		const change = after === null ? null : linesChange(file.path, text, after);
		const isShown = change?.before === shown.before && change.after === shown.after;
		return isShown && after !== null ? linesEdit(text, after) : null;
	});
	undo.report(t.undo.changed(title), written);
}

/** Null where the note describes none of the hosts; the others are left to be inserted. */
function mergedText(
	text: string,
	title: string,
	hosts: readonly ObservedHost[],
	registry: Services['registry'],
): string | null {
	const all = hosts.map((host) => writableHost(host, registry));
	let now: string | null = null;
	for (const host of all) now = mergeHost(now ?? text, title, host, registry) ?? now;
	return now;
}

type Properties = Record<string, unknown>;

/** What is there stays; of the ports, those that are not there yet are added. */
function addProperties(properties: Properties, host: ObservedHost): void {
	const { name, addresses, system, applications } = host;
	if (name) properties['host'] ??= name;
	if (addresses.length) {
		properties['address'] ??= addresses.length === 1 ? addresses[0] : [...addresses];
	}
	if (system) properties['os'] ??= system;
	const before = properties['ports'];
	const list: unknown[] = Array.isArray(before) ? before : [before ?? []].flat();
	const ports = applications.flatMap((each) =>
		each.listeners.map((listener) => writePropertyPort(listener, each.name)),
	);
	properties['ports'] = [...new Set([...list, ...ports])];
}
