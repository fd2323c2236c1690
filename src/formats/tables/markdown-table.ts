import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { isStruckOut, markdownCells } from './markdown-cells';
import { tableColumns } from './table/table-columns';
import { readTableRow } from './table/table-row';

/** Without its spaces. */
const SEPARATOR = /^>*\|?:?-+:?(?:\|:?-+:?)*\|?$/;
const ROWS_A_SLICE = 500;

/** A table: its heading, and the lines of its rows, from 1. */
interface Table {
	readonly heading: string;
	readonly rows: { readonly text: string; readonly line: number }[];
}

/** Tables of Markdown with a column of ports. */
export const MARKDOWN_TABLE: Format = {
	id: 'markdown-table',
	name: 'Markdown',
	example: '| Port | Service |\n| --- | --- |\n| 443/tcp | nginx |',
	recognise(lines) {
		const tables: Table[] = [];
		const reader = new TableReader(lines, tables);
		for (const [index, text] of lines.entries()) reader.readLine(text, index + 1);
		return tables.some((table) => columnsOf(table, false) ?? columnsOf(table, true)) ? 0.85 : 0;
	},
	*read(ledger) {
		const tables: Table[] = [];
		const reader = new TableReader(ledger.lines, tables);
		yield* eachLine(ledger, (text, line) => {
			if (reader.readLine(text, line)) ledger.understand(line);
		});
		const findings = new Findings(ledger);
		let count = 0;
		for (const table of tables) {
			yield;
			// Ports may be behind links only.
			const columns = columnsOf(table, false) ?? columnsOf(table, true);
			for (const { text, line } of columns ? table.rows : []) {
				if (++count % ROWS_A_SLICE === 0) yield;
				if (isStruckOut(text)) findings.put(line, 'struck-out');
				else {
					const cells = markdownCells(text);
					for (const { index } of columns!.ports)
						if (!/\d/.test(cells[index] ?? ''))
							cells[index] = markdownCells(text, true)[index] ?? '';
					readTableRow(columns!, cells, line, findings);
				}
			}
		}
	},
};

function columnsOf({ heading, rows }: Table, isLinked: boolean) {
	const cells = rows.slice(0, ROWS_A_SLICE).map(({ text }) => markdownCells(text, isLinked));
	return tableColumns(markdownCells(heading), cells);
}

/** Finds the tables in lines that are handed over one by one. */
class TableReader {
	private lastLine = -1;

	constructor(
		private readonly lines: readonly string[],
		private readonly tables: Table[],
	) {}

	/** Whether the line is a table's. */
	readLine(text: string, line: number): boolean {
		const isBegin = isHeading(text, this.lines[line]);
		const isWithin = line === this.lastLine + 1 && /\||-\+-/.test(text);
		if (!isBegin && !isWithin) return false;
		this.lastLine = line;
		if (isBegin) this.tables.push({ heading: text, rows: [] });
		else if (!isSeparator(text)) this.tables[this.tables.length - 1]!.rows.push({ text, line });
		return true;
	}
}

/** A row with a line of hyphens below it begins a table. */
function isHeading(line: string, next = ''): boolean {
	return line.includes('|') && /[|+]/.test(next) && isSeparator(next);
}

function isSeparator(line: string): boolean {
	// Tables of databases have crosses in it.
	return SEPARATOR.test(line.replace(/\s/g, '').replace(/\+/g, '|'));
}
