/** A Markdown table. What would end a cell or a row is kept from doing so. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** Comma-separated values (RFC 4180), with no cell that a spreadsheet would take for a formula. */
export function csvTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `${cells.map(inCsv).join(',')}\r\n`;
	return [head, ...rows].map(line).join('');
}

function inMarkdown(text: string): string {
	return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<]/g, '\\$&');
}

function inCsv(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
