import type { SkippedLine } from './listing';
import { isAround } from './text/prompt';
import type { Unwrapped } from './text/unwrap';

const MAX_SHOWN = 200;
const LINES_A_SLICE = 2000;

/** The lines that belong to no listing, so that they don't vanish; except prompts and fences. */
export function* outsideOf(
	{ lines }: Unwrapped,
	isIn: (line: number) => boolean,
): Generator<void, SkippedLine[]> {
	const outside: SkippedLine[] = [];
	for (const [index, text] of lines.entries()) {
		if (index % LINES_A_SLICE === 0) yield;
		if (isIn(index + 1) || !text.trim() || isAround(text)) continue;
		const shown = text.trim().slice(0, MAX_SHOWN);
		outside.push({ line: index + 1, text: shown, reason: 'outside' });
	}
	return outside;
}
