import type { Address } from '../../domain/address';
import type { Listener } from '../../domain/host';

/** A service that a note lists, with the line that does. */
export interface FoundListener extends Listener {
	/** Empty where the note doesn't say. */
	readonly application: string;
	/** From 1. */
	readonly line: number;
}

/**
 * Why something in a list isn't a listener of the host: it's passed on to another machine, it's on
 * another machine, or its ports can't be read.
 */
export const LEFT_OUT_REASONS = ['forward', 'elsewhere', 'unreadable'] as const;

/** An item of a list that isn't offered. */
export interface LeftOut {
	/** From 1. */
	readonly line: number;
	/** As it's written, cut short. */
	readonly text: string;
	readonly reason: (typeof LEFT_OUT_REASONS)[number];
}

/** A host that a note is about, by its looks: nothing of it is known for sure. */
export interface FoundHost {
	readonly name: string;
	readonly addresses: readonly Address[];
	readonly listeners: readonly FoundListener[];
	/** What the lists have besides, by line. */
	readonly leftOut: readonly LeftOut[];
	/** The last line of what lists them, from 1. */
	readonly lastLine: number;
}

/** How a note says, in its list of dismissed checks, that it's about no host. */
export const NOT_A_HOST = 'not-a-host';
