import { squash } from '../../squash';
import { phraseKey, type Corpus } from '../corpus';
import { isFiller, isModifier, isPlainHan } from './fillers';
import { Judge, type Match } from './judge';
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

/** An entry that has words of a query. */
export interface Answer {
	readonly entry: number;
	readonly score: number;
	readonly match: Match;
}

/** Names of more words than this are not looked up as a whole. */
const MAX_NAME_WORDS = 8;
/** A run of Han characters of this length may hold several words, */
const SPLIT_FROM = 4;
/** of which the first four are looked for. */
const MAX_PARTS = 4;

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
		const words = toWords(query.words.flatMap((word) => this.takeApart(word)));
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
		const all = words.reduce((sum, { bit }) => sum | bit, 0);
		const noAnswer = named.bits !== all && this.corpus.isForClient(query);
		return this.answers(query, words, weight, noAnswer);
	}

	/** The longest names among the words, in whatever spelling: "open webui", "node.js". */
	private findNames({ tokens }: SearchQuery, words: readonly Word[]) {
		const { named } = this.corpus;
		let bits: WordBits = 0;
		let ownOfLongest: WordBits = 0;
		let longest = 0;
		let entries: readonly number[] = [];
		for (let from = 0; from < tokens.length; from++) {
			for (let to = from + 1; to <= Math.min(tokens.length, from + MAX_NAME_WORDS); to++) {
				const part = tokens.slice(from, to);
				const isAll = part.length === tokens.length;
				if (!isAll && part.every((token) => isFiller(token) || isModifier(token))) continue;
				const key = squash(part.join(' '));
				const found = key ? named.get(key) : undefined;
				if (!found) continue;
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
		return { entries, bits, own: ownOfLongest };
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

	/** A run of Han characters that nothing has as a whole, as the tasks and names within it. */
	private takeApart(run: string): readonly string[] {
		const { han, hanTerms } = this.corpus;
		if (!isHan(run) || run.length < SPLIT_FROM || han.hasInside(run)) return [run];
		const parts = partsOf(run, hanTerms);
		if (this.isNewName(run.slice(0, run.indexOf(parts[0] ?? '')))) return [run];
		return parts.length > 1 ? parts.slice(0, MAX_PARTS) : [run];
	}

	/** Whether these are two characters or more, and no text has any pair of them. */
	private isNewName(head: string): boolean {
		const inside = isPlainHan(head) ? [] : pairs(head);
		return inside.length > 0 && !inside.some((pair) => this.corpus.han.hasInside(pair));
	}

	private findHan(word: Word): void {
		const { han, hanTerms } = this.corpus;
		const { scores } = this;
		const { text } = word;
		han.findInside(text, scores.found);
		if (scores.hasGood() || text.length < 3) return;
		const parts = partsOf(text, hanTerms);
		const covered = parts.reduce((sum, part) => sum + part.length, 0) / text.length;
		// "高德地图" is the name of one map, and not a question for any.
		if (this.isNewName(text.slice(0, text.indexOf(parts[0] ?? '')))) scores.doubtWord();
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
		for (const { entry, field, isWhole, isHead, share, isSure } of this.typos.guess(text)) {
			const place = isWhole ? PLACES.whole : isHead ? PLACES.begin : PLACES.word;
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
		query: SearchQuery,
		words: readonly Word[],
		weight: number,
		noAnswer: boolean,
	): Answer[] {
		const { scores, corpus } = this;
		const { entries } = corpus;
		const judge = new Judge(query, words, (word) => corpus.countOf(word), noAnswer);
		const number = query.digits && words.length ? Number(query.digits) : -1;
		const answers: Answer[] = [];
		const push = (entry: number, total: number, matched: WordBits) => {
			const { worth, first, last, use, main } = entries[entry]!;
			const fits = number >= first && number <= last ? NUMBER_FITS_WORTH : 0;
			const score = total / weight + worth + fits;
			const evidence = {
				matched,
				good: scores.goodFor(main),
				topic: scores.topicOf(main) | scores.topicOf(entry),
				whole: scores.wholeOf(main),
				isUse: use !== undefined,
			};
			answers.push({ entry, score, match: judge.judge(evidence) });
		};
		const seen = new Set<number>();
		for (const touched of scores.entries) {
			const { main } = entries[touched]!;
			if (seen.has(main)) continue;
			seen.add(main);
			const [total, matched] = [scores.totalOf(main), scores.matchedBy(main)];
			if (matched) push(main, total, matched);
			for (let other = main + 1; entries[other]?.main === main; other++) {
				const own = scores.matchedBy(other);
				if (!own && !matched) continue;
				// A companion is meant where its own purpose has a word that the software has not.
				const more = own & ~matched ? scores.totalOf(other) + ROLE_COST.companion : 0;
				push(other, total + more, matched | own);
			}
		}
		return answers;
	}
}
