/** A fenced code block of a note, wherever it stands: in a list, a quote, a callout. */
export interface FencedBlock {
	/** The first word behind the opening fence: the block's language. Empty where there is none. */
	readonly language: string;
	/** All that follows the opening fence. */
	readonly info: string;
	/** What stands between the fences, without quote marks and indentation. */
	readonly lines: readonly string[];
	/** The lines of the fences, from 0; without a closing fence the last line of the contents. */
	readonly first: number;
	readonly last: number;
	/** Whether there is a closing fence. Without one a block ends with its quote, or with the note. */
	readonly isClosed: boolean;
	/** What each line of the block begins with: quote marks and indentation. */
	readonly prefix: string;
}

/** Quote marks, list marks and indentation, then the fence and its first word. */
const OPENING = /^((?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,})[ \t]*([^\s`]*)([^]*)$/;
const LIST_MARK = /[-*+]\s|\d{1,9}[.)]\s/;

/** The fenced blocks among lines, top to bottom. Nothing inside of a block opens another one. */
export function* scanFences(
	lines: readonly string[],
	from = 0,
	to = lines.length - 1,
): Generator<FencedBlock, void> {
	const end = Math.min(to, lines.length - 1);
	for (let first = from; first <= end; first++) {
		const text = lines[first]!;
		// Most lines have no fence, and need no expression.
		if (!text.includes('```') && !text.includes('~~~')) continue;
		const [, before = '', fence = '', language = '', rest = ''] = OPENING.exec(text) ?? [];
		// Backticks behind backticks are inline code.
		if (!fence || (fence.startsWith('`') && rest.includes('`'))) continue;
		const info = (language + rest).trim();
		const block = readBlock(lines, first, end, { before, fence, language, info });
		yield block;
		first = Math.max(first, block.last);
	}
}

interface Opening {
	readonly before: string;
	readonly fence: string;
	readonly language: string;
	readonly info: string;
}

function readBlock(
	lines: readonly string[],
	first: number,
	end: number,
	{ before, fence, language, info }: Opening,
): FencedBlock {
	// A list's mark stands on the fence's line only; below it there is space instead.
	const prefix = before.replace(/[^\s>]/g, ' ');
	const depth = quoteDepth(before);
	const width = LIST_MARK.test(before) ? indentWidth(prefix) : 0;
	const inside: string[] = [];
	for (let at = first + 1; at <= end; at++) {
		const text = lines[at]!;
		// The quote, or the item of the list, ends here: so does what is in it.
		const hasLeft =
			(depth > 0 && quoteDepth(text) < depth) ||
			(width > 0 && text.trim() !== '' && indentWidth(text) < width);
		if (hasLeft) return part(at - 1, false);
		const bare = text.replace(/^[\s>]*/, '').trimEnd();
		if (bare.startsWith(fence) && bare === fence[0]!.repeat(bare.length)) return part(at, true);
		inside.push(withoutPrefix(text, prefix, depth));
	}
	return part(end, false);

	function part(last: number, isClosed: boolean): FencedBlock {
		return { language, info, lines: inside, first, last, isClosed, prefix };
	}
}

/** How many quote marks a line begins with. */
function quoteDepth(text: string): number {
	return (/^[\s>]*/.exec(text)![0].match(/>/g) ?? []).length;
}

/** The columns of white space behind the quote marks; a tab counts as four. */
function indentWidth(text: string): number {
	const [, space = ''] = /^(?:\s*>)*([ \t]*)/.exec(text) ?? [];
	return space.replace(/\t/g, '    ').length;
}

/** A line without what the block's lines begin with; an empty quoted line may lack its space. */
function withoutPrefix(text: string, prefix: string, depth: number): string {
	if (text.startsWith(prefix)) return text.slice(prefix.length);
	let rest = text;
	for (let each = 0; each < depth; each++) rest = rest.replace(/^\s*> ?/, '');
	let width = indentWidth(prefix) - (depth > 0 ? 1 : 0);
	while (width > 0 && /^[ \t]/.test(rest)) {
		width -= rest.startsWith('\t') ? 4 : 1;
		rest = rest.slice(1);
	}
	return rest;
}

/** The text inside of the code block that a line is in, counted from 0; empty where it is in none. */
export function fencedTextAt(lines: readonly string[], line: number): string {
	for (const block of scanFences(lines)) {
		if (block.first > line) break;
		if (block.isClosed && line <= block.last) return block.lines.join('\n');
	}
	return '';
}
