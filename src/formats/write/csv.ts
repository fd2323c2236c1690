/** Rows as CSV, the heading first, with the ends of lines that RFC 4180 asks for. */
export function csvTable(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** How a formula begins, in wide letters too; the apostrophes before it make it a text. */
export const FORMULA = /^['\s]*[=+\-@＝＋－＠]/;

/** A spreadsheet would calculate what begins with a sign. */
function writeCell(cell: string): string {
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",;'\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
