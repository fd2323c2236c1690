const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS = 6;

/** The first three codes of the format: a character of 8 bits, one of 16, the end. */
const CHARACTER_8 = 0;
const CHARACTER_16 = 1;
const END = 2;

/**
 * Decompresses what lz-string's `compressToBase64` has made, which is how Excalidraw's plugin stores
 * drawings. Unlike lz-string it stops at `limit` characters: a few hundred bytes could otherwise
 * become gigabytes. `null` for what is damaged or too long.
 */
export function decompressFromBase64(compressed: string, limit: number): string | null {
	const read = bitReader(compressed);
	const dictionary: string[] = ['', '', ''];
	const output: string[] = [];
	let width = 3;
	let untilWider = 4;
	const widen = () => {
		if (--untilWider === 0) {
			untilWider = 2 ** width;
			width++;
		}
	};
	const character = (code: number): string | null => {
		const value = read(code === CHARACTER_8 ? 8 : 16);
		return value === null ? null : String.fromCharCode(value);
	};
	const first = read(2);
	if (first === END) return '';
	if (first === null || first > END) return null;
	const begin = character(first);
	if (begin === null) return null;
	let word: string = begin;
	dictionary.push(word);
	output.push(word);
	for (let length = 1; ;) {
		let code = read(width);
		if (code === null) return null;
		if (code === END) return output.join('');
		if (code === CHARACTER_8 || code === CHARACTER_16) {
			const fresh = character(code);
			if (fresh === null) return null;
			dictionary.push(fresh);
			code = dictionary.length - 1;
			widen();
		}
		// The code that is about to be made stands for the last word and its own first letter.
		const entry: string | undefined =
			code === dictionary.length ? word + word.charAt(0) : dictionary[code];
		if (!entry) return null;
		length += entry.length;
		if (length > limit) return null;
		output.push(entry);
		dictionary.push(word + entry.charAt(0));
		widen();
		word = entry;
	}
}

/** Reads a number of `count` bits, lowest bit first; null at the end of the text. */
function bitReader(text: string): (count: number) => number | null {
	let at = 0;
	let value = 0;
	let left = 0;
	return (count) => {
		let number = 0;
		for (let bit = 0; bit < count; bit++) {
			if (left === 0) {
				value = at < text.length ? ALPHABET.indexOf(text[at++]!) : -1;
				if (value < 0) return null;
				left = BITS;
			}
			left--;
			number |= ((value >> left) & 1) << bit;
		}
		return number;
	};
}
