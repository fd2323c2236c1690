/** What would be formatting, a link, a picture or an end of the cell. */
const MARKS = /[\\`*_{}[\]<>|~$#=%^!&]/g;
const LETTER = /[\p{L}\p{N}]/u;

/** Rows of cells as a table of Markdown, the heading first. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
	const separator = head.map(() => '---');
	return [head, separator, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** A text as a cell. Names stay what they are: nothing in them is formatted. */
export function markdownCell(text: string): string {
	// A line below letters is nothing to Markdown.
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(MARKS, (mark, at: number, whole: string) =>
			mark === '_' && LETTER.test(whole[at - 1] ?? '') && LETTER.test(whole[at + 1] ?? '')
				? mark
				: `\\${mark}`,
		);
}
