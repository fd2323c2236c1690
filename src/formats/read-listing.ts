import type { Format } from './format';
import { FORMATS } from './formats';
import { Ledger } from './ledger';
import type { Listing } from './listing';
import { runToEnd } from '../lib/run-to-end';

/** So much of a text is looked at for telling its format. */
const SAMPLE_LINES = 200;
const SAMPLE_LENGTH = 100_000;

/** The formats that a text may be in, the likeliest first. Empty when it looks like none. */
export function detectFormats(text: string): Format[] {
	const { lines } = runToEnd(Ledger.open(text.slice(0, SAMPLE_LENGTH)));
	const sample = lines.filter((line) => line.trim()).slice(0, SAMPLE_LINES);
	return FORMATS.map((format) => ({ format, score: format.recognise(sample) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ format }) => format);
}

/** Reads a text in a format, pausing now and then: the caller decides how long to go on. */
export function* readInSlices(text: string, format: Format): Generator<void, Listing> {
	const ledger = yield* Ledger.open(text);
	yield* format.read(ledger);
	return yield* ledger.finish();
}

/** Reads a text in a format at once. Never throws. */
export function readListing(text: string, format: Format): Listing {
	return runToEnd(readInSlices(text, format));
}
