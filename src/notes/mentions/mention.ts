import type { Port, Protocol } from '../../domain/port';

/** A place in a text that speaks of a port, or of a range of ports. */
export interface Mention {
	readonly first: Port;
	/** Equal to {@link first} for a single port. */
	readonly last: Port;
	/** What the text says; empty when it says nothing. */
	readonly protocols: readonly Protocol[];
	/** From 1, as editors count. */
	readonly line: number;
	/** The first character of the number within its line, from 0. */
	readonly column: number;
	/** `sure` where the words leave no doubt; `likely` where only the form speaks for it. */
	readonly certainty: 'sure' | 'likely';
}
