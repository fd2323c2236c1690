import { readRecord } from './csv-records';
import { Findings } from '../findings';
import type { Format } from '../format';
import { meaningOf } from './table/heading-names';
import { tableColumns, type TableColumns } from './table/table-columns';
import { readTableRow } from './table/table-row';

const DELIMITERS = [',', ';', '\t'];
/** A heading stands at the top, below a title at most. */
const MAX_TITLE_LINES = 5;
const SAMPLE_ROWS = 50;
const RECORDS_A_SLICE = 500;

/** A table with commas, semicolons or tabs between its cells, as spreadsheets save it. */
export const CSV_TABLE: Format = {
	id: 'csv',
	name: 'CSV',
	example: 'port,protocol,service\n443,tcp,nginx',
	recognise(lines) {
		const table = findHeading(lines);
		if (!table) return 0;
		const { cells } = readRecord(lines, table.last + 1, table.delimiter);
		const isFilled = table.columns.ports.some(({ index }) =>
			/\p{Nd}|[$*]/u.test(cells[index] ?? ''),
		);
		if (!isFilled || cells.length !== table.width) return 0;
		// A single column is a list of numbers and nothing else.
		if (table.width > 1) return 0.6;
		return lines.slice(table.last).every((line) => /^"?(?:\S+:)?\d+(?:\/\w+)?"?\s*$/.test(line))
			? 0.4
			: 0;
	},
	*read(ledger) {
		const { lines } = ledger;
		const table = findHeading(lines);
		if (!table) return;
		const findings = new Findings(ledger);
		ledger.understand(table.last);
		let count = 0;
		for (let next = table.last + 1; next <= lines.length;) {
			const { cells, first, last } = readRecord(lines, next, table.delimiter);
			next = last + 1;
			if (++count % RECORDS_A_SLICE === 0) yield;
			if (cells.length <= table.columns.ports[0]!.index) continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			readTableRow(table.columns, cells, first, findings);
		}
	},
};

interface Heading {
	readonly columns: TableColumns;
	readonly width: number;
	readonly delimiter: string;
	/** Its line, from 1. */
	readonly last: number;
}

/** Only what looks like a heading is read with the rows below it. */
function columnsOf(
	lines: readonly string[],
	heading: readonly string[],
	first: number,
	delimiter: string,
): TableColumns | null {
	if (
		!heading.some((cell) => meaningOf(cell)) ||
		heading.some((cell) => /[\d[\]{}]|:(?!\p{L})/u.test(cell))
	)
		return null;
	const rows: (readonly string[])[] = [];
	for (let next = first; next <= lines.length && rows.length < SAMPLE_ROWS;) {
		const { cells, last } = readRecord(lines, next, delimiter);
		rows.push(cells);
		next = last + 1;
	}
	return tableColumns(heading, rows);
}

/** The first line with a column of ports. */
function findHeading(lines: readonly string[]): Heading | null {
	let found: Heading | null = null;
	const begin = lines.findIndex((line) => line.trim()) + 1;
	for (
		let line = begin;
		line > 0 && line < begin + MAX_TITLE_LINES && line <= lines.length;
		line++
	) {
		for (const delimiter of DELIMITERS) {
			const { cells, last } = readRecord(lines, line, delimiter);
			const columns = last === line ? columnsOf(lines, cells, line + 1, delimiter) : null;
			const width = cells.length;
			if (columns && width > (found?.width ?? 0)) found = { columns, width, delimiter, last };
		}
		if (found) break;
	}
	return found;
}
