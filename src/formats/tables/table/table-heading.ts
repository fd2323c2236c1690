import { cellsOf } from './columns';

/** The first row is at most this number of lines below the heading, not counting empty ones. */
const NEAR = 3;
/** A title is no longer. */
const MAX_TITLE = 120;
const MIN_COLUMNS = 3;

/** The next line that is not empty, if it is near. */
function nextLine(lines: readonly string[], line: number): { text: string; line: number } | null {
	for (let next = line + 1; next <= line + NEAR; next++) {
		const text = lines[next - 1];
		if (text?.trim()) return { text, line: next };
	}
	return null;
}

/**
 * Whether a line, from 1, is the heading of a table or the title over it, in whatever language: by
 * its place above a row, its columns, and because it has no numbers.
 */
export function isHeadingOf(
	lines: readonly string[],
	line: number,
	isRow: (text: string) => boolean,
): boolean {
	const isHeading = (text: string, at: number) => {
		const next = nextLine(lines, at);
		return (
			next !== null &&
			isRow(next.text) &&
			!/\d/.test(text) &&
			cellsOf(text).length >= MIN_COLUMNS
		);
	};
	const text = lines[line - 1] ?? '';
	if (isHeading(text, line)) return true;
	const next = nextLine(lines, line);
	const isTitle = text.length < MAX_TITLE && !/\d/.test(text);
	return isTitle && next !== null && isHeading(next.text, next.line);
}
