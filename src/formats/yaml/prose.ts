/** What a row at the margin of a YAML text may be: a key, an item, a mark, a bracket, a remark. */
const ROW = /^(?:["']|[-?](?:\s|$)|---|\.\.\.|[[\]{},#%&*!|>@]|[^\s].{0,200}?:(?:\s|$))/;
/** Where JSON begins and ends. */
const JSON_BEGIN = /^\s*[[{]/;
const JSON_END = /[\]}][,;]?$/;

/** The rows of a text with sentences around its YAML or JSON left empty: no row there can be one. */
export function withoutProse(rows: readonly string[]): readonly string[] {
	const found = rows.findIndex((row) => row.trim() && !/^\s*#/.test(row));
	if (found < 0) return rows;
	const isIndented = /^\s/.test(rows[found]!);
	const plain = isIndented
		? rows
		: rows.map((row) => (/^\S/.test(row) && (!ROW.test(row) || isSentence(row)) ? '' : row));
	return jsonRows(jsonPiece(plain)) ?? plain;
}

/** Whether a row at the margin is a sentence with a colon at its end, and no key: it has several words. */
function isSentence(row: string): boolean {
	const text = row.trimEnd();
	return text.endsWith(':') && !/["'#]/.test(text) && text.split(/\s/, 3).length === 3;
}

/** A piece of JSON that begins with a key, `"Ports": { … },`, as the whole that it's a piece of. */
function jsonPiece(rows: readonly string[]): readonly string[] {
	const first = rows.findIndex((row) => row.trim());
	if (!/^\s+"[^"]*"\s*:/.test(rows[first] ?? '')) return rows;
	let last = rows.length - 1;
	while (!rows[last]!.trim()) last--;
	return rows.map((row, at) => {
		const begun = at === first ? row.replace(/^\s/, '{') : row;
		return at === last ? `${begun.trimEnd().replace(/,$/, '')}}` : begun;
	});
}

/** Only the rows of JSON that is a whole of its own, where a text has keys in quotes on most rows. */
function jsonRows(rows: readonly string[]): readonly string[] | null {
	const first = rows.findIndex((row) => JSON_BEGIN.test(row) && !/^\s*\{[{%]/.test(row));
	if (first < 0) return null;
	const isAfterKeys = rows.slice(0, first).some((row) => /^\s*[\w-]+:\s*\S|^\s*-\s/.test(row));
	let last = rows.length - 1;
	while (last > first && !JSON_END.test(rows[last]!.trimEnd())) last--;
	const isJson =
		/^\s*[[{]\s*(?:$|["{[])/.test(rows[first]!) && JSON_END.test(rows[last]!.trimEnd());
	if (!isJson || isAfterKeys) return null;
	return rows.map((row, at) => (at < first || at > last ? '' : row));
}
