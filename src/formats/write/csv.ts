/** Rows as CSV, the heading first, with the ends of lines that RFC 4180 asks for. */
export function csvTable(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** A spreadsheet would calculate what begins with a sign; an apostrophe makes it a text. */
function writeCell(cell: string): string {
	const safe = /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell;
	return /[",;'\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
