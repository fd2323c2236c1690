import type { Format } from './format';
import type { ReadContext } from './read-context';
import { FORMATS } from './formats';
import { Ledger } from './ledger';
import type { Listing } from './listing';
import { runToEnd } from '../lib/run-to-end';
import { outsideOf } from './outside';
import { unwrap, type Unwrapped } from './text/unwrap';

/** So much of a text is looked at for telling its format. */
const SAMPLE_LINES = 200;
const SAMPLE_LENGTH = 100_000;

/** A format, and how much a text looks like it. */
export interface Likeness {
	readonly format: Format;
	/** Above 0, at most 1. */
	readonly score: number;
}

/** The formats that a text may be in, the likeliest first. Empty when it looks like none. */
export function detectFormats(text: string): Format[] {
	const source = runToEnd(unwrap(text.slice(0, SAMPLE_LENGTH)));
	const fenced = source.fences
		.map(({ first, last }) => likenesses(source.lines.slice(first - 1, last)))
		.find((found) => found.length);
	const whole = likenesses(source.lines);
	// What is in a block of code is meant, and not the prose around it.
	const found = fenced && fenced[0]!.score >= (whole[0]?.score ?? 0) ? fenced : whole;
	return (found.length ? found : (fenced ?? [])).map(({ format }) => format);
}

/** The formats that lines may be in, the likeliest first. */
export function likenesses(lines: readonly string[]): Likeness[] {
	const sample: string[] = [];
	let length = 0;
	for (const line of lines) {
		if (!line.trim()) continue;
		length += line.length;
		if (sample.length && (sample.length >= SAMPLE_LINES || length > SAMPLE_LENGTH)) break;
		sample.push(line);
	}
	if (!sample.length) return [];
	return FORMATS.map((format) => ({ format, score: format.recognise(sample) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
}

/** Reads a text in a format, pausing now and then: the caller decides how long to go on. */
export function* readInSlices(
	text: string,
	format: Format,
	context: ReadContext = {},
): Generator<void, Listing> {
	const source = yield* unwrap(text);
	const isIn = scopeOf(source, format);
	const listing = yield* readLines(source, format, { context, ...(isIn && { isIn }) });
	if (!isIn) return listing;
	const outside = yield* outsideOf(source, isIn);
	return {
		...listing,
		skipped: [...listing.skipped, ...outside].sort((a, b) => a.line - b.line),
	};
}

/** What is read of a text, and with which knowledge. */
export interface LineOptions {
	/** The lines, from 1, that are to be read; all of them where it is not given. */
	readonly isIn?: (line: number) => boolean;
	readonly variables?: ReadonlyMap<string, string>;
	readonly context?: ReadContext;
}

/** Reads some lines of a text in a format. */
export function* readLines(
	source: Unwrapped,
	format: Format,
	{ isIn, variables, context = {} }: LineOptions,
): Generator<void, Listing> {
	const ledger = new Ledger(source, isIn);
	if (variables) ledger.variables = variables;
	ledger.context = context;
	yield* format.read(ledger);
	const listing = yield* ledger.finish();
	return format.system ? { ...listing, system: format.system } : listing;
}

/** If blocks of code have a format, only their lines count; undefined for all lines. */
function scopeOf(
	{ lines, fences }: Unwrapped,
	format: Format,
): ((line: number) => boolean) | undefined {
	const meant = fences.filter(
		({ first, last }) =>
			format.recognise(
				lines
					.slice(first - 1, last)
					.slice(0, SAMPLE_LINES)
					.filter((line) => line.trim()),
			) > 0,
	);
	if (!meant.length) return undefined;
	const isIn = new Set<number>();
	for (const { first, last } of meant)
		for (let line = first; line <= last; line++) isIn.add(line);
	return (line) => isIn.has(line);
}

/** Reads a text in a format at once. Never throws. */
export function readListing(text: string, format: Format, context?: ReadContext): Listing {
	return runToEnd(readInSlices(text, format, context));
}
