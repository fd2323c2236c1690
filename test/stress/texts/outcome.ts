import { expect } from 'vitest';
import type { Reader } from './readers';

/** So long what comes of an empty text may be: a search finds everything then. */
const MOST = 50_000;
/** And so many times as long as the text itself. */
const TIMES = 100;

/** What a reader makes of a text, as JSON. Anchors, ranges and bombs do not make it grow. */
export function outcomeOf({ name, read }: Reader, text: string): string {
	const outcome = JSON.stringify(read(text)) ?? '';
	const most = MOST + TIMES * text.length;
	if (outcome.length > most) {
		expect.fail(`${name}: ${outcome.length} of ${JSON.stringify(text.slice(0, 200))}`);
	}
	return outcome;
}
