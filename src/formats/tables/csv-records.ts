import { FORMULA } from '../write/csv';

/** A record of a CSV text, and the lines that it takes up, from 1. */
export interface CsvRecord {
	readonly cells: readonly string[];
	readonly first: number;
	readonly last: number;
}

/** A quote that isn't closed within this number of lines isn't a quote. */
const MAX_QUOTED_LINES = 20;

/** Reads the record that begins on a line (RFC 4180): cells in quotes may have anything in them. */
export function readRecord(lines: readonly string[], first: number, delimiter: string): CsvRecord {
	const cells: string[] = [];
	let cell = '';
	/** Looking at the cell itself for each quote would take long where a line is full of them. */
	let isBlank = true;
	let isQuoted = false;
	const add = (letter: string) => {
		cell += letter;
		isBlank &&= /\s/.test(letter);
	};
	const empty = () => {
		cell = '';
		isBlank = true;
	};
	for (let line = first; line < first + MAX_QUOTED_LINES && line <= lines.length; line++) {
		const text = lines[line - 1]!;
		for (let at = 0; at < text.length; at++) {
			const letter = text[at]!;
			if (isQuoted && letter === '"' && text[at + 1] === '"') add(text[++at]!);
			else if (letter === '"' && (isQuoted || isBlank)) {
				if (!isQuoted) empty();
				isQuoted = !isQuoted;
			} else if (letter === delimiter && !isQuoted) {
				cells.push(withoutGuard(cell));
				empty();
			} else add(letter);
		}
		if (!isQuoted) return { cells: [...cells, withoutGuard(cell)], first, last: line };
		add('\n');
	}
	return { cells: (lines[first - 1] ?? '').split(delimiter), first, last: first };
}

/** Removes the apostrophe that keeps spreadsheets from reading a text as a formula. */
function withoutGuard(cell: string): string {
	const text = cell.trim();
	return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
