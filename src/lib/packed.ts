import { Inflate, strFromU8 } from 'fflate';

/** Printable ASCII without what a string literal would have to escape; 91 characters. */
const ALPHABET = [...Array(94).keys()]
	.map((index) => String.fromCharCode(33 + index))
	.filter((character) => !/['\\`]/.test(character));
const BASE = ALPHABET.length;
/** Bits in two characters: 91 * 91 is just above 8192. */
const BITS = 13;

/** Characters read per step; even, as two belong together. */
const CHARACTERS_A_STEP = 8192;

/**
 * The text that scripts/build/pack-text.mjs has deflated and written in base 91, which takes 8% less room
 * than base 64. Takes milliseconds in all, so it pauses now and then.
 */
export function* unpackTextInSteps(packed: string): Generator<void, string> {
	const parts: Uint8Array[] = [];
	const inflate = new Inflate((part) => parts.push(part));
	const digits = new Uint8Array(128);
	for (const [digit, character] of ALPHABET.entries()) digits[character.charCodeAt(0)] = digit;
	let [bits, held] = [0, 0];
	for (let from = 0; from < packed.length; from += CHARACTERS_A_STEP) {
		const to = Math.min(packed.length, from + CHARACTERS_A_STEP);
		const bytes = new Uint8Array(Math.ceil(((to - from) * BITS) / 16) + 1);
		let length = 0;
		for (let at = from; at + 1 < to; at += 2) {
			const pair = digits[packed.charCodeAt(at)]! * BASE + digits[packed.charCodeAt(at + 1)]!;
			bits |= pair << held;
			held += BITS;
			while (held >= 8) {
				bytes[length++] = bits & 255;
				bits >>>= 8;
				held -= 8;
			}
		}
		inflate.push(bytes.subarray(0, length), to === packed.length);
		yield;
	}
	return strFromU8(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
