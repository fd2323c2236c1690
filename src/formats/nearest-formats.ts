import type { Format } from './format';
import { FORMATS } from './formats';

/** A format that a text has something in common with, and what of it is missing. */
export interface NearFormat {
	readonly format: Format;
	/** Words that a listing of the format has, and the text has not. */
	readonly missing: readonly string[];
}

const MAX_LENGTH = 20_000;
const MAX_MISSING = 4;

/** The formats that an unrecognised text is nearest to, at most three, by the words that tell them. */
export function nearestFormats(text: string): NearFormat[] {
	const own = new Set(wordsIn(text.slice(0, MAX_LENGTH)));
	return FORMATS.map((format) => {
		const words = [...new Set(wordsIn(`${format.example} ${format.name}`))];
		const missing = words.filter((word) => !own.has(word));
		return { format, missing, share: 1 - missing.length / Math.max(words.length, 1) };
	})
		.filter(({ share }) => share > 0.15)
		.sort((a, b) => b.share - a.share)
		.slice(0, 3)
		.map(({ format, missing }) => ({ format, missing: missing.slice(0, MAX_MISSING) }));
}

function wordsIn(text: string): string[] {
	return text.toLowerCase().match(/\p{L}[\p{L}-]{2,}/gu) ?? [];
}
