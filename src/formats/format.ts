import type { System } from '../domain/ephemeral';
import type { Ledger } from './ledger';

/** A kind of text that listeners can be read from. Adding one is a file with this and a row in formats.ts. */
export interface Format {
	/** What it is called in the API and in a block's `format:`; lower case with hyphens. */
	readonly id: string;
	/** What people call it; a tool's own name, the same in every language. */
	readonly name: string;
	/** What it tells of; listeners where nothing is said. A firewall's rules allow, and do not listen. */
	readonly tells?: 'rules';
	/** The system that only this tool runs on. */
	readonly system?: System;
	/** Whether it gives variables values that another part of the text may use, or uses such. */
	readonly setsVariables?: boolean;
	readonly usesVariables?: boolean;
	/** The formats that this tool's output goes on in: they are part of it. */
	readonly goesOnAs?: readonly string[];
	/** A short text of the format, for help and tests. */
	readonly example: string;
	/**
	 * How much the first lines of a text look like this format: 0 for not at all, 1 for beyond doubt
	 * (a heading that only this tool writes).
	 */
	readonly recognise: (lines: readonly string[]) => number;
	/** Reads the lines of a ledger into it, pausing now and then. Never throws. */
	readonly read: (ledger: Ledger) => Generator<void, void>;
}
