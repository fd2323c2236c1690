import { rankOf } from '../common-layer';
import { countSlips } from '../nearest';
import { squash } from '../squash';
import type { Corpus } from './corpus';
import { namesOf } from './entries';
import {
	FIELDS,
	ONE_SLIP_FROM,
	ONE_SLIP_SHARE,
	SWAP_SHARE,
	TWO_SLIPS_FROM,
	TWO_SLIPS_SHARE,
	type Field,
} from './weights';
import { isHan, normalise, splitWords } from './query/words';

/** A word that a mistyped one may have been meant to be. */
export interface Guess {
	readonly entry: number;
	readonly field: Field;
	/** Whether it is the whole name, and not one word of it. */
	readonly isWhole: boolean;
	/** What it is worth, as a share of the word without the slip. */
	readonly share: number;
	/** Whether it is near enough to be taken for what was meant. */
	readonly isSure: boolean;
}

interface Target {
	readonly text: string;
	readonly letters: number;
	readonly entry: number;
	readonly field: Field;
	readonly isWhole: boolean;
	readonly rank: number;
}

/** Shorter words of a name are near to too many others. */
const WORD_FROM = 4;
/** A name that everybody knows is guessed from fewer letters. */
const LONG = 6;
const VERY_LONG = 9;

/** Every name that may be mistyped, by its length. Built at the first mistyped word. */
export class Typos {
	private byLength: Target[][] | undefined;

	constructor(private readonly corpus: Corpus) {}

	guess(word: string): Guess[] {
		const { length } = word;
		const allowed = length >= TWO_SLIPS_FROM ? 2 : length >= ONE_SLIP_FROM ? 1 : 0;
		if (!allowed || isHan(word)) return [];
		const targets = (this.byLength ??= collectTargets(this.corpus));
		const own = lettersOf(word);
		const guesses: Guess[] = [];
		for (let other = length - allowed; other <= length + allowed; other++) {
			for (const target of targets[other] ?? []) {
				// Each slip adds or takes away at most two kinds of letters.
				if (bitCount(target.letters ^ own) > allowed * 2) continue;
				const slips = countSlips(word, target.text, allowed);
				if (slips <= allowed && slips > 0) guesses.push(toGuess(word, target, slips));
			}
		}
		return guesses;
	}
}

function toGuess(word: string, target: Target, slips: number): Guess {
	const { entry, field, isWhole, text } = target;
	const swapped = slips === 1 && word.length === text.length && isSwap(word, text);
	const share = slips > 1 ? TWO_SLIPS_SHARE : swapped ? SWAP_SHARE : ONE_SLIP_SHARE;
	return { entry, field, isWhole, share, isSure: isSure(word, target, slips, swapped) };
}

/** How sure depends on how much of the word is right, and on how many people know the name. */
function isSure(word: string, target: Target, slips: number, swapped: boolean): boolean {
	const { text, rank, field, isWhole } = target;
	const { length } = text;
	if (!isWhole && length < LONG) return false;
	if (field === FIELDS.service) return slips === 1 && length > LONG;
	const sameStart = word[0] === text[0] || swapped;
	if (slips > 1) return length >= VERY_LONG && sameStart;
	if (length > LONG) return true;
	if (length === LONG) return rank > 1 || swapped || (sameStart && word.at(-1) === text.at(-1));
	if (length > ONE_SLIP_FROM) return swapped || (rank > 1 && (sameStart || rank > 2));
	return rank > 2 && sameStart;
}

function isSwap(word: string, text: string): boolean {
	return [...word].sort().join('') === [...text].sort().join('');
}

function collectTargets({ entries }: Corpus): Target[][] {
	const byLength: Target[][] = [];
	const seen = new Set<string>();
	const add = (text: string, entry: number, field: Field, isWhole: boolean, rank: number) => {
		const key = `${text} ${entry}`;
		if (seen.has(key) || isHan(text)) return;
		seen.add(key);
		const target = { text, letters: lettersOf(text), entry, field, isWhole, rank };
		(byLength[text.length] ??= []).push(target);
	};
	for (const [index, entry] of entries.entries()) {
		const { use, service, main } = entry;
		if (service) add(squash(service.name), index, FIELDS.service, true, 1);
		if (!use || main !== index) continue;
		const rank = rankOf(use);
		const ownNames = new Set([use.en.name, use.zh.name]).size + (use.names?.length ?? 0);
		for (const [place, name] of namesOf(entry).entries()) {
			const words = splitWords(normalise(name)).filter((word) => !isHan(word));
			const isName = place < ownNames;
			if (isName || (words.length === 1 && rank > 1)) {
				add(words.join(''), index, isName ? FIELDS.name : FIELDS.keyword, true, rank);
			}
			if (!isName || words.length < 2) continue;
			for (const word of words) {
				if (word.length >= WORD_FROM) add(word, index, FIELDS.name, false, rank);
			}
		}
	}
	return byLength;
}

/** One bit for each letter, and one for all digits together. */
function lettersOf(word: string): number {
	let bits = 0;
	for (let i = 0; i < word.length; i++) {
		const code = word.charCodeAt(i) - 97;
		bits |= code >= 0 && code < 26 ? 1 << code : 1 << 26;
	}
	return bits >>> 0;
}

function bitCount(bits: number): number {
	let rest = bits - ((bits >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
