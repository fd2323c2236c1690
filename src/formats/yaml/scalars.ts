import { isSpace, isSpaceOrEnd, type Cursor } from './cursor';

/** A text in quotes that goes on over more rows than this was never closed. */
const MAX_QUOTED_ROWS = 200;

const ESCAPES: Readonly<Record<string, string>> = {
	...{ n: '\n', t: '\t', r: '\r', '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v' },
	...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};
const CODE = /x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}/iy;
const FLOW_MARKS = ',[]{}';

/** Where a plain scalar ends: before a colon with a space behind it, a remark, or a bracket. */
export function plainEnd(text: string, from: number, isFlow: boolean): number {
	for (let at = from; at < text.length; at++) {
		const letter = text[at]!;
		const next = text[at + 1];
		if (letter === ':' && (isSpaceOrEnd(next) || (isFlow && FLOW_MARKS.includes(next!))))
			return at;
		if (letter === '#' && at > from && isSpace(text[at - 1])) return at;
		if (isFlow && FLOW_MARKS.includes(letter)) return at;
	}
	return text.length;
}

/**
 * Reads a text in quotes, over as many rows as it has; null, and nothing is read, when it is not
 * closed before a row indented no further than `parent`.
 */
export function readQuoted(
	cursor: Cursor,
	parent: number,
	maxRows = MAX_QUOTED_ROWS,
): string | null {
	const start = { row: cursor.row, column: cursor.column };
	const quote = cursor.letter;
	let read = '';
	cursor.column++;
	while (cursor.row < cursor.end && cursor.row - start.row < maxRows) {
		const { text } = cursor;
		while (cursor.column < text.length) {
			const letter = text[cursor.column++]!;
			if (letter === quote) {
				if (quote === '"' || cursor.letter !== quote) return read;
				cursor.column++;
				read += quote;
			} else if (letter === '\\' && quote === '"') read += escaped(cursor);
			else read += letter;
		}
		// A line break is a space, unless a backslash precedes it.
		read = /\\$/.test(text) && quote === '"' ? read : `${read.trimEnd()} `;
		cursor.nextRow();
		const isOver = !cursor.isAtRowEnd() && cursor.column <= parent;
		if (isOver) break;
	}
	cursor.row = start.row;
	cursor.column = start.column;
	return null;
}

/** What a backslash and the letters behind it stand for. */
function escaped(cursor: Cursor): string {
	const { letter, text } = cursor;
	CODE.lastIndex = cursor.column;
	const code = CODE.exec(text)?.[0];
	if (!code) {
		cursor.column++;
		return ESCAPES[letter] ?? letter;
	}
	cursor.column += code.length;
	const point = parseInt(code.slice(1), 16);
	return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
