import type { PortRange } from '../../domain/port-range';
import type { Transport } from '../../domain/host';
import { countSlips } from '../../registry/nearest';
import { withoutLinks } from './links';
import { parsePortSpec, type PortSpec } from './port-spec';
import type { LineProblem, Problem } from './problem';
import { linesOf } from './host/block-lines';
import { parseOption, type OptionTable } from './options';
import { resolveName, transportsOfName, type NameResolver } from './resolve-name';
import { cutService, cutServices, isPortWord } from './host/service-text';

export type { NameResolver } from './resolve-name';

/** How a `port` block shows its ports. */
export const LAYOUTS = ['cards', 'list', 'table'] as const;

/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];

/** One port, or one range, of a block. */
export interface PortItem {
	/** The line inside the block, from 1. */
	readonly line: number;
	readonly range: PortRange;
	/** The label after the port; may be empty. */
	readonly label: string;
	/** The host that the item or the whole block names, for opening addresses; empty for none. */
	readonly host: string;
	/** What listens where the item is a name; undefined where it says the ports itself. */
	readonly listens?: readonly Transport[];
}

/** A parsed `port` block: ports in `items`, lines that couldn't be read in `problems`. */
export interface PortBlock {
	readonly items: readonly PortItem[];
	/** Undefined where the block leaves it to the reader's settings. */
	readonly layout: Layout | undefined;
	/** The host of the whole block; empty where it names none. */
	readonly host: string;
	readonly problems: readonly LineProblem[];
}

/** The options of a `port` block. */
export const PORT_OPTIONS: OptionTable = {
	layout: LAYOUTS,
	host: { check: isHostName, examples: ['nas.local', '192.168.1.10'] },
};
/** More ports than this no block shows: those behind are named as a problem. */
const MAX_ITEMS = 20_000;
/** Separates ports on one line; the Chinese comma and enumeration comma are typed as readily. */
const SEPARATOR = /[,，、;；]/;
/** A host's address or name, also one that only the notes have: no path, no port. */
function isHostName(text: string): boolean {
	return /^(?:\[[0-9a-f:.]+\]|[\p{L}\p{N}][\p{L}\p{N} ._-]{0,252})$/iu.test(text);
}

/**
 * Reads the text of a `port` block: one port, range or name a line, or several with commas, each
 * with an optional `/protocol` and an optional label, before or behind it; and the options `layout`
 * and `host`.
 * Lines that begin with `#` are the author's remarks. Never throws.
 */
export function parsePortBlock(source: string, names: NameResolver): PortBlock {
	const items: PortItem[] = [];
	const { lines, problems } = linesOf(source);
	let layout: Layout | undefined;
	let host = '';
	for (const [index, raw] of lines.entries()) {
		const line = index + 1;
		const text = withoutLinks(raw)
			.replace(/^\s*[-*+]\s+(?=\S)/, '')
			.trim();
		if (!text || text.startsWith('#')) continue;
		const option = isService(text, names) ? null : parseOption(unquoted(text), PORT_OPTIONS);
		if (option && 'problem' in option) problems.push({ line, problem: option.problem });
		else if (option?.key === 'layout') layout = option.value as Layout;
		else if (option) host = option.value;
		else readLine(text, line, names, items, problems);
	}
	const withHost = host ? items.map((item) => ({ ...item, host: item.host || host })) : items;
	return { items: withHost, layout, host, problems };
}

/** "Jellyfin: 8096" is an option by its looks; a word that is nearly an option is one. */
function isService(text: string, names: NameResolver): boolean {
	const [, key = '', value = ''] = /^([^:：]*)[:：]\s*(.*)$/s.exec(text) ?? [];
	if (!key || !value) return false;
	const word = key.trim().toLowerCase();
	if (Object.keys(PORT_OPTIONS).some((option) => countSlips(word, option, 2) <= 2)) return false;
	const [first = ''] = value.split(SEPARATOR);
	const { port } = cutService(first, (name) => names.resolveName(name).length > 0);
	return isPortWord(port) || names.resolveName(port).length > 0;
}

/** An option's value may be quoted, as links do in properties. */
function unquoted(text: string): string {
	return text.replace(/^([^:："']+[:：]\s+)(["'])(.*)\2$/s, '$1$3');
}

function readLine(
	text: string,
	line: number,
	names: NameResolver,
	items: PortItem[],
	problems: LineProblem[],
): void {
	const isKnown = (word: string) => names.resolveName(word).length > 0;
	for (const { port, name, host } of cutServices(text, isKnown, MAX_ITEMS + 1)) {
		if (items.length >= MAX_ITEMS) {
			problems.push({ line, problem: { code: 'too-many', text: String(MAX_ITEMS) } });
			return;
		}
		const torn = tornNumber(port, name);
		const found = torn ? { problem: torn } : resolve(port, names);
		if ('problem' in found) problems.push({ line, problem: found.problem });
		else {
			for (const { range, listens } of found.ranges) {
				const item = { line, range, label: name, host: found.host || host };
				items.push(listens ? { ...item, listens } : item);
			}
		}
	}
}

/** "44 3" is 443 torn apart or two ports without a comma; nobody labels a port with digits alone. */
export function tornNumber(word: string, label: string): Problem | null {
	if (!/^\d+$/.test(word) || !/^[\d\s]+$/.test(label)) return null;
	const numbers = [word, ...label.split(/\s+/)];
	return {
		code: 'numbers-apart',
		text: numbers.join(' '),
		joined: numbers.join(''),
		listed: numbers.join(', '),
	};
}

interface Found {
	readonly range: PortRange;
	readonly listens?: readonly Transport[];
}

type Resolved = { ranges: readonly Found[]; host: string } | { problem: Problem };

function resolve(port: string, names: NameResolver): Resolved {
	const parsed = /\s/.test(port) ? { value: named(port) } : parsePortSpec(port);
	if ('problem' in parsed) return parsed;
	const spec = parsed.value;
	if (spec.kind === 'numbers') return { ranges: [{ range: spec.range }], host: spec.host ?? '' };
	const { name, protocols } = spec;
	const ranges = resolveName(name, names);
	if ('problem' in ranges) return ranges;
	if (!ranges.length) {
		const problem: Problem = /^\d/.test(name)
			? { code: 'not-a-number', text: name }
			: { code: 'unknown-name', text: name };
		return { problem };
	}
	if (!protocols.length) {
		const found = ranges.map((range) => ({ range, listens: transportsOfName(range, names) }));
		return { ranges: found, host: '' };
	}
	const asked = ranges
		.map((range) => ({
			...range,
			protocols: protocols.filter((protocol) => range.protocols.includes(protocol)),
		}))
		.filter((range) => range.protocols.length);
	if (asked.length) return { ranges: asked.map((range) => ({ range })), host: '' };
	const ports = ranges.map(({ first, protocols: on }) => `${first}/${on.join('+')}`);
	return { problem: { code: 'name-not-on-protocol', text: `${name}/${protocols[0]}`, ports } };
}

/** A common name of several words. */
function named(name: string): PortSpec {
	return { kind: 'name', name, protocols: [] };
}
