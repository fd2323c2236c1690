import type { LineProblem } from '../problem';

/** Limit of lines: nobody writes longer blocks. */
const MAX_LINES = 20_000;

/** The lines of a block, and the problem of one that has more than are read. */
export function linesOf(source: string): {
	readonly lines: readonly string[];
	readonly problems: LineProblem[];
} {
	const lines = source.split('\n', MAX_LINES + 1);
	if (lines.length <= MAX_LINES) return { lines, problems: [] };
	const problem = { code: 'too-many', text: String(MAX_LINES) } as const;
	return { lines: lines.slice(0, MAX_LINES), problems: [{ line: MAX_LINES, problem }] };
}
