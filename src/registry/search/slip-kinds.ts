/** What a single typing slip has done to a word. */
export type SlipKind = 'swapped' | 'doubled' | 'missing' | 'nearKey' | 'other';

/** The letters and digits of a keyboard; a key touches those beside, above and below it. */
const KEYS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Confused by ear: "jenkens". */
const VOWELS = 'aeiouy';

/** How a word came from a name that is one slip away. */
export function kindOfSlip(word: string, name: string): SlipKind {
	let at = 0;
	while (at < word.length && word[at] === name[at]) at++;
	if (word.length < name.length) return 'missing';
	if (word.length > name.length) {
		if (word[at] === word[at - 1]) return 'doubled';
		const beside = [word[at - 1], word[at + 1]];
		return beside.some((key) => key && touches(word[at]!, key)) ? 'nearKey' : 'other';
	}
	if (word[at + 1] === name[at]) return 'swapped';
	const [typed, meant] = [word[at]!, name[at]!];
	const isMisheard = VOWELS.includes(typed) && VOWELS.includes(meant);
	return isMisheard || touches(typed, meant) ? 'nearKey' : 'other';
}

function touches(one: string, other: string): boolean {
	const [first, second] = [placeOf(one), placeOf(other)];
	if (!first || !second) return false;
	return Math.abs(first.row - second.row) < 2 && Math.abs(first.column - second.column) < 2;
}

function placeOf(key: string): { row: number; column: number } | undefined {
	const row = KEYS.findIndex((keys) => keys.includes(key));
	return row < 0 ? undefined : { row, column: KEYS[row]!.indexOf(key) };
}
