import type { Problem } from '../problem';

/** The `key: value` options a block language has: each key with the values it takes, or any. */
export type OptionTable = Readonly<Record<string, readonly string[] | 'any'>>;

/** An option as it was written, checked against the block's table. */
export type OptionLine =
	{ readonly key: string; readonly value: string } | { readonly problem: Problem };

const OPTION = /^([\p{L}][\p{L}\p{N}_-]*)[:：](?:\s+(.*))?$/u;

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
	if (allowed !== 'any' && !allowed.includes(value.toLowerCase())) {
		return { problem: { code: 'bad-option', text: value, option: key, allowed } };
	}
	return { key, value: allowed === 'any' ? value : value.toLowerCase() };
}
