import type { MarkdownView } from 'obsidian';
import { messagesFor } from '../i18n';
import { writeHostBlock, writePropertyPort } from '../notes/blocks/write-host';
import { hostAsTable } from '../notes/host-export';
import type { ObservedHost } from '../notes/import/observed-host';
import type { ImportForm } from '../ui/import/import-view';
import { insertBlock } from './insert-block';
import type { Services } from './services';

/** Puts hosts into a note, behind what is selected there: nothing that was written goes. */
export async function insertHosts(
	{ app, language }: Services,
	{ editor, file }: MarkdownView,
	form: ImportForm,
	hosts: readonly ObservedHost[],
): Promise<void> {
	const [first] = hosts;
	if (form === 'properties') {
		if (first && file) {
			await app.fileManager.processFrontMatter(file, (properties: Properties) =>
				addProperties(properties, first),
			);
		}
		return;
	}
	const end = editor.getCursor('to');
	editor.setCursor({ line: end.line, ch: editor.getLine(end.line).length });
	if (end.ch > 0 || editor.getLine(end.line)) editor.replaceSelection('\n');
	if (form === 'diagram') {
		for (const host of hosts) insertBlock(editor, writeHostBlock(named(host)), 'port-host');
		return;
	}
	const { columns } = messagesFor(language).host;
	const tables = hosts.map((host) => hostAsTable(host, columns));
	editor.replaceSelection(`\n${tables.join('\n')}`);
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
