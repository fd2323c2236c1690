/** A piece of a line with where it begins, from 0. */
export interface Cell {
	readonly text: string;
	readonly start: number;
}

/** No tool's table has more columns. */
const MAX_CELLS = 60;
const GAP = /\t+| {2,}/g;

/** The pieces of a line between tabs or two spaces and more, as tools write tables. */
export function cellsOf(line: string): Cell[] {
	const cells: Cell[] = [];
	let start = 0;
	for (const gap of line.matchAll(GAP)) {
		if (cells.length >= MAX_CELLS) break;
		const text = line.slice(start, gap.index).trim();
		if (text) cells.push({ text, start });
		start = gap.index + gap[0].length;
	}
	const text = line.slice(start).trim();
	return text ? [...cells, { text, start }] : cells;
}

/**
 * A row's pieces by the names of the columns: as many as there are names are taken in order, fewer
 * belong to the names that they stand nearest to.
 */
export function rowByColumns(header: readonly Cell[], line: string): Map<string, string> {
	const cells = cellsOf(line);
	const row = new Map<string, string>();
	for (const [index, cell] of cells.entries()) {
		const column =
			cells.length === header.length ? header[index]! : nearest(header, cell.start);
		row.set(column.text, [row.get(column.text), cell.text].filter(Boolean).join(' '));
	}
	return row;
}

function nearest(header: readonly Cell[], start: number): Cell {
	return header.reduce((best, cell) =>
		Math.abs(cell.start - start) < Math.abs(best.start - start) ? cell : best,
	);
}
