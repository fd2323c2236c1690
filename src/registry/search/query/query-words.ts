import type { WordBits } from '../scores';
import { isModifier } from './fillers';
import { isHan } from './words';

/** A word of a query. */
export interface Word {
	readonly text: string;
	readonly bit: WordBits;
	/** Whether it helps to choose, but need not be found. */
	readonly isModifier: boolean;
	weight: number;
}

/** The distinct words of a query, a bit each. */
export function toWords(texts: readonly string[]): Word[] {
	const distinct = [...new Set(texts)];
	const onlyModifiers = distinct.every(isModifier);
	return distinct.map((text, index) => ({
		text,
		bit: 1 << index,
		isModifier: !onlyModifiers && isModifier(text),
		weight: 1,
	}));
}

/** The bits of the words that are among some tokens. */
export function bitsOf(words: readonly Word[], tokens: readonly string[]): WordBits {
	const within = ({ text }: Word) =>
		tokens.some((token) => token === text || (isHan(text) && token.includes(text)));
	return words.filter(within).reduce((sum, { bit }) => sum | bit, 0);
}
