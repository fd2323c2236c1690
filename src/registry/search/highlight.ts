import { countSlips } from '../nearest';
import { parseQuery } from './query/query';
import { ONE_SLIP_FROM, TWO_SLIPS_FROM } from './weights';
import { isHan, normalise } from './query/words';

/** A piece of a text, and whether it answers what was typed. */
export interface MarkedPiece {
	readonly text: string;
	readonly marked: boolean;
}

const ASCII = /^[\x20-\x7e]*$/;
const WORD_START = /[\p{L}\p{N}+#]/u;

/**
 * Cuts a text where it has what was typed: words that begin with a typed word, Han characters
 * anywhere, and of a mistyped word the letters that are right. The pieces joined are the text.
 */
export function markMatches(text: string, typed: string): MarkedPiece[] {
	const { characters, marks } = matchesIn(text, typed);
	if (!marks.size) return text ? [{ text, marked: false }] : [];
	const pieces: { text: string; marked: boolean }[] = [];
	for (const [index, character] of characters.entries()) {
		const last = pieces[pieces.length - 1];
		if (last?.marked === marks.has(index)) last.text += character;
		else pieces.push({ text: character, marked: marks.has(index) });
	}
	return pieces;
}

/** Whether a text has anything of what was typed. */
export function hasMatches(text: string, typed: string): boolean {
	return matchesIn(text, typed).marks.size > 0;
}

/** The characters of a text, and the places of those that answer what was typed. */
function matchesIn(text: string, typed: string) {
	const characters = [...text];
	// Character by character, so that a place in the one is a place in the other.
	const plain = ASCII.test(text)
		? [...text.toLowerCase()]
		: characters.map((character) => normalise(character) || ' ');
	const marks = new Set<number>();
	for (const word of wordsOf(typed)) markWord(plain, word, marks);
	return { characters, marks };
}

let last: { readonly typed: string; readonly words: readonly string[] } | undefined;

/** What to look for; each row of a list asks for the same. */
function wordsOf(typed: string): readonly string[] {
	if (last?.typed !== typed) {
		const { words, digits } = parseQuery(typed);
		last = { typed, words: digits ? [...words, digits] : words };
	}
	return last.words;
}

function markWord(plain: readonly string[], word: string, marks: Set<number>): void {
	const letters = [...word];
	let found = false;
	for (let at = 0; at + letters.length <= plain.length; at++) {
		if (!isHan(word) && !beginsWord(plain, at)) continue;
		if (!letters.every((letter, i) => plain[at + i] === letter)) continue;
		for (let i = 0; i < letters.length; i++) marks.add(at + i);
		found = true;
	}
	if (!found && letters.length >= ONE_SLIP_FROM) markMistyped(plain, word, marks);
}

function markMistyped(plain: readonly string[], word: string, marks: Set<number>): void {
	const allowed = word.length >= TWO_SLIPS_FROM ? 2 : 1;
	for (let at = 0; at < plain.length; at++) {
		if (!beginsWord(plain, at)) continue;
		let end = at;
		while (end < plain.length && WORD_START.test(plain[end]!)) end++;
		const other = plain.slice(at, end).join('');
		if (countSlips(word, other, allowed) > allowed) continue;
		for (const place of commonLetters(word, other)) marks.add(at + place);
	}
}

function beginsWord(plain: readonly string[], at: number): boolean {
	return WORD_START.test(plain[at]!) && !(at > 0 && WORD_START.test(plain[at - 1]!));
}

/** The places in the second word of the longest row of letters that both have in this order. */
function commonLetters(a: string, b: string): number[] {
	const longest = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			longest[i]![j] =
				a[i] === b[j]
					? longest[i + 1]![j + 1]! + 1
					: Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
		}
	}
	const places: number[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) {
			places.push(j++);
			i++;
		} else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
		else j++;
	}
	return places;
}
