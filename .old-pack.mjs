// Packs a text for src/lib/packed.ts. By fflate and not by Node's own zlib, whose bytes differ
// from one version of Node and one processor to the next: main.js is to be the same everywhere.
import { deflateSync, strToU8 } from 'fflate';

/** Printable ASCII without what a string literal would have to escape, as in packed.ts. */
const ALPHABET = [...Array(94).keys()]
	.map((index) => String.fromCharCode(33 + index))
	.filter((character) => !/['\\`]/.test(character));
const BITS = 13;

/** The text deflated, in base 91: 13 bits become two characters. */
export function packText(text) {
	const bytes = deflateSync(strToU8(text), { level: 9, mem: 12 });
	let packed = '';
	let [bits, held] = [0, 0];
	const put = (pair) => {
		packed += ALPHABET[Math.floor(pair / ALPHABET.length)] + ALPHABET[pair % ALPHABET.length];
	};
	for (const byte of bytes) {
		bits |= byte << held;
		held += 8;
		if (held < BITS) continue;
		put(bits & ((1 << BITS) - 1));
		bits >>>= BITS;
		held -= BITS;
	}
	if (held > 0) put(bits);
	return packed;
}
