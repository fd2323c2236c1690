import { portsOf } from '../export/host-export';
import { csvTable } from '../../formats/write/csv';
import { markdownCell, markdownTable } from '../../formats/write/markdown-table';
import { noteLink } from '../text/note-link';
import type { MergedListener } from './merge-listeners';

/** The headings, in the reader's language. */
export interface InventoryHeadings {
	readonly host: string;
	readonly application: string;
	readonly address: string;
	readonly protocol: string;
	readonly port: string;
	readonly note: string;
}

/** Listeners as a Markdown table, with links to their notes. */
export function inventoryAsMarkdown(
	listeners: readonly MergedListener[],
	headings: InventoryHeadings,
): string {
	return markdownTable([
		headOf(headings),
		...rowsOf(listeners, (path) => noteLink(path), markdownCell),
	]);
}

/** Listeners as comma-separated values. */
export function inventoryAsCsv(
	listeners: readonly MergedListener[],
	headings: InventoryHeadings,
): string {
	return csvTable([headOf(headings), ...rowsOf(listeners, (path) => path)]);
}

function headOf({ host, application, address, protocol, port, note }: InventoryHeadings): string[] {
	return [host, application, address, protocol, port, note];
}

function rowsOf(
	listeners: readonly MergedListener[],
	noteOf: (path: string) => string,
	write: (text: string) => string = (text) => text,
): string[][] {
	return listeners.map(({ host, application, address, protocol, first, last, path, also }) => [
		...[host, application, address, protocol, portsOf({ first, last })].map(write),
		[path, ...also.map((place) => place.path)].map(noteOf).join(' '),
	]);
}
