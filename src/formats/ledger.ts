import { MAX_PORT } from '../domain/port';
import type {
	FirewallRule,
	Listing,
	ObservedListener,
	SkippedLine,
	SkipReason,
	UsualPorts,
} from './listing';
import type { ReadContext } from './read-context';
import { isAround } from './text/prompt';
import { unwrap, type Unwrapped } from './text/unwrap';

const MAX_LISTENERS = 100_000;
/** Enough of a line to recognise it. */
const MAX_SHOWN = 200;
/** Lines read between two pauses. */
const LINES_A_SLICE = 500;
/** Lines only checked between two pauses. */
const LINES_CHECKED_A_SLICE = 5000;

/**
 * The lines of a text, and what has become of each: a line is of a listener, is understood without
 * being one (a heading), or is skipped with a reason. Lines that no reader has handled are listed as
 * not understood, so that none is lost; prompts are handled here, for all formats.
 */
export class Ledger {
	/** Without what they were wrapped in; empty outside of the part that is read. The first is line 1. */
	readonly lines: readonly string[];
	hostName = '';
	readonly addresses: string[] = [];
	/** What the readers can look up. */
	context: ReadContext = {};
	/** Variables from another part of the text. */
	variables: ReadonlyMap<string, string> = new Map();
	private readonly listeners: ObservedListener[] = [];
	private readonly rules: FirewallRule[] = [];
	private readonly handled = new Set<number>();
	private readonly skipped: SkippedLine[] = [];
	private readonly isCut: boolean;

	/** `isIn` tells the lines, from 1, that are to be read; all of them where it is not given. */
	constructor({ lines, isCut }: Unwrapped, isIn?: (line: number) => boolean) {
		this.lines = isIn ? lines.map((line, at) => (isIn(at + 1) ? line : '')) : lines;
		this.isCut = isCut;
	}

	/** Begins one for a text, pausing now and then. */
	static *open(text: string): Generator<void, Ledger> {
		return new Ledger(yield* unwrap(text));
	}

	/** Adds a listener; one with invalid ports is skipped. */
	add(listener: ObservedListener): void {
		const { first, last, line } = listener;
		if (!isRange(first, last)) return this.skip(line, 'bad-port');
		if (this.listeners.length >= MAX_LISTENERS) return this.skip(line, 'beyond-limit');
		this.handled.add(line);
		this.listeners.push(listener);
	}

	/** Keeps a rule of a firewall. */
	addRule(rule: FirewallRule): void {
		const { ports, line } = rule;
		if (ports && !isRange(ports.first, ports.last)) return this.skip(line, 'bad-port');
		if (this.rules.length >= MAX_LISTENERS) return this.skip(line, 'beyond-limit');
		this.handled.add(line);
		this.rules.push(rule);
	}

	/** The line is known, and there is no listener in it: a heading, a key of no concern. */
	understand(line: number): void {
		this.handled.add(line);
	}

	/** The line, or a part of it, could have been a listener. */
	skip(line: number, reason: SkipReason, detail?: string, usual?: UsualPorts): void {
		this.handled.add(line);
		this.skipped.push({
			line,
			text: this.shown(line),
			reason,
			...(detail && { detail: detail.slice(0, MAX_SHOWN) }),
			...(usual?.ports.length && { usual }),
		});
	}

	/** Ends the reading, pausing now and then: lines that weren't handled were not understood. */
	*finish(): Generator<void, Listing> {
		for (const [index, text] of this.lines.entries()) {
			if (index % LINES_CHECKED_A_SLICE === 0) yield;
			if (!text.trim() || this.handled.has(index + 1) || isAround(text)) continue;
			this.skip(index + 1, 'not-understood');
		}
		if (this.isCut) this.skip(this.lines.length, 'beyond-limit');
		const { hostName, addresses, listeners, rules } = this;
		return {
			hostName,
			addresses,
			listeners,
			rules,
			skipped: [...this.skipped].sort((a, b) => a.line - b.line),
		};
	}

	private shown(line: number): string {
		return (this.lines[line - 1] ?? '').trim().slice(0, MAX_SHOWN);
	}
}

function isRange(first: number, last: number): boolean {
	const isWhole = Number.isInteger(first) && Number.isInteger(last) && first <= last;
	return isWhole && first >= 0 && last <= MAX_PORT;
}

/** Reads line by line, with a pause after each slice so that other work gets done. */
export function* eachLine(
	ledger: Ledger,
	read: (text: string, line: number) => void,
): Generator<void, void> {
	for (const [index, text] of ledger.lines.entries()) {
		if (text.trim()) read(text, index + 1);
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
	}
}
