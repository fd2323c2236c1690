import type { Problem } from './problem';

/** The values an option takes: exactly these words, or whatever passes a check, with examples. */
export type OptionValues =
	| readonly string[]
	| { readonly check: (value: string) => boolean; readonly examples: readonly string[] };

/** The `key: value` options a block language has. */
export type OptionTable = Readonly<Record<string, OptionValues>>;

/** An option as it was written, checked against the block's table. */
export type OptionLine =
	{ readonly key: string; readonly value: string } | { readonly problem: Problem };

const OPTION = /^([\p{L}][\p{L}\p{N}_-]*)[:：](?:\s+(.*))?$/su;

/**
 * Reads a line as an option. `null` when it does not look like one, so that "nas:8096" stays an
 * endpoint: an option has a space, or nothing, after its colon.
 */
export function parseOption(line: string, table: OptionTable): OptionLine | null {
	const match = OPTION.exec(line);
	if (!match) return null;
	const key = match[1]!.toLowerCase();
	const value = (match[2] ?? '').trim();
	// A table is a plain object: only its own keys are options, not "constructor" or "__proto__".
	const allowed = Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
	if (allowed === undefined) {
		return { problem: { code: 'unknown-option', text: match[1]!, known: Object.keys(table) } };
	}
	const words = isWords(allowed);
	const good = words ? allowed.includes(value.toLowerCase()) : allowed.check(value);
	if (good) return { key, value: words ? value.toLowerCase() : value };
	const shown = words ? allowed : allowed.examples;
	return { problem: { code: 'bad-option', text: value, option: key, allowed: shown } };
}

function isWords(values: OptionValues): values is readonly string[] {
	return Array.isArray(values);
}
