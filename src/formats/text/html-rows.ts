/** Limit of lines that a row of a table in HTML takes up. */
const MAX_ROW_LINES = 60;
const MAX_ROW = 20_000;

/**
 * Turns the rows of tables in HTML into cells between tabs, each on the line that its row begins on;
 * tags alone leave their lines empty. Lines with several rows, or with other text, stay as they are.
 */
export function htmlRows(lines: readonly string[]): string[] {
	const rows = [...lines];
	for (let at = 0; at < rows.length; at++) {
		const begin = rows[at]!.search(/<tr\b/i);
		if (begin < 0) {
			if (/<\/?t(?:able|head|body|foot)\b/i.test(rows[at]!) && !textIn(rows[at]!))
				rows[at] = '';
			continue;
		}
		let row = rows[at]!;
		let end = at;
		while (!/<\/tr>/i.test(row) && end + 1 < rows.length && end - at < MAX_ROW_LINES)
			row = `${row}\n${rows[++end]!}`.slice(0, MAX_ROW);
		const [, before = '', inner = '', rest = ''] =
			/^(.*?)<tr\b[^>]*>(.*?)<\/tr>(.*)$/is.exec(row) ?? [];
		const isAlone = inner !== '' && !textIn(before + rest) && !/<tr\b/i.test(inner + rest);
		if (isAlone) {
			rows.fill('', at, end + 1);
			const [, ...cells] = inner.split(/<t[dh]\b[^>]*>/i);
			rows[at] = cells.map((cell) => textIn(cell.replace(/<br\s*\/?>/gi, ', '))).join('\t');
		}
		at = end;
	}
	return rows;
}

function textIn(html: string): string {
	return html
		.replace(/<[^<>]*>/g, '')
		.replace(/&nbsp;|\s+/g, ' ')
		.replace(/&amp;/g, '&')
		.trim();
}
