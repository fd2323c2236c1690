/** The text inside of the code block that a line is in, counted from 0; empty where it is in none. */
export function fencedTextAt(lines: readonly string[], line: number): string {
	let open = -1;
	let fence = '';
	for (const [at, text] of lines.entries()) {
		const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
		if (!mark) continue;
		if (open < 0) [open, fence] = [at, mark];
		else if (mark.startsWith(fence) && text.trim() === mark) {
			if (open <= line && line <= at) return lines.slice(open + 1, at).join('\n');
			open = -1;
		}
	}
	return '';
}
