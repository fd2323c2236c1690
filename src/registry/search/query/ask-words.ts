import { squash } from '../../squash';
import { phraseKey, type Corpus } from '../corpus';
import { isBesideName, isFiller, isModifier } from './fillers';
import type { SearchQuery } from './query';
import { Scores, type WordBits } from '../scores';
import { Typos } from '../typos';
import {
	FIELDS,
	HAN_PAIR_SHARE,
	MODIFIER_WEIGHT,
	NAMED_WORTH,
	NAME_BEGINS_WORTH,
	NUMBER_FITS_WORTH,
	PHRASE_WORTH,
	PLACES,
	ROLE_COST,
	STEM_SHARE,
} from '../weights';
import { bitsOf, toWords, type Word } from './query-words';
import { isHan, pairs, partsOf, stemOf } from './words';

/** How sure an answer is: what was asked for, or something that is only called alike. */
export type Match = 'exact' | 'similar';

/** An entry that has words of a query. */
export interface Answer {
	readonly entry: number;
	readonly score: number;
	readonly match: Match;
}

/** Names of more words than this are not looked up as a whole. */
const MAX_NAME_WORDS = 6;
/** Of a task so much has to be found, by weight, if the rest are words that tasks have. */
const ENOUGH_OF_TASK = 0.4;

/** Looks the words of queries up, one query at a time. */
export class WordSearch {
	private readonly scores: Scores;
	private readonly typos: Typos;

	constructor(private readonly corpus: Corpus) {
		this.scores = new Scores(corpus);
		this.typos = new Typos(corpus);
	}

	/** The entries that have the words of a query, unsorted. */
	ask(query: SearchQuery): Answer[] {
		const { scores } = this;
		scores.clear();
		const words = toWords(query.words);
		const named = this.findNames(query, words);
		for (const [index, word] of words.entries()) {
			// Only the last word may be one that is still being typed.
			const isWhole = index < words.length - 1;
			const isNamed = (named.bits & word.bit) !== 0;
			this.findWord(word, isNamed, isWhole, words.length === 1);
		}
		const weight = words.reduce((sum, each) => sum + each.weight, 0);
		const isTask = this.findPhrases(words, weight, named.bits);
		this.findWhole(words, weight);
		// "Set the time" is a task, though one of its words is a name.
		const worth = (isTask ? PHRASE_WORTH / 2 : NAMED_WORTH) * weight;
		for (const entry of named.entries) scores.raise(entry, worth, named.bits, named.own);
		return this.answers(query, words, weight, isName(query, named.parts));
	}

	/** The longest names among the words, in whatever spelling: "open webui", "node.js". */
	private findNames({ tokens }: SearchQuery, words: readonly Word[]) {
		const { named } = this.corpus;
		let bits: WordBits = 0;
		let ownOfLongest: WordBits = 0;
		let longest = 0;
		let entries: readonly number[] = [];
		const parts: (readonly string[])[] = [];
		for (let from = 0; from < tokens.length; from++) {
			for (let to = from + 1; to <= Math.min(tokens.length, from + MAX_NAME_WORDS); to++) {
				const part = tokens.slice(from, to);
				const isAll = part.length === tokens.length;
				if (!isAll && part.every((token) => isFiller(token) || isModifier(token))) continue;
				const key = squash(part.join(' '));
				const found = key ? named.get(key) : undefined;
				if (!found) continue;
				parts.push(part);
				const own = bitsOf(words, part);
				if (key.length < longest) bits |= own;
				else {
					if (key.length > longest) entries = found;
					ownOfLongest = own;
					longest = key.length;
					bits |= own;
				}
			}
		}
		return { entries, bits, own: ownOfLongest, parts };
	}

	private findWord(word: Word, isNamed: boolean, isWhole: boolean, isAlone: boolean): void {
		const { scores } = this;
		scores.beginWord([...word.text].length, isWhole && !isHan(word.text));
		if (isHan(word.text)) this.findHan(word);
		else this.findLatin(word);
		if (!isNamed && !word.isModifier && !scores.hasGood())
			this.findMistyped(word.text, isAlone);
		// A rare word tells more than one that hundreds have.
		const rarity = Math.min(1.3, Math.max(0.6, 1.3 - 0.1 * Math.log(1 + scores.foundByWord)));
		word.weight = word.isModifier ? MODIFIER_WEIGHT : rarity;
		scores.endWord(word.bit, word.weight);
	}

	private findLatin(word: Word): void {
		const { latin, services } = this.corpus;
		const { text } = word;
		const stem = stemOf(text);
		if (stem !== text) {
			const isSame = (other: string) => stemOf(other) === stem;
			latin.findWords(
				stem,
				(entry, field, place, share, order) => {
					if (share < 1 || field < FIELDS.keyword) return;
					this.scores.add(entry, field, place, 1, STEM_SHARE, order);
				},
				isSame,
			);
		}
		latin.findWords(text, this.scores.found);
		services.findWords(text, this.scores.found);
	}

	private findHan(word: Word): void {
		const { han, hanTerms } = this.corpus;
		const { scores } = this;
		const { text } = word;
		han.findInside(text, scores.found);
		if (scores.hasGood() || text.length < 3) return;
		const parts = partsOf(text, hanTerms);
		const covered = parts.reduce((sum, part) => sum + part.length, 0) / text.length;
		for (const part of parts) {
			han.findInside(part, (entry, field, place, share, order) =>
				scores.add(entry, field, place, share, covered, order),
			);
		}
		if (parts.length || scores.hasAny()) return;
		for (const pair of pairs(text)) {
			han.findInside(pair, (entry, field, _place, share) =>
				scores.add(entry, field, PLACES.part, share, HAN_PAIR_SHARE),
			);
		}
	}

	/** @param isAlone whether it is the only word; beside others a guess says too little */
	private findMistyped(text: string, isAlone: boolean): void {
		for (const { entry, field, isWhole, share, isSure } of this.typos.guess(text)) {
			const place = isWhole ? PLACES.whole : PLACES.word;
			if (isSure) this.scores.add(entry, field, place, 1, share);
			else if (isAlone) this.scores.addWorth(entry, 0.6 * share * 60, false);
		}
	}

	/**
	 * Tasks of several words, whatever their order of fillers and endings. Answers whether one of
	 * them has the words of a name and more.
	 */
	private findPhrases(words: readonly Word[], weight: number, named: WordBits): boolean {
		let isMore = false;
		for (let from = 0; from < words.length; from++) {
			for (let to = from + 2; to <= words.length; to++) {
				const part = words.slice(from, to);
				const found = this.corpus.phrases.get(phraseKey(part.map(({ text }) => text)));
				if (!found) continue;
				const share = part.reduce((sum, each) => sum + each.weight, 0) / weight;
				const bits = part.reduce((sum, { bit }) => sum | bit, 0);
				isMore ||= bits !== named && (bits & named) === named;
				for (const entry of found) {
					this.scores.raise(entry, PHRASE_WORTH * share * weight, bits);
				}
			}
		}
		return isMore;
	}

	/** A name that begins with all that was typed beats one that has the words somewhere. */
	private findWhole(words: readonly Word[], weight: number): void {
		if (!words.length) return;
		const text = words.map((word) => word.text).join(' ');
		const bits = words.reduce((sum, { bit }) => sum | bit, 0);
		const { latin, services } = this.corpus;
		const raise = (entry: number, total: number, isName: boolean) => {
			if (words.length > 1) this.scores.raise(entry, total * weight, bits);
			if (isName) this.scores.addTo(entry, NAME_BEGINS_WORTH);
		};
		latin.findWords(text, (entry, field, place, share) => {
			if (entry < 0 || field > FIELDS.keyword || place > PLACES.begin) return;
			const begun = words.length > 1 ? 100 - 10 * field : 0;
			raise(entry, begun + 14 * share, field === FIELDS.name);
		});
		if (words.length < 2) return;
		services.findWords(text, (entry, field, place) => {
			if (field === FIELDS.service && place <= PLACES.begin) raise(entry, 70, false);
		});
	}

	private answers(
		{ digits }: SearchQuery,
		words: readonly Word[],
		weight: number,
		isProper: boolean,
	): Answer[] {
		const { scores, corpus } = this;
		const { entries } = corpus;
		const required = words.filter((word) => !word.isModifier);
		const known = new Map<string, boolean>();
		const isKnown = ({ text }: Word) => {
			if (!known.has(text)) known.set(text, corpus.knows(text));
			return known.get(text)!;
		};
		const judge = (matched: WordBits, good: WordBits, isUse: boolean): Match =>
			isAnswer(required.length ? required : words, matched, good, isUse, isKnown)
				? 'exact'
				: 'similar';
		const number = digits && words.length ? Number(digits) : -1;
		const all = bitsOf(
			words,
			words.map(({ text }) => text),
		);
		const answers: Answer[] = [];
		const push = (entry: number, total: number, matched: WordBits, good: WordBits) => {
			const { worth, first, last, use } = entries[entry]!;
			const fits = number >= first && number <= last ? NUMBER_FITS_WORTH : 0;
			const score = total / weight + worth + fits;
			const isPart = isProper && (all & ~scores.wholeOf(entries[entry]!.main)) !== 0;
			const match = isPart ? 'similar' : judge(matched, good, use !== undefined);
			answers.push({ entry, score, match });
		};
		const seen = new Set<number>();
		for (const touched of scores.entries) {
			const { main } = entries[touched]!;
			if (seen.has(main)) continue;
			seen.add(main);
			const [total, matched, good] = [
				scores.totalOf(main),
				scores.matchedBy(main),
				scores.goodFor(main),
			];
			if (matched) push(main, total, matched, good);
			for (let other = main + 1; entries[other]?.main === main; other++) {
				const own = scores.matchedBy(other);
				if (!own && !matched) continue;
				// A companion is meant where its own purpose has a word that the software has not.
				const more = own & ~matched ? scores.totalOf(other) + ROLE_COST.companion : 0;
				push(other, total + more, matched | own, good);
			}
		}
		return answers;
	}
}

/** Whether a query is itself the name of something, and not just has a known one: "Home Vault". */
function isName({ isTitle, tokens }: SearchQuery, parts: readonly (readonly string[])[]): boolean {
	if (!isTitle) return false;
	const isKnown = (token: string) => parts.some((part) => part.includes(token));
	return !tokens.every((token) => isKnown(token) || isBesideName(token));
}

/** Whether what has these words is what was asked for. */
function isAnswer(
	words: readonly Word[],
	matched: WordBits,
	good: WordBits,
	isUse: boolean,
	isKnown: (word: Word) => boolean,
): boolean {
	let [sum, found, count] = [0, 0, 0];
	for (const word of words) {
		sum += word.weight;
		if (matched & word.bit) {
			found += word.weight;
			count++;
		} else if (!isKnown(word)) return false;
	}
	if (!good) return !isUse && count > 1 && count === words.length;
	return found >= sum * ENOUGH_OF_TASK;
}
