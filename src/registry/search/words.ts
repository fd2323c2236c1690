/** Words in Latin letters and digits, or runs of Han characters, which have no spaces between. */
const WORDS = /[\p{Script=Han}]+|[\p{L}\p{N}+#]+/gu;
const HAN = /^\p{Script=Han}/u;

/** As it is compared: compatibility forms resolved, lower case, without accents. */
export function normalise(text: string): string {
	// Anything beyond ASCII is rare, and unfolding it is slow.
	if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().trim();
	return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim();
}

/** The words of a normalised text. A run of Han characters counts as one word. */
export function splitWords(text: string): string[] {
	return text.match(WORDS) ?? [];
}

/** Whether a word is a run of Han characters. */
export function isHan(word: string): boolean {
	return HAN.test(word);
}

/** Every two neighbours of a run of Han characters: what stands in for its unknown words. */
export function pairs(run: string): string[] {
	const characters = [...run];
	return characters.slice(1).map((character, index) => characters[index]! + character);
}
