/** Lines of a note, counted from 0, and their replacement. */
export interface LinesEdit {
	readonly first: number;
	readonly last: number;
	readonly text: string;
}

/** A text with an edit made. */
export function withEdit(text: string, { first, last, text: now }: LinesEdit): string {
	const lines = text.split('\n');
	lines.splice(first, last - first + 1, now);
	return lines.join('\n');
}

/** The smallest edit of whole lines that makes one text of another; null when they are the same. */
export function linesEdit(before: string, after: string): LinesEdit | null {
	if (before === after) return null;
	const [old, now] = [before.split('\n'), after.split('\n')];
	let first = 0;
	while (first < old.length - 1 && first < now.length - 1 && old[first] === now[first]) first++;
	let same = 0;
	const most = Math.min(old.length, now.length) - first - 1;
	while (same < most && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
	return {
		first,
		last: old.length - 1 - same,
		text: now.slice(first, now.length - same).join('\n'),
	};
}

/**
 * The current position of a line in a text: where it was, or the only other place with this line.
 * -1 when it has gone or changed.
 */
export function lineNow(line: string, at: number, lines: readonly string[]): number {
	if (lines[at] === line) return at;
	const now = lines.indexOf(line);
	return now === lines.lastIndexOf(line) ? now : -1;
}
