/**
 * Something in a block that was not understood. Codes and values only: the interface puts them
 * into the reader's language.
 */
export type Problem =
	/** A number above 65535. */
	| { readonly code: 'too-large'; readonly text: string }
	/** A number below 0. */
	| { readonly code: 'negative'; readonly text: string }
	/** Digits of another script, with the same number in the digits that ports are written in. */
	| { readonly code: 'other-digits'; readonly text: string; readonly ascii: string }
	/** Numbers with only a space between: one number torn apart, or several without a comma. */
	| {
			readonly code: 'numbers-apart';
			readonly text: string;
			readonly joined: string;
			readonly listed: string;
	  }
	/** A range whose end comes before its beginning. */
	| { readonly code: 'reversed-range'; readonly text: string; readonly mended: string }
	/** Looks like a number but is none: "4e2", "0x50", "80.5". */
	| { readonly code: 'not-a-number'; readonly text: string }
	/** A slash, and behind it no known transport protocol. */
	| { readonly code: 'unknown-protocol'; readonly text: string; readonly protocol: string }
	/** A word that is neither a service name nor a common name. */
	| { readonly code: 'unknown-name'; readonly text: string }
	/** A known name, but not on the protocol that was asked for. */
	| {
			readonly code: 'name-not-on-protocol';
			readonly text: string;
			readonly ports: readonly string[];
	  }
	/** A line that is none of what the block is written in. */
	| { readonly code: 'not-understood'; readonly text: string }
	/** No IPv4 or IPv6 address. */
	| { readonly code: 'bad-address'; readonly text: string }
	/** A name that appears earlier in the block. */
	| { readonly code: 'twice'; readonly text: string }
	/** More than can be shown; the number is the limit. */
	| { readonly code: 'too-many'; readonly text: string }
	/** `key: value` with a key the block does not have. */
	| { readonly code: 'unknown-option'; readonly text: string; readonly known: readonly string[] }
	/** `key: value` with a value that the key does not take. */
	| {
			readonly code: 'bad-option';
			readonly text: string;
			readonly option: string;
			readonly allowed: readonly string[];
	  };

/** A problem and the line of the block it stands on, counted from 1 for the first line inside. */
export interface LineProblem {
	readonly line: number;
	readonly problem: Problem;
}
