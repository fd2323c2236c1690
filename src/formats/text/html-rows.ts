/** A row of a table in HTML may go on over so many lines. */
const MAX_ROW_LINES = 60;
const MAX_ROW = 20_000;

/**
 * Turns the rows of tables in HTML into cells between tabs, each on the line that its row begins on;
 * the other lines of a table are left empty.
 */
export function htmlRows(lines: readonly string[]): string[] {
	const rows = [...lines];
	for (let at = 0; at < rows.length; at++) {
		if (!/<(?:table|thead|tbody|tr)\b/i.test(rows[at]!)) continue;
		const begin = rows[at]!.search(/<tr\b/i);
		if (begin < 0) {
			rows[at] = '';
			continue;
		}
		let row = rows[at]!.slice(begin);
		let end = at;
		while (!/<\/tr>/i.test(row) && end + 1 < rows.length && end - at < MAX_ROW_LINES)
			row = `${row}\n${rows[++end]!}`.slice(0, MAX_ROW);
		const [, inner = '', rest = ''] = /^<tr\b[^>]*>(.*?)<\/tr>(.*)$/is.exec(row) ?? [];
		if (!inner) continue;
		rows.fill('', at, end + 1);
		rows[at] = inner
			.split(/<t[dh]\b[^>]*>/i)
			.slice(1)
			.map(cellText)
			.join('\t');
		// Several rows on a line: the others go where there is room.
		if (/<tr\b/i.test(rest) && end > at) rows[end--] = rest;
		at = end;
	}
	return rows.map((row) => (/^\s*<\/(?:table|thead|tbody)>\s*$/i.test(row) ? '' : row));
}

function cellText(cell: string): string {
	return cell
		.replace(/<br\s*\/?>/gi, ', ')
		.replace(/<[^<>]*>/g, '')
		.replace(/&nbsp;|\s+/g, ' ')
		.replace(/&amp;/g, '&')
		.trim();
}
