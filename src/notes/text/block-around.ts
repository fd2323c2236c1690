import type { Lines } from './block-text';

/** A fenced block of a note: its lines from the opening fence to the closing one. */
export interface BlockAround extends Lines {
	readonly language: string;
	/** What is between the fences, without the indentation and quote marks of the first line. */
	readonly source: string;
}

const FENCE = /^((?:\s|>)*(?:(?:[-*+]|\d+[.)])\s+)?)(`{3,}|~{3,})\s*(\S*)/;

/** The fenced block that a line is in, counted from 0; null where it is in none. */
export function blockAround(lines: readonly string[], line: number): BlockAround | null {
	for (let first = 0; first <= line; first++) {
		const [, prefix = '', fence = '', language = ''] = FENCE.exec(lines[first] ?? '') ?? [];
		if (!fence) continue;
		const last = closingLine(lines, first, fence);
		if (last < 0) return null;
		if (line <= last) {
			const indent = continuation(prefix);
			const source = lines
				.slice(first + 1, last)
				.map((text) => withoutIndent(text, indent).replace(/\r$/, ''))
				.join('\n');
			return { first, last, language, source };
		}
		first = last;
	}
	return null;
}

/** A text in the place of a block, with what stood before its fence: a list's mark, quote marks. */
export function inPlaceOf(opening: string, text: string): string {
	const [, prefix = ''] = FENCE.exec(opening) ?? [];
	const indent = continuation(prefix);
	return text
		.split('\n')
		.map((line, at) => ((at === 0 ? prefix : indent) + line).trimEnd())
		.join('\n');
}

/** A list's mark stands on the first line only; below it there is space instead. */
function continuation(prefix: string): string {
	return prefix.replace(/[^\s>]/g, ' ');
}

function withoutIndent(text: string, indent: string): string {
	return text.startsWith(indent) ? text.slice(indent.length) : text.replace(/^[\s>]*/, '');
}

function closingLine(lines: readonly string[], opening: number, fence: string): number {
	for (let line = opening + 1; line < lines.length; line++) {
		const text = lines[line]!.replace(/^[\s>]*/, '').trimEnd();
		if (text.startsWith(fence) && text === fence[0]!.repeat(text.length)) return line;
	}
	return -1;
}
