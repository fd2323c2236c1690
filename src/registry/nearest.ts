/** How far, in typing slips, a name may be from what was typed to still be offered. */
const MAX_SLIPS = 2;
/** In a word of this length or shorter two slips leave nothing of it: only one is forgiven. */
const SHORT_WORD = 4;

/**
 * The names nearest to a mistyped one, nearest first and at most `limit` of them. A slip is a
 * letter changed, added, left out, or swapped with its neighbour (optimal string alignment).
 */
export function nearestNames(typed: string, names: Iterable<string>, limit = 3): string[] {
	const word = typed.toLowerCase();
	const allowed = word.length <= SHORT_WORD ? 1 : MAX_SLIPS;
	const found: { name: string; slips: number }[] = [];
	for (const name of names) {
		const slips = countSlips(word, name.toLowerCase(), allowed);
		if (slips <= allowed) found.push({ name, slips });
	}
	// The sort is stable: names that are equally near keep the order they came in.
	return found
		.sort((a, b) => a.slips - b.slips)
		.slice(0, limit)
		.map(({ name }) => name);
}

/** Slips between two words; gives up with a number above `limit` as soon as it must be above it. */
export function countSlips(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let [beforeLast, last, row] = [0, 1, 2].map(() => new Uint16Array(b.length + 1)) as [
		Uint16Array,
		Uint16Array,
		Uint16Array,
	];
	for (let j = 0; j <= b.length; j++) last[j] = j;
	for (let i = 1; i <= a.length; i++) {
		row[0] = i;
		let best = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			}
			row[j] = cost;
			if (cost < best) best = cost;
		}
		if (best > limit) return limit + 1;
		[beforeLast, last, row] = [last, row, beforeLast];
	}
	return last[b.length]!;
}
