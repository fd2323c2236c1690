/** Lines of a note, from 0, both included. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/** What to put in the place of which lines. */
export interface BlockEdit extends Lines {
	readonly text: string;
}

/** A fence with what stands before it: indentation in a list, quote marks in a callout. */
const FENCE = /^((?:\s|>)*(?:(?:[-*+]|\d+[.)])\s+)?)(`{3,}|~{3,})\s*(\S*)/;

/**
 * The edit that gives a fenced block new contents, keeping its fences, its indentation and its
 * quote marks. The lines are those of the section that the block is in, which in a list or a
 * callout is more than the block. `null` unless exactly one block in them has the language and the
 * contents that were rendered: then nothing may be written.
 */
export function replaceBlock(
	note: string,
	within: Lines,
	language: string,
	before: string,
	after: string,
): BlockEdit | null {
	const lines = note.split('\n');
	const found: BlockEdit[] = [];
	for (let first = within.first; first <= within.last && first < lines.length; first++) {
		const [, prefix = '', fence = '', info] = FENCE.exec(lines[first]!) ?? [];
		if (!fence) continue;
		const last = closingLine(lines, first, fence, within.last);
		if (last < 0) break;
		// A list's mark stands on the fence's line only; below it there is space instead.
		const indent = prefix.replace(/[^\s>]/g, ' ');
		const inside = lines.slice(first + 1, last).map((line) => withoutPrefix(line, indent));
		if (info === language && withoutReturns(inside.join('\n')).trim() === before.trim()) {
			// Files from Windows may end their lines with a return.
			const end = lines[first]!.endsWith('\r') ? '\r' : '';
			const text = after.split('\n').map((line) => indent + line + end);
			found.push({ first, last, text: [lines[first], ...text, lines[last]].join('\n') });
		}
		first = last;
	}
	return found.length === 1 ? found[0]! : null;
}

/** The line that closes a fence: only the fence's characters, at least as many; -1 without one. */
function closingLine(
	lines: readonly string[],
	opening: number,
	fence: string,
	end: number,
): number {
	for (let line = opening + 1; line <= end && line < lines.length; line++) {
		const text = lines[line]!.replace(/^[\s>]*/, '').trimEnd();
		if (text.startsWith(fence) && text === fence[0]!.repeat(text.length)) return line;
	}
	return -1;
}

/** A quoted empty line may lack the space that the fence's prefix has. */
function withoutPrefix(line: string, prefix: string): string {
	return line.startsWith(prefix) ? line.slice(prefix.length) : line.replace(/^[\s>]*/, '');
}

function withoutReturns(text: string): string {
	return text.replace(/\r(?=\n|$)/g, '');
}
