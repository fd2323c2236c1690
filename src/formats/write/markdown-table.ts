import type { ObservedListener } from '../listing';
import { HEADING, rowOf } from './table';

/** What would be formatting, a link, a picture or an end of the cell. */
const MARKS = /[\\`*_{}[\]<>|~$#=%^!&]/g;

/** Listeners as a table of Markdown. Names stay what they are: nothing in them is formatted. */
export function writeMarkdownTable(listeners: readonly ObservedListener[]): string {
	const rows = listeners.map((listener) => rowOf(listener).map(escapeCell));
	const separator = HEADING.map(() => '---');
	return [HEADING, separator, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function escapeCell(cell: string): string {
	// A line below letters is nothing to Markdown.
	return cell.replace(MARKS, (mark, at: number) =>
		mark === '_' && /\w/.test(cell[at - 1] ?? '') && /\w/.test(cell[at + 1] ?? '')
			? mark
			: `\\${mark}`,
	);
}
