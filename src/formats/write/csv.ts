import type { ObservedListener } from '../listing';
import { HEADING, rowOf } from './table';

/** Listeners as CSV, with the ends of lines that RFC 4180 asks for. */
export function writeCsv(listeners: readonly ObservedListener[]): string {
	const rows = [HEADING, ...listeners.map(rowOf)];
	return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** A spreadsheet would calculate what begins with a sign; an apostrophe makes it a text. */
function writeCell(cell: string): string {
	const safe = /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell;
	return /[",;'\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
