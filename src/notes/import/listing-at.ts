import { fencedTextAt } from '../../lib/fences';

/** Longer tables and lists are pasted, not looked for around a cursor. */
const MAX_LINES = 2000;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * The text around a line, counted from 0, that may list listeners: the inside of a code block, a
 * Markdown table, or a list. Empty where the line is in none.
 */
export function listingAt(lines: readonly string[], line: number): string {
	const fenced = fencedTextAt(lines, line);
	if (fenced) return fenced;
	const own = lines[line] ?? '';
	if (isTableRow(own)) return around(lines, line, isTableRow);
	// What is indented below an item belongs to it.
	const isOfList = (text: string) => LIST_ITEM.test(text) || /^\s+\S/.test(text);
	return isOfList(own) ? around(lines, line, isOfList) : '';
}

function isTableRow(text: string): boolean {
	return /^\s*\|.*\|/.test(text);
}

function around(
	lines: readonly string[],
	line: number,
	belongs: (text: string) => boolean,
): string {
	let [first, last] = [line, line];
	while (first > 0 && line - first < MAX_LINES && belongs(lines[first - 1]!)) first--;
	while (last + 1 < lines.length && last - line < MAX_LINES && belongs(lines[last + 1]!)) last++;
	return lines.slice(first, last + 1).join('\n');
}
