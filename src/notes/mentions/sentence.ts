// A question and its answer are one.
const SENTENCE = /[。！!]|\.(?=\s|$)/g;
const CLAUSE = /[。！？!?；;,，()（）]|\.(?=\s|$)|\s[–—-]\s/g;
const LINK = /\b(?:[a-z]+:\/\/|www\.)[^\s)>\]"'`，。；）]+|\]\([^)\s]*\)/gi;

/** A line without the letters of its links: they are no words, and their numbers no ports. */
export function withoutLinks(line: string): string {
	return /:\/\/|www\.|\]\(/.test(line)
		? line.replace(LINK, (link) => '_'.repeat(link.length))
		: line;
}

/** The sentence of a line that holds a place. */
export function sentenceAt(line: string, at: number, end: number): string {
	return between(line, at, end, SENTENCE);
}

/** The part of a sentence, from comma to comma, that holds a place. */
export function clauseAt(line: string, at: number, end: number): string {
	return between(line, at, end, CLAUSE);
}

function between(line: string, at: number, end: number, stop: RegExp): string {
	let from = 0;
	let to = line.length;
	for (const { 0: mark, index } of line.matchAll(stop)) {
		if (index + mark.length <= at) from = index + mark.length;
		else if (index >= end) {
			to = index;
			break;
		}
	}
	return line.slice(from, to);
}
