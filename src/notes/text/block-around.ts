import type { Lines } from './block-text';
import { scanFences } from '../../lib/fences';

/** A fenced block of a note: its lines from the opening fence to the closing one. */
export interface BlockAround extends Lines {
	readonly language: string;
	/** What is between the fences, without the indentation and quote marks of the first line. */
	readonly source: string;
}

/** The closed fenced block that a line is in, counted from 0; null where it is in none. */
export function blockAround(lines: readonly string[], line: number): BlockAround | null {
	for (const { first, last, language, isClosed, lines: inside } of scanFences(lines)) {
		if (first > line) return null;
		if (line > last) continue;
		if (!isClosed) return null;
		const source = inside.map((text) => text.replace(/\r$/, '')).join('\n');
		return { first, last, language, source };
	}
	return null;
}

/** A text in the place of a block, with the start of its opening line: a list's mark, quote marks. */
export function inPlaceOf(opening: string, text: string): string {
	const prefix = opening.slice(0, Math.max(0, opening.search(/`{3}|~{3}/)));
	// A list's mark is on the first line only; below it there is space instead.
	const indent = prefix.replace(/[^\s>]/g, ' ');
	return text
		.split('\n')
		.map((line, at) => ((at === 0 ? prefix : indent) + line).trimEnd())
		.join('\n');
}
