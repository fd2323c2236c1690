/**
 * A text with one word on one of its lines, counted from 1, in the place of another; unchanged where
 * the word doesn't stand there.
 */
export function mendLine(source: string, line: number, from: string, to: string): string {
	const lines = source.split('\n');
	const text = lines[line - 1];
	const at = text === undefined ? -1 : text.indexOf(from);
	if (text === undefined || !from || at < 0) return source;
	lines[line - 1] = text.slice(0, at) + to + text.slice(at + from.length);
	return lines.join('\n');
}
