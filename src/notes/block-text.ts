/** Lines of a note, from 0, both included. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/** What to put in the place of which lines. */
export interface BlockEdit extends Lines {
	readonly text: string;
}

/**
 * The edit that gives a fenced block new contents, keeping its fences, its indentation and its
 * quote marks (a block may stand in a list or a callout). `null` when the lines are not that block
 * any more: then nothing may be written.
 */
export function replaceBlock(
	note: string,
	{ first, last }: Lines,
	before: string,
	after: string,
): BlockEdit | null {
	const lines = note.split('\n').slice(first, last + 1);
	const fence = /^((?:\s|>)*)(`{3,}|~{3,})/.exec(lines[0] ?? '');
	if (!fence || lines.length < 2) return null;
	const prefix = fence[1]!;
	const closing = lines[lines.length - 1]!.slice(prefix.length).trim();
	if (!closing.startsWith(fence[2]!)) return null;
	const inside = lines.slice(1, -1).map((line) => withoutPrefix(line, prefix));
	if (inside.join('\n').trim() !== before.trim()) return null;
	const text = [
		lines[0]!,
		...after.split('\n').map((line) => prefix + line),
		lines[lines.length - 1]!,
	].join('\n');
	return { first, last, text };
}

/** A quoted empty line may lack the space that the fence's prefix has. */
function withoutPrefix(line: string, prefix: string): string {
	return line.startsWith(prefix) ? line.slice(prefix.length) : line.replace(/^[\s>]*/, '');
}
