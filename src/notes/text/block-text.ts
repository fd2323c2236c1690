import { scanFences, type FencedBlock } from '../../lib/fences';

/** Lines of a note, from 0, both included. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/** What to put in the place of which lines. */
export interface BlockEdit extends Lines {
	readonly text: string;
}

/** Why a block can't be written: it isn't there any more, or it is there more than once. */
export type BlockProblem = 'missing' | 'ambiguous';

/**
 * The edit that gives a fenced block new contents, keeping its fences, its indentation and its
 * quote marks; or why there is none. Exactly one block in the lines must have the language and the
 * contents that were rendered: otherwise nothing may be written.
 */
export function replaceBlock(
	note: string,
	within: Lines,
	language: string,
	before: string,
	after: string,
): BlockEdit | BlockProblem {
	const lines = note.split('\n');
	const found: FencedBlock[] = [];
	for (const block of scanFences(lines, within.first, within.last)) {
		const isSame = withoutReturns(block.lines.join('\n')).trim() === before.trim();
		if (block.isClosed && block.language === language && isSame) found.push(block);
	}
	const [block, other] = found;
	if (!block) return 'missing';
	return other ? 'ambiguous' : blockEdit(lines, block, after);
}

/** The edit that gives a block new contents. */
export function blockEdit(lines: readonly string[], block: FencedBlock, after: string): BlockEdit {
	const { first, last, prefix, isClosed } = block;
	// Files from Windows may end their lines with a return.
	const end = lines[first]!.endsWith('\r') ? '\r' : '';
	const inside = after.split('\n').map((line) => prefix + line + end);
	const closing = isClosed ? [lines[last]!] : [];
	return { first, last, text: [lines[first]!, ...inside, ...closing].join('\n') };
}

function withoutReturns(text: string): string {
	return text.replace(/\r(?=\n|$)/g, '');
}
