import { MAX_PORT } from '../domain/port';
import type { Listing, ObservedListener, SkippedLine, SkipReason } from './listing';
import { isAround } from './prompt';

/** Limit in characters: nobody pastes longer listings. */
export const MAX_TEXT = 10_000_000;
const MAX_LINES = 200_000;
/** Longer lines are looked at up to here: no tool writes such ones. */
const MAX_LINE = 20_000;
const MAX_LISTENERS = 100_000;
/** Enough of a line to know it again. */
const MAX_SHOWN = 200;
/** Lines read between two pauses. */
const LINES_A_SLICE = 500;
/** Of lines that are only turned over, more. */
const LINES_TURNED_A_SLICE = 5000;

// Remove the colour codes of terminals.
const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]*[A-Za-z]`, 'g');
/** The marks of a quotation in Markdown. */
const QUOTE = /^\s{0,3}(?:> ?){1,3}/;

/**
 * The lines of a text, and what has become of each: a line is of a listener, is understood without
 * being one (a heading), or is skipped with a reason. Whatever nobody has spoken for in the end is
 * listed as not understood, so that nothing vanishes; prompts and code fences around are known here,
 * for all formats.
 */
export class Ledger {
	/** Without colours and ends of lines. The first is line 1. */
	readonly lines: readonly string[];
	hostName = '';
	readonly addresses: string[] = [];
	private readonly listeners: ObservedListener[] = [];
	private readonly spoken = new Set<number>();
	private readonly skipped: SkippedLine[] = [];
	private readonly isCut: boolean;

	private constructor(lines: readonly string[], isCut: boolean) {
		this.lines = lines;
		this.isCut = isCut;
	}

	/** Begins one for a text, pausing now and then. */
	static *open(text: string): Generator<void, Ledger> {
		const all = text.slice(0, MAX_TEXT).split('\n', MAX_LINES + 1);
		const isCut = text.length > MAX_TEXT || all.length > MAX_LINES;
		const lines: string[] = [];
		for (const line of all.slice(0, MAX_LINES)) {
			lines.push(line.slice(0, MAX_LINE).replace(COLOURS, '').replace(/\r$/, ''));
			if (lines.length % LINES_TURNED_A_SLICE === 0) yield;
		}
		return new Ledger(unquoted(lines), isCut);
	}

	/** Adds a listener; one with invalid ports is skipped. */
	add(listener: ObservedListener): void {
		const { first, last, line } = listener;
		const isRange = Number.isInteger(first) && Number.isInteger(last) && first <= last;
		if (!isRange || first < 0 || last > MAX_PORT) return this.skip(line, 'bad-port');
		if (this.listeners.length >= MAX_LISTENERS) return this.skip(line, 'beyond-limit');
		this.spoken.add(line);
		this.listeners.push(listener);
	}

	/** The line is known, and there is no listener in it: a heading, a key of no concern. */
	understand(line: number): void {
		this.spoken.add(line);
	}

	/** The line could have been a listener. */
	skip(line: number, reason: SkipReason): void {
		this.spoken.add(line);
		this.skipped.push({ line, text: this.shown(line), reason });
	}

	/** Closes the book, pausing now and then: what nobody has spoken for was not understood. */
	*finish(): Generator<void, Listing> {
		for (const [index, text] of this.lines.entries()) {
			if (index % LINES_TURNED_A_SLICE === 0) yield;
			if (!text.trim() || this.spoken.has(index + 1) || isAround(text)) continue;
			this.skip(index + 1, 'not-understood');
		}
		if (this.isCut) this.skip(this.lines.length, 'beyond-limit');
		const { hostName, addresses, listeners } = this;
		return {
			hostName,
			addresses,
			listeners,
			skipped: [...this.skipped].sort((a, b) => a.line - b.line),
		};
	}

	private shown(line: number): string {
		return (this.lines[line - 1] ?? '').trim().slice(0, MAX_SHOWN);
	}
}

/** The text of a quote or callout without its marks, if everything is quoted. */
function unquoted(lines: readonly string[]): readonly string[] {
	const isQuoted = lines.every((line) => QUOTE.test(line) || !line.trim());
	return isQuoted ? lines.map((line) => line.replace(QUOTE, '')) : lines;
}

/** Reads line by line, with a pause after each slice for those who have other things to do. */
export function* eachLine(
	ledger: Ledger,
	read: (text: string, line: number) => void,
): Generator<void, void> {
	for (const [index, text] of ledger.lines.entries()) {
		if (text.trim()) read(text, index + 1);
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
	}
}
