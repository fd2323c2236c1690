import { portsOf } from '../host-export';
import { csvTable, markdownTable } from '../table-text';
import type { VaultListener } from './vault-index';

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
	listeners: readonly VaultListener[],
	headings: InventoryHeadings,
): string {
	return markdownTable(
		headOf(headings),
		rowsOf(listeners, (path) => `[[${path}]]`),
	);
}

/** Listeners as comma-separated values. */
export function inventoryAsCsv(
	listeners: readonly VaultListener[],
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

function rowsOf(listeners: readonly VaultListener[], noteOf: (path: string) => string): string[][] {
	return listeners.map(({ host, application, address, protocol, first, last, path }) => [
		host,
		application,
		address,
		protocol,
		portsOf({ first, last }),
		noteOf(path),
	]);
}
