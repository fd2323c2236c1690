import { rankOf } from '../common-layer';
import { countSlips } from '../nearest';
import { squash } from '../squash';
import type { Corpus } from './corpus';
import {
	FIELDS,
	ONE_SLIP_FROM,
	ONE_SLIP_SHARES,
	TWO_SLIPS_FROM,
	TWO_SLIPS_SHARE,
	type Field,
} from './weights';
import { kindOfSlip, type SlipKind } from './slip-kinds';
import { isHan, normalise, splitWords } from './query/words';

/** A word that a mistyped one may have been meant to be. */
export interface Guess {
	readonly entry: number;
	readonly field: Field;
	/** Whether it is the whole name, and not one word of it. */
	readonly isWhole: boolean;
	/** Whether the name begins with it. */
	readonly isHead: boolean;
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
	/** Whether a name begins with it. */
	readonly isHead: boolean;
}

/** Shorter words of a name are near to too many others. */
const WORD_FROM = 4;
/** The first word of a name stands for all of it from this length on. */
const HEAD_FROM = 5;
/** A name that everybody knows is guessed from fewer letters. */
const LONG = 6;
const VERY_LONG = 9;
/** Up to this length a letter from elsewhere on the keyboard rather makes another name. */
const OTHER_NAME = 8;

/** Every name that may be mistyped, by its length. Built at the first mistyped word. */
export class Typos {
	private byLength: Target[][] = [];
	/** How many entries there were: more come while the search is prepared. */
	private read = 0;

	constructor(private readonly corpus: Corpus) {}

	guess(word: string): Guess[] {
		const { length } = word;
		const allowed = length >= TWO_SLIPS_FROM ? 2 : length >= ONE_SLIP_FROM ? 1 : 0;
		if (!allowed || isHan(word)) return [];
		const { corpus } = this;
		if (this.read !== corpus.entries.length) {
			this.byLength = collectTargets(corpus);
			this.read = corpus.entries.length;
		}
		const targets = this.byLength;
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
	const { entry, field, isWhole, isHead, text } = target;
	const kind = slips === 1 ? kindOfSlip(word, text) : 'other';
	const share = slips > 1 ? TWO_SLIPS_SHARE : ONE_SLIP_SHARES[kind];
	return { entry, field, isWhole, isHead, share, isSure: isSure(word, target, slips, kind) };
}

/** How sure depends on how much of the word is right, and on how many people know the name. */
function isSure(word: string, target: Target, slips: number, kind: SlipKind): boolean {
	const { text, rank, field, isWhole } = target;
	const { length } = text;
	// Thousands of services that hardly anybody knows are near to anything.
	if (field === FIELDS.service) return false;
	if (!isWhole && length < LONG) return slips === 1 && isSureHead(word, target, kind);
	const sameStart = word[0] === text[0];
	const sameEnds = sameStart && word.at(-1) === text.at(-1);
	if (slips > 1) return isWhole && length >= VERY_LONG && sameEnds;
	// Another letter makes another name: "Redlab" isn't Redlib.
	if (kind === 'other' && length <= OTHER_NAME)
		return rank > 2 && sameStart && field !== FIELDS.keyword;
	if (length > LONG) return true;
	if (length === LONG) {
		return rank > 1 || kind === 'swapped' || kind === 'doubled' || sameEnds;
	}
	// A word like "scada" is near to too much.
	if (field === FIELDS.keyword) return false;
	if (length <= ONE_SLIP_FROM) return sameStart && (rank > 2 || (rank > 1 && kind === 'doubled'));
	if (kind === 'swapped' || (kind === 'doubled' && sameStart)) return true;
	return rank > 1 && sameStart && (rank > 2 || kind !== 'other');
}

/** The first word of a known name stands for it: "Nexus" for "Nexus Repository". */
function isSureHead(word: string, { text, rank, isHead }: Target, kind: SlipKind): boolean {
	if (!isHead || text.length < HEAD_FROM || word[0] !== text[0]) return false;
	return kind === 'swapped' || kind === 'doubled' || (rank > 1 && kind !== 'other');
}

function collectTargets({ entries }: Corpus): Target[][] {
	const byLength: Target[][] = [];
	const seen = new Set<string>();
	const add = (target: Omit<Target, 'letters'>) => {
		const { text, entry } = target;
		const key = `${text} ${entry}`;
		if (seen.has(key) || isHan(text)) return;
		seen.add(key);
		(byLength[text.length] ??= []).push({ ...target, letters: lettersOf(text) });
	};
	for (const [index, entry] of entries.entries()) {
		const { use, service, main } = entry;
		if (service) {
			const text = squash(service.name);
			add({
				text,
				entry: index,
				field: FIELDS.service,
				isWhole: true,
				rank: 1,
				isHead: true,
			});
		}
		if (!use || main !== index) continue;
		const names = new Set([use.en.name, use.zh.name, ...(use.names ?? [])]);
		const rank = rankOf(use);
		for (const target of targetsOfNames(index, names, rank)) add(target);
		if (rank < 2) continue;
		for (const keyword of use.keywords ?? []) {
			const [text = '', ...more] = splitWords(normalise(keyword));
			if (more.length) continue;
			add({ text, entry: index, field: FIELDS.keyword, isWhole: true, rank, isHead: true });
		}
	}
	return byLength;
}

/** The whole names first, with and without an edition at their end, then their longer words. */
function* targetsOfNames(entry: number, names: Iterable<string>, rank: number) {
	for (const [order, name] of [...names].entries()) {
		const field = order === 0 ? FIELDS.name : FIELDS.alias;
		const whole = { entry, field, isWhole: true, rank, isHead: true };
		const words = splitWords(normalise(name)).filter((word) => !isHan(word));
		yield { ...whole, text: words.join('') };
		yield { ...whole, text: squash(words.join(' ')) };
		if (words.length < 2) continue;
		for (const [place, text] of words.entries()) {
			if (text.length < WORD_FROM) continue;
			yield { ...whole, text, isWhole: false, isHead: place === 0 };
		}
	}
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
