/** No tool writes more words in a line that matter. */
const MAX_WORDS = 200;

/** The words of a line, between spaces of any width. */
export function wordsOf(line: string): string[] {
	const text = line.trim();
	return text ? text.split(/\s+/, MAX_WORDS) : [];
}
