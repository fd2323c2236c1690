import { scanFences } from '../../lib/fences';
import { htmlRows } from './html-rows';
import { MAX_LINE, MAX_LINES, MAX_TEXT } from '../limits';

/** Unchanged lines passed between two pauses. */
const LINES_A_SLICE = 5000;

// What terminals colour their output with, and set their titles by, is no part of it.
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const COLOURS = new RegExp(
	`${ESCAPE}(?:\\[[0-9;?]*[A-Za-z]|\\][^${BELL}${ESCAPE}]{0,400}(?:${BELL}|${ESCAPE}\\\\)|[()][A-Z0-9]|[=>])`,
	'g',
);
/** Spaces of web pages and word processors, and marks that nobody sees. */
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;
const ODD = /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;
/** The marks of a quotation or callout in Markdown, and of Select-String. */
const QUOTE = /^\s{0,3}(?:>(?: |$)){1,3}|^\s{0,3}>(?=[^>\s])/;

/** A block of code in a note: the lines between its fences, from 1, both included. */
export interface FencedLines {
	readonly first: number;
	readonly last: number;
	/** What follows the fence: a language, a file's name. */
	readonly info: string;
}

/** A text line by line without what it was wrapped in; the lines keep their numbers. */
export interface Unwrapped {
	/** Without colours, marks of quotations, and odd spaces; lines of fences are empty. */
	readonly lines: readonly string[];
	readonly fences: readonly FencedLines[];
	/** The fences' own lines, from 1. */
	readonly marks: ReadonlySet<number>;
	/** Whether the text is longer than is read. */
	readonly isCut: boolean;
}

/** Takes a text out of what people paste it in, pausing now and then. */
export function* unwrap(text: string): Generator<void, Unwrapped> {
	const all = text.slice(0, MAX_TEXT).split('\n', MAX_LINES + 1);
	const isCut = text.length > MAX_TEXT || all.length > MAX_LINES;
	yield;
	const cleaned: string[] = [];
	for (const line of all.slice(0, MAX_LINES)) {
		cleaned.push(clean(line));
		if (cleaned.length % LINES_A_SLICE === 0) yield;
	}
	const plain = withoutQuotes(cleaned);
	const lines = /<tr\b/i.test(text) && /<t[dh]\b/i.test(text) ? htmlRows(plain) : plain;
	yield;
	return { ...findFences(lines), isCut };
}

/** The numbers and names of files that grep puts before what it finds. */
const NUMBERED =
	/^\d{1,6}:(?=\s*(?:tcp|udp|LISTEN)\S*\s)|^[\w./-]*\w\.(?:conf|cfg|env|ya?ml|toml|ini|g?nmap|txt|log):(?:\d{1,6}:)?(?=\s*[A-Za-z])|^\/[\w./-]+:\d{1,6}:(?=\s)/i;

function clean(whole: string): string {
	const shown = whole.slice(0, MAX_LINE).replace(/\r+$/, '');
	// Progress bars return to the margin: what was written last is seen.
	const back = shown.lastIndexOf('\r');
	const last = /\d%/.test(shown.slice(0, Math.max(back, 0))) ? shown.slice(back + 1) : shown;
	const line = last.replace(NUMBERED, '');
	if (!ODD.test(line) && !line.includes(ESCAPE)) return line;
	return line.replace(COLOURS, '').replace(UNSEEN, '').replace(WIDE_SPACE, ' ');
}

/**
 * Lines without the marks before them. Marks alone, one below the other, end tags of XML; a mark
 * before a word without a space is a prompt, unless all lines have one.
 */
function withoutQuotes(lines: readonly string[]): string[] {
	const isAll = lines.every((line) => !line.trim() || QUOTE.test(line));
	return lines.map((line, at) => {
		if (!line.includes('>') || !QUOTE.test(line)) return line;
		const isSpaced = /^\s{0,3}> ?(?:\s|>|$)|^\s{0,3}> /.test(line);
		const isAlone = !line.replace(/[\s>]/g, '');
		if (!isAll && (isAlone ? !isBesideQuote(lines, at) : !isSpaced)) return line;
		return line.replace(QUOTE, '');
	});
}

/** A mark alone is an empty line of a quotation only in a text that has others. */
function isBesideQuote(lines: readonly string[], at: number): boolean {
	return [lines[at - 1] ?? '', lines[at + 1] ?? ''].some((each) => /^\s{0,3}> ?\S/.test(each));
}

/** Empties the lines of fences, and takes what is between them out of its indentation. */
function findFences(lines: string[]): Omit<Unwrapped, 'isCut'> {
	const fences: FencedLines[] = [];
	const marks = new Set<number>();
	for (const { first, last, isClosed, info, lines: inside } of scanFences(lines)) {
		for (const mark of isClosed ? [first, last] : [first]) {
			marks.add(mark + 1);
			lines[mark] = '';
		}
		for (const [at, text] of inside.entries()) lines[first + 1 + at] = text;
		if (inside.length) fences.push({ first: first + 2, last: first + 1 + inside.length, info });
	}
	return { lines, fences, marks };
}
