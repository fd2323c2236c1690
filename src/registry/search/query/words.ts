/** Runs of Han characters, which have no spaces between, or words in other letters and digits. */
const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}+#])+/gu;
const HAN = /^\p{Script=Han}/u;

/** ASCII and the common Han characters: nearly all texts, and read much faster. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;
const PLAIN_WORDS = /[\u4e00-\u9fff]+|[a-z0-9+#]+/g;

/** As it is compared: compatibility forms resolved, lower case, without accents. */
export function normalise(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase().trim();
	return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim();
}

/** The words of a normalised text. A run of Han characters counts as one word. */
export function splitWords(text: string): string[] {
	return text.match(PLAIN.test(text) ? PLAIN_WORDS : WORDS) ?? [];
}

/** Whether a word is a run of Han characters. */
export function isHan(word: string): boolean {
	const code = word.charCodeAt(0);
	if (code >= 0x4e00 && code <= 0x9fff) return true;
	return code > 0x2e00 && HAN.test(word);
}

/** Every two neighbours of a run of Han characters: what stands in for its unknown words. */
export function pairs(run: string): string[] {
	const characters = [...run];
	return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** Shorter words are left as they are: "sms" is no plural. */
const STEM_FROM = 5;

/** A word without its ending: "movies" and "movie", "printing" and "printer" have the same. */
export function stemOf(word: string): string {
	if (word.length < STEM_FROM || !/^[a-z]+$/.test(word)) return word;
	const stem = word.replace(/(?:ings?|ers?|ed|es|e|s)$/, '');
	if (stem === word) return word;
	return stem.length >= 3 ? stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1') : word;
}

/** The longest run of Han characters that is taken for one word. */
const MAX_HAN_WORD = 8;

/** The known words within a run of Han characters, longest first from the left. */
export function partsOf(run: string, known: ReadonlySet<string>): string[] {
	const parts: string[] = [];
	for (let at = 0; at < run.length;) {
		let length = Math.min(MAX_HAN_WORD, run.length - at);
		while (length > 1 && !known.has(run.slice(at, at + length))) length--;
		if (length > 1) parts.push(run.slice(at, at + length));
		at += length;
	}
	return parts;
}
