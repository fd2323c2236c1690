import { csvTable } from '../../../src/formats/write/csv';
import { markdownCell, markdownTable } from '../../../src/formats/write/markdown-table';
import type { ObservedListener } from '../../../src/formats/listing';

/** In words that the readers of tables know. */
const HEADING = [
	...['Host', 'Address', 'Protocol', 'Port'],
	...['Process', 'Container', 'Container port'],
];

/** A listener as a row under the heading. */
function rowOf(listener: ObservedListener): string[] {
	const { host, address, protocol, process, container, target } = listener;
	const cells = [host, address, protocol, portsOf(listener), process, container, target];
	return cells.map((cell) =>
		String(cell ?? '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
}

/** "443", or "8000-8010". */
function portsOf({ first, last }: ObservedListener): string {
	return first === last ? String(first) : `${first}-${last}`;
}

/** Listeners as CSV. */
export function writeCsv(listeners: readonly ObservedListener[]): string {
	return csvTable([HEADING, ...listeners.map(rowOf)]);
}

/** Listeners as a table of Markdown. */
export function writeMarkdownTable(listeners: readonly ObservedListener[]): string {
	return markdownTable([HEADING, ...listeners.map((each) => rowOf(each).map(markdownCell))]);
}
