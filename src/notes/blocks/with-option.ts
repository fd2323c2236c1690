/** A block's text with an option set: in its place where it is there, else on the first line. */
export function withOption(source: string, key: string, value: string): string {
	const lines = source.split('\n');
	const at = lines.findIndex((line) => new RegExp(`^\\s*${key}\\s*[:：](\\s|$)`, 'i').test(line));
	if (at < 0) return source === '' ? `${key}: ${value}` : `${key}: ${value}\n${source}`;
	lines[at] = `${key}: ${value}`;
	return lines.join('\n');
}
