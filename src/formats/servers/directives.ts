/** A directive of a configuration with braces and semicolons, and the line that it begins on, from 1. */
export interface Directive {
	readonly words: readonly string[];
	readonly line: number;
	/** The names of the blocks around it, the outermost first. */
	readonly path: readonly string[];
	/** Counts the blocks in the text: directives of one block have the same. */
	readonly block: number;
	/** Whether it begins a block. */
	readonly opens: boolean;
}

const MAX_DEPTH = 60;
const LINES_A_SLICE = 500;

/** Reads directives as nginx has them: words up to ";", blocks in braces, quotes, remarks behind "#". */
export function* readDirectives(lines: readonly string[]): Generator<void, Directive[]> {
	const found: Directive[] = [];
	const path: { name: string; block: number }[] = [];
	let blocks = 0;
	let words: string[] = [];
	let line = 0;
	const end = (opens: boolean) => {
		const block = path[path.length - 1]?.block ?? 0;
		if (words.length)
			found.push({ words, line, path: path.map(({ name }) => name), block, opens });
		if (opens && path.length < MAX_DEPTH) path.push({ name: words[0] ?? '', block: ++blocks });
		words = [];
	};
	for (const [index, text] of lines.entries()) {
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
		for (const [piece] of text.matchAll(
			/#.*|\{%[^%]*%\}|\{\{[^{}]*\}\}|[{};]|"[^"]*"|'[^']*'|(?:\$\{\w+\}|[^\s{};"'#])(?:\$\{\w+\}|[^\s{};"'])*|["']/g,
		)) {
			if (piece.startsWith('#')) break;
			if (piece.startsWith('{%')) continue;
			if (piece === ';') end(false);
			else if (piece === '{') end(true);
			else if (piece === '}') {
				end(false);
				path.pop();
			} else {
				if (!words.length) line = index + 1;
				words.push(piece.replace(/^(["'])(.*)\1$/, '$2'));
			}
		}
	}
	end(false);
	return found;
}
