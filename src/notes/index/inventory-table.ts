import { portsOf } from '../host-export';
import { csvTable, markdownTable } from '../table-text';
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
	return markdownTable(
		headOf(headings),
		rowsOf(listeners, (path) => `[[${path}]]`),
	);
}

/** Listeners as comma-separated values. */
export function inventoryAsCsv(
	listeners: readonly MergedListener[],
	headings: InventoryHeadings,
): string {
	return csvTable(
		headOf(headings),
		rowsOf(listeners, (path) => path),
	);
}

function headOf({ host, application, address, protocol, port, note }: InventoryHeadings): string[] {
	return [host, application, address, protocol, port, note];
}

function rowsOf(
	listeners: readonly MergedListener[],
	noteOf: (path: string) => string,
): string[][] {
	return listeners.map(({ host, application, address, protocol, first, last, path, also }) => [
		host,
		application,
		address,
		protocol,
		portsOf({ first, last }),
		[path, ...also.map((place) => place.path)].map(noteOf).join(' '),
	]);
}
