/** A column as the line of hyphens below its name shows it, from 0; the end is not included. */
export interface Column {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

interface Span {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** The line of hyphens below the names. */
export const RULE = /^\s*-+(?:\s+-+)*\s*$/;
/** No table has more columns. */
const MAX_COLUMNS = 40;

/** The columns of a table of PowerShell's, by its two heading lines. */
export function columnsOf(heading: string, rule: string): Column[] {
	const names = spansOf(heading);
	const rules = RULE.test(rule) ? spansOf(rule) : [];
	return names.map(({ text, start, end }, index) => {
		const below = rules.length === names.length ? rules[index]! : { start, end };
		return { name: text, start: below.start, end: below.end };
	});
}

/**
 * A row's cells by the names of the columns. Numbers are aligned with the end of a name, texts with its
 * beginning, and either may be longer: a cell belongs to the column that it shares most with. Where
 * the spaces were lost, as many cells as columns are taken in order.
 */
export function rowOf(columns: readonly Column[], row: string): Map<string, string> {
	const spans = spansOf(row);
	const cells = new Map<string, string>();
	for (const [index, span] of spans.entries()) {
		const { name } = spans.length === columns.length ? columns[index]! : nearest(columns, span);
		cells.set(name, [cells.get(name), span.text].filter(Boolean).join(' '));
	}
	return cells;
}

function nearest(columns: readonly Column[], span: Span): Column {
	return columns.reduce((best, column) =>
		shared(column, span) > shared(best, span) ? column : best,
	);
}

/** How many letters long the two meet; below zero how far they are from each other. */
function shared(column: Column, span: Span): number {
	return Math.min(column.end, span.end) - Math.max(column.start, span.start);
}

function spansOf(text: string): Span[] {
	const spans: Span[] = [];
	for (const found of text.matchAll(/\S+/g)) {
		if (spans.length >= MAX_COLUMNS) break;
		spans.push({ text: found[0], start: found.index, end: found.index + found[0].length });
	}
	return spans;
}
