import type { WordBits } from '../scores';
import { isAside, isFiller, isMaker, isOwn } from './fillers';
import type { SearchQuery } from './query';
import type { Word } from './query-words';

/** How sure an answer is: what was asked for, or something that is only called alike. */
export type Match = 'exact' | 'similar';

/** What an entry has of a query's words. */
export interface Evidence {
	/** The words it has at all. */
	readonly matched: WordBits;
	/** Those it has where they say enough to be an answer. */
	readonly good: WordBits;
	/** Those that are among what it is for or looked up by, and not just in its name. */
	readonly topic: WordBits;
	/** Those that are together a whole name of it or a whole task. */
	readonly whole: WordBits;
	/** Whether it is a common use, and not one of IANA's services. */
	readonly isUse: boolean;
}

/** Of a task so much has to be found, by weight, if the rest are words that tasks have. */
const ENOUGH_OF_TASK = 0.4;
/** Entries whose tasks or purposes have a word of everyday use: a task may have one more of these. */
const EVERYDAY_FROM = 6;

/** Tells answers to one query from similar names. */
export class Judge {
	private readonly required: readonly Word[];
	private readonly isSentence: boolean;
	/** Whether somebody tells what they want to do: no name has words such as "my". */
	private readonly isOwnSentence: boolean;
	/** Words that would rather belong to another name: "apple" of "apple music". */
	private readonly makers: WordBits;
	private readonly beside: WordBits;
	private readonly counts = new Map<string, number>();

	/**
	 * @param countOf how many tasks and purposes have a word
	 * @param noAnswer whether what is asked for is known to have no port
	 */
	constructor(
		{ tokens }: SearchQuery,
		private readonly words: readonly Word[],
		private readonly countOf: (word: string) => number,
		private readonly noAnswer: boolean,
	) {
		const required = words.filter((word) => !word.isModifier);
		this.required = required.length ? required : words;
		this.isOwnSentence = tokens.some(isOwn);
		this.isSentence = this.isOwnSentence || isSentence(tokens, words);
		const bits = (has: (word: Word) => boolean) =>
			words.filter(has).reduce((sum, { bit }) => sum | bit, 0);
		this.makers = bits(({ text, isModifier }) => isModifier && isMaker(text));
		this.beside = bits(({ text, isModifier }) => isModifier && !isAside(text));
	}

	judge(evidence: Evidence): Match {
		return !this.noAnswer && this.isAnswer(evidence) ? 'exact' : 'similar';
	}

	private isAnswer({ matched, good, topic, whole, isUse }: Evidence): boolean {
		// Several words of what it is for say more than a name.
		const isTask = isSeveral(matched & topic);
		let [sum, found, count, weak, rarest] = [0, 0, 0, 0, Infinity];
		for (const word of this.required) {
			sum += word.weight;
			if (matched & word.bit) {
				found += word.weight;
				count++;
				if (!((topic | whole) & word.bit)) weak |= word.bit;
			} else rarest = Math.min(rarest, this.count(word));
		}
		const isMissing = rarest < Infinity || count < this.required.length;
		if (!rarest && !(this.isOwnSentence || (this.isSentence && isTask))) return false;
		if (!good) return !isUse && count > 1 && !isMissing;
		if (isMissing) {
			// With a word of its own "git extensions" is another name than "Git".
			if (!this.isSentence) {
				if (whole && !isTask) return false;
				const isEveryday = (word: Word) => this.count(word) >= EVERYDAY_FROM;
				if (count < 2 && !this.required.every(isEveryday)) return false;
			}
			return found >= sum * ENOUGH_OF_TASK;
		}
		if (weak && this.beside & ~matched) return false;
		return !(this.makers & ~matched) || this.required.every(({ bit }) => whole & bit);
	}

	private count({ text }: Word): number {
		const known = this.counts.get(text) ?? this.countOf(text);
		this.counts.set(text, known);
		return known;
	}
}

/** Whether a filler stands between two words, as in a sentence and hardly in a name. */
function isSentence(tokens: readonly string[], words: readonly Word[]): boolean {
	const places = words
		.filter(({ isModifier }) => !isModifier)
		.map(({ text }) => tokens.findIndex((token) => token.includes(text)));
	const between = tokens.slice(Math.min(...places) + 1, Math.max(...places));
	return between.some(isFiller);
}

function isSeveral(bits: WordBits): boolean {
	return (bits & (bits - 1)) !== 0;
}
