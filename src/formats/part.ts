import type { Format } from './format';
import type { Listing, SkippedLine } from './listing';

/** A listing within a text, with what tells it from the others. */
export interface Part {
	readonly format: Format;
	/** What the text calls it: a title, a file, the host at the prompt. Empty where there is nothing. */
	readonly name: string;
	/** The host whose prompt precedes it. */
	readonly host: string;
	/** Its lines, from 1, both included; those of other parts may lie between. */
	readonly first: number;
	readonly last: number;
	readonly listing: Listing;
}

/** All that a pasted text says. */
export interface Reading {
	/** In the order of the text; empty where nothing is recognised. */
	readonly parts: readonly Part[];
	/** The lines that belong to no part. */
	readonly outside: readonly SkippedLine[];
}
