import type { LineProblem } from './problem';
import { linesOf } from './host/block-lines';
import { withoutLinks } from './links';

/** One value of an entry, and where it stands. */
export interface EntryValue {
	readonly text: string;
	/** The line inside the block, from 1. */
	readonly line: number;
}

/** A key at the margin with what belongs to it. */
export interface Entry {
	readonly key: string;
	/** Whether the key is in quotes: a word of ours is a name then. */
	readonly isQuoted: boolean;
	/** The line of the key, and the last line that belongs to it; from 1. */
	readonly line: number;
	readonly lastLine: number;
	readonly values: readonly EntryValue[];
	/** The whole value where it is one text in quotes: a name may have commas in it. */
	readonly name: string | undefined;
	/** Set where the line isn't "key: values": the same written so. */
	readonly written?: string | undefined;
}

/** More values than this no key has. */
const MAX_VALUES = 1000;

/** Keys with one value: a list below one that has it isn't theirs. */
const WHOLE = new Set(['host', 'os']);

const KEY =
	/^(?:"([^"]*)"\s*|'([^']*)'\s*|([^\s#"'\-[\]{}&*!|>%@`][^:：]*))(?:[:：](?=\s|$)|：)\s*(.*)$/s;
const QUOTED = /^(["'])((?:(?!\1).)*)\1$/s;
const ITEM = /^\s*-(?:\s+(.*))?$/s;

/**
 * Reads the YAML that our blocks are written in: keys at the margin, each with a value, values with
 * commas, a list in brackets, or a list of lines with hyphens. Nothing else of YAML is followed, so
 * nothing can expand, refer to itself or run; a line that is anything else is a problem of its own,
 * and the others are read all the same. What is no key at
 * the margin is asked of `readLoose` first.
 */
export function readEntries(
	source: string,
	readLoose: (text: string, line: number) => readonly Entry[] = () => [],
): { entries: Entry[]; problems: LineProblem[] } {
	const entries: (Entry & { values: EntryValue[]; lastLine: number })[] = [];
	const { lines, problems } = linesOf(source);
	/** How many brackets of the last key's list are open. */
	let open = 0;
	for (const [index, whole] of lines.entries()) {
		const line = index + 1;
		const text = withoutRemark(withoutLinks(whole));
		if (!text.trim()) continue;
		const last = entries[entries.length - 1];
		const item = ITEM.exec(text);
		const key = item ? null : KEY.exec(text);
		const isListed = last && !last.written && !(WHOLE.has(last.key) && last.values.length);
		if (item && last && isListed) last.values.push(...valuesIn(item[1] ?? '', line));
		else if (key) {
			const [, double, single, plain, rest = ''] = key;
			const values = valuesIn(rest, line);
			entries.push({
				key: double ?? single ?? plain!.trimEnd(),
				isQuoted: plain === undefined,
				line,
				lastLine: line,
				values,
				name: QUOTED.exec(rest.trim())?.[2],
			});
		} else if (last && open > 0 && /^\s/.test(text)) {
			// A list in brackets may go on over several lines.
			last.values.push(...valuesIn(text, line));
		} else {
			const loose = readLoose((item?.[1] ?? text).trim(), line);
			entries.push(...loose.map((each) => ({ ...each, values: [...each.values] })));
			if (!loose.length) {
				problems.push({ line, problem: { code: 'not-understood', text: text.trim() } });
			}
		}
		open = (key ? 0 : open) + text.split('[').length - text.split(']').length;
		const current = entries[entries.length - 1];
		if (!current) continue;
		current.lastLine = line;
		if (current.values.length <= MAX_VALUES) continue;
		current.values.length = MAX_VALUES;
		problems.push({ line, problem: { code: 'too-many', text: String(MAX_VALUES) } });
	}
	return { entries, problems };
}

/** A remark begins with a "#" at the start or behind a space, outside of quotes. */
function withoutRemark(text: string): string {
	let quote = '';
	for (let at = 0; at < text.length; at++) {
		const letter = text[at]!;
		if (quote) quote = letter === quote ? '' : quote;
		else if ((letter === '"' || letter === "'") && /[\s,[:-]|^$/.test(text[at - 1] ?? '')) {
			quote = letter;
		} else if (letter === '#' && /\s|^$/.test(text[at - 1] ?? '')) return text.slice(0, at);
	}
	return text;
}

/** The values of a line. The brackets of a list are not part of them, nor are quotes. */
export function valuesIn(text: string, line: number): EntryValue[] {
	const body = text.trim();
	return (QUOTED.exec(body)?.[2] ?? withoutBrackets(body))
		.split(/[,，、;；]/, MAX_VALUES + 1)
		.map((part) =>
			part
				.trim()
				.replace(/^(["'])(.*)\1$/, '$2')
				.trim(),
		)
		.filter(Boolean)
		.map((part) => ({ text: part, line }));
}

/** IPv6 addresses use brackets too, followed by a colon and a port. */
function withoutBrackets(text: string): string {
	const opens = text.startsWith('[') && !/^\[[^[\],]*\]:/.test(text);
	const body = opens ? text.slice(1) : text;
	const closes = body.split(']').length > body.split('[').length;
	return closes ? body.replace(/\]\s*$/, '') : body;
}
