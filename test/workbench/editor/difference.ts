/** A stretch of a text, and what comes in its place. */
export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** The one stretch in which two texts differ, as a change that turns the first into the second. */
export function difference(before: string, after: string): TextChange | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from++;
	let tail = 0;
	while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	return {
		from,
		to: before.length - tail,
		insert: after.slice(from, after.length - tail),
	};
}
