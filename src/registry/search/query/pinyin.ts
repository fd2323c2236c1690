/**
 * The first characters, in pinyin order, of each letter that a Mandarin syllable begins with
 * (no syllable begins with i, u or v). The order itself is the platform's own, by Intl.Collator,
 * so that no table of readings has to be carried along.
 */
const FIRST_OF = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/** Gives the pinyin initials of a run of Han characters: "数据库" is "sjk". */
export type Initials = (run: string) => string;

/** Makes the function; it answers an empty text where the platform cannot sort by pinyin. */
export function createInitials(): Initials {
	const { compare } = new Intl.Collator('zh-u-co-pinyin');
	const bounds = [...FIRST_OF];
	// A platform with another order would give wrong letters; its order of the bounds tells.
	const inOrder = bounds.every((bound, i) => i === 0 || compare(bounds[i - 1]!, bound) < 0);
	if (!inOrder) return () => '';
	const known = new Map<string, string>();
	const initialOf = (character: string): string => {
		const found = known.get(character);
		if (found !== undefined) return found;
		let at = bounds.length - 1;
		while (at > 0 && compare(bounds[at]!, character) > 0) at--;
		const letter = LETTERS[at]!;
		known.set(character, letter);
		return letter;
	};
	return (run) => [...run].map(initialOf).join('');
}
