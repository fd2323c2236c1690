import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { markdownCells } from './markdown-cells';
import { tableColumns, type TableColumns } from './table-columns';
import { readTableRow } from './table-row';

/** Without its spaces. */
const SEPARATOR = /^>*\|?:?-+:?(?:\|:?-+:?)*\|?$/;

/** Tables of Markdown with a column of ports. */
export const MARKDOWN_TABLE: Format = {
	id: 'markdown-table',
	name: 'Markdown',
	example: '| Port | Service |\n| --- | --- |\n| 443/tcp | nginx |',
	recognise(lines) {
		const isTable = lines.some(
			(line, index) => isHeading(line, lines[index + 1]) && tableColumns(markdownCells(line)),
		);
		return isTable ? 0.85 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		/** Of the table that is being read; null when it has no ports. */
		let columns: TableColumns | null = null;
		let lastLine = -1;
		yield* eachLine(ledger, (text, line) => {
			const isBegin = isHeading(text, ledger.lines[line]);
			const isWithin = line === lastLine + 1 && text.includes('|');
			if (!isBegin && !isWithin) return;
			lastLine = line;
			ledger.understand(line);
			if (isBegin) columns = tableColumns(markdownCells(text));
			else if (columns && !isSeparator(text)) {
				readTableRow(columns, markdownCells(text), line, findings);
			}
		});
	},
};

/** A row with a line of hyphens below it begins a table. */
function isHeading(line: string, next = ''): boolean {
	return line.includes('|') && next.includes('|') && isSeparator(next);
}

function isSeparator(line: string): boolean {
	return SEPARATOR.test(line.replace(/\s/g, ''));
}
