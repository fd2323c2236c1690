import { Notice, type MarkdownView } from 'obsidian';
import { messagesFor } from '../../i18n';
import { writeHostBlock, writePropertyPort } from '../../notes/blocks/write-host';
import { hostAsTable } from '../../notes/export/host-export';
import type { ObservedHost } from '../../notes/import/observed-host';
import type { ImportForm } from '../../ui/import/import-view';
import { editProperties } from './edit-note';
import { fencedBlock } from './insert-block';
import type { Services } from '../services';

/** Puts hosts into a note, behind what is selected there, in one step: nothing that was written goes. */
export async function insertHosts(
	{ app, language }: Services,
	{ editor, file }: MarkdownView,
	form: ImportForm,
	hosts: readonly ObservedHost[],
): Promise<void> {
	const [first] = hosts;
	const t = messagesFor(language);
	if (form === 'properties') {
		if (!first || !file) return;
		const written = await editProperties(app, file, (properties) =>
			addProperties(properties, first),
		);
		if (!written) new Notice(t.import.badProperties);
		return;
	}
	const text =
		form === 'diagram'
			? hosts.map((host) => fencedBlock(writeHostBlock(named(host)), 'port-host')).join('')
			: `\n${hosts.map((host) => hostAsTable(host, t.host.columns)).join('\n')}`;
	const { line } = editor.getCursor('to');
	const end = { line, ch: editor.getLine(line).length };
	const inserted = end.ch > 0 ? `\n${text}` : text;
	editor.replaceRange(inserted, end);
	editor.setCursor(editor.offsetToPos(editor.posToOffset(end) + inserted.length));
}

/** A diagram of a host without a name belongs to no inventory; it still needs its key. */
function named(host: ObservedHost): ObservedHost {
	return { ...host, name: host.name || 'host' };
}

type Properties = Record<string, unknown>;

/** What is there stays; of the ports, those that are not there yet are added. */
function addProperties(properties: Properties, host: ObservedHost): void {
	const { name, addresses, applications } = host;
	if (name) properties['host'] ??= name;
	if (addresses.length) {
		properties['address'] ??= addresses.length === 1 ? addresses[0] : [...addresses];
	}
	const before = properties['ports'];
	const list: unknown[] = Array.isArray(before) ? before : [before ?? []].flat();
	const ports = applications.flatMap((each) =>
		each.listeners.map((listener) => writePropertyPort(listener, each.name)),
	);
	properties['ports'] = [...new Set([...list, ...ports])];
}
