// Packs a text for src/lib/packed.ts. By Zopfli, whose result is 8% smaller than that of others and
// the same everywhere: the bytes of Node's own zlib differ from one version and processor to the next.
import zopfli from '@gfx/zopfli';

/** Printable ASCII without what a string literal would have to escape, as in packed.ts. */
const ALPHABET = [...Array(94).keys()]
	.map((index) => String.fromCharCode(33 + index))
	.filter((character) => !/['\\`]/.test(character));
const BITS = 13;

/** More gain nothing. */
const ITERATIONS = 5;

/** The text deflated, in base 91: 13 bits become two characters. */
export async function packText(text) {
	const bytes = await zopfli.deflateAsync(new TextEncoder().encode(text), {
		numiterations: ITERATIONS,
	});
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
