import type { SearchEntry } from './entries';
import { FIELDS, type Field } from './weights';
import { createInitials } from './pinyin';
import { isHan, normalise, pairs, splitWords } from './words';

/** What is found for one word of the index. */
interface Place {
	readonly entry: number;
	readonly field: Field;
}

/**
 * Every word of every entry, in alphabetical order, with the places where it stands: what begins
 * with some letters is then one stretch of the list.
 */
export interface TextIndex {
	readonly words: readonly string[];
	/** The places of word i are those from starts[i] to starts[i + 1]. */
	readonly starts: Uint32Array;
	readonly entries: Uint16Array;
	readonly fields: Uint8Array;
	/** Which letters a word has, one bit each, to rule out quickly what is more than a typo away. */
	readonly letters: Uint32Array;
	/** The words of each length, by length: a slip changes it by one at most. */
	readonly ofLength: readonly Uint16Array[];
}

/** The field of a single word of a text that counts as a whole in the given field. */
const WORD_FIELD: Readonly<Record<number, Field>> = {
	[FIELDS.commonName]: FIELDS.commonWord,
	[FIELDS.keyword]: FIELDS.commonWord,
	[FIELDS.serviceName]: FIELDS.serviceWord,
};

/** Builds the index. Takes tens of milliseconds, so it is done at the first search and not before. */
export function buildTextIndex(entries: readonly SearchEntry[]): TextIndex {
	const places = new Map<string, Place[]>();
	const add = (word: string, entry: number, field: Field) => {
		const known = places.get(word);
		if (!known) places.set(word, [{ entry, field }]);
		else if (!known.some((place) => place.entry === entry && place.field <= field)) {
			known.push({ entry, field });
		}
	};
	const initialsOf = createInitials();
	for (const [entry, { texts }] of entries.entries()) {
		for (const [field, text] of texts) {
			const plain = normalise(text);
			addText(plain, field, (w, f) => add(w, entry, f));
			if (field > FIELDS.keyword) continue;
			// A single letter would stand for thousands of words.
			const runs = splitWords(plain).filter((word) => isHan(word) && word.length > 1);
			for (const initials of runs.map(initialsOf)) {
				if (initials) add(initials, entry, FIELDS.initials);
			}
		}
	}
	return pack(places);
}

function addText(text: string, field: Field, add: (word: string, field: Field) => void): void {
	const wordField = WORD_FIELD[field];
	const words = splitWords(text);
	if (wordField !== undefined && words.length) {
		// "ms-wbt-server" and "remote desktop" are found as a whole, however they are parted.
		add(words.join(' '), field);
		if (words.length > 1) add(words.join(''), field);
	}
	for (const [index, word] of words.entries()) {
		const isHead = index === 0 && field === FIELDS.commonName;
		const own = isHead ? FIELDS.commonHead : (wordField ?? field);
		if (words.length > 1 || wordField === undefined) add(word, own);
		if (isHan(word)) for (const pair of pairs(word)) add(pair, wordField ?? field);
	}
}

function pack(places: ReadonlyMap<string, readonly Place[]>): TextIndex {
	const words = [...places.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const count = [...places.values()].reduce((sum, list) => sum + list.length, 0);
	const starts = new Uint32Array(words.length + 1);
	const entries = new Uint16Array(count);
	const fields = new Uint8Array(count);
	let at = 0;
	for (const [index, word] of words.entries()) {
		starts[index] = at;
		for (const { entry, field } of places.get(word) ?? []) {
			entries[at] = entry;
			fields[at++] = field;
		}
	}
	starts[words.length] = at;
	const letters = Uint32Array.from(words, lettersOf);
	return { words, starts, entries, fields, letters, ofLength: groupByLength(words) };
}

function groupByLength(words: readonly string[]): Uint16Array[] {
	const groups: number[][] = [];
	for (const [index, { length }] of words.entries()) (groups[length] ??= []).push(index);
	return Array.from(groups, (group = []) => Uint16Array.from(group));
}

/** One bit for each letter, and one for all digits together. */
export function lettersOf(word: string): number {
	let bits = 0;
	for (let i = 0; i < word.length; i++) {
		const code = word.charCodeAt(i) - 97;
		bits |= code >= 0 && code < 26 ? 1 << code : 1 << 26;
	}
	return bits >>> 0;
}

/** The first word of the index that is not before the given one. */
export function lowerBound(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]! < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
