import type { PortRange } from '../../domain/port-range';
import { isHost } from '../../domain/web-address';
import { parsePortSpec, type PortSpec } from './port-spec';
import type { LineProblem, Problem } from './problem';
import { linesOf } from './block-lines';
import { parseOption, type OptionTable } from './options';

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
}

/** A parsed `port` block: ports in `items`, lines that couldn't be read in `problems`. */
export interface PortBlock {
	readonly items: readonly PortItem[];
	/** Undefined where the block leaves it to the reader's settings. */
	readonly layout: Layout | undefined;
	readonly problems: readonly LineProblem[];
}

/** Finds the ports of a name. An empty answer means that nothing has that name. */
export interface NameResolver {
	/** The ports of a service name or common name, the likeliest first; protocols filled in. */
	resolveName(name: string): readonly PortRange[];
}

/** The options of a `port` block. */
export const PORT_OPTIONS: OptionTable = {
	layout: LAYOUTS,
	host: { check: isHost, examples: ['nas.local', '192.168.1.10'] },
};
/** More ports than this no block shows: those behind are named as a problem. */
const MAX_ITEMS = 20_000;
/** Separates ports on one line; the Chinese comma and enumeration comma are typed as readily. */
const SEPARATOR = /[,，、;；]/;
const NUMBER_LIKE =
	/^(?:[-−:]?\p{Nd}+(?:[-–—~～]\p{Nd}+)?(?:\/\S*)?|(?:tcp|udp|sctp|dccp)\/\S+)(?=\s|$)/iu;

/**
 * Reads the text of a `port` block: one port, range or name a line, or several with commas, each
 * with an optional `/protocol` and an optional label; and the options `layout` and `host`.
 * Lines that begin with `#` are the author's remarks. Never throws.
 */
export function parsePortBlock(source: string, names: NameResolver): PortBlock {
	const items: PortItem[] = [];
	const { lines, problems } = linesOf(source);
	let layout: Layout | undefined;
	let host = '';
	for (const [index, raw] of lines.entries()) {
		const line = index + 1;
		const text = raw.replace(/^\s*[-*+]\s+(?=\S)/, '').trim();
		if (!text || text.startsWith('#')) continue;
		const option = parseOption(text, PORT_OPTIONS);
		if (option && 'problem' in option) problems.push({ line, problem: option.problem });
		else if (option?.key === 'layout') layout = option.value as Layout;
		else if (option) host = option.value;
		else readLine(text, line, names, items, problems);
	}
	const withHost = host ? items.map((item) => ({ ...item, host: item.host || host })) : items;
	return { items: withHost, layout, problems };
}

function readLine(
	text: string,
	line: number,
	names: NameResolver,
	items: PortItem[],
	problems: LineProblem[],
): void {
	for (const { word, label } of splitLine(text)) {
		if (items.length >= MAX_ITEMS) {
			problems.push({ line, problem: { code: 'too-many', text: String(MAX_ITEMS) } });
			return;
		}
		const torn = tornNumber(word, label);
		const parsed = torn ? { problem: torn } : parsePortSpec(word);
		const found = 'problem' in parsed ? parsed : resolve(parsed.value, names);
		if ('problem' in found) problems.push({ line, problem: found.problem });
		else for (const range of found.ranges) items.push({ line, range, label, host: found.host });
	}
}

/**
 * Cuts a line into words with their labels. After a label only something that begins like a
 * number starts a new port, so that "8096 Jellyfin, upstairs" keeps its whole label.
 */
function splitLine(text: string): { word: string; label: string }[] {
	const parts: { word: string; label: string }[] = [];
	for (const piece of text.split(SEPARATOR, MAX_ITEMS + 1)) {
		const trimmed = piece.replace(/^(\d+)\s+([-–~])\s+(\d+)(?=$|\s|\/)/, '$1$2$3').trim();
		const previous = parts[parts.length - 1];
		if (!trimmed) continue;
		if (previous?.label && !NUMBER_LIKE.test(trimmed)) {
			previous.label += `, ${trimmed}`;
			continue;
		}
		const [, word = '', label = ''] = /^(\S+)\s*(.*)$/s.exec(trimmed) ?? [];
		parts.push({ word, label });
	}
	return parts;
}

/** "44 3" is 443 torn apart or two ports without a comma; nobody labels a port with digits alone. */
function tornNumber(word: string, label: string): Problem | null {
	if (!/^\d+$/.test(word) || !/^[\d\s]+$/.test(label)) return null;
	const numbers = [word, ...label.split(/\s+/)];
	return {
		code: 'numbers-apart',
		text: numbers.join(' '),
		joined: numbers.join(''),
		listed: numbers.join(', '),
	};
}

type Resolved = { ranges: readonly PortRange[]; host: string } | { problem: Problem };

function resolve(spec: PortSpec, names: NameResolver): Resolved {
	if (spec.kind === 'numbers') return { ranges: [spec.range], host: spec.host ?? '' };
	const { name, protocols } = spec;
	const ranges = names.resolveName(name);
	if (!ranges.length) {
		const problem: Problem = /^\d/.test(name)
			? { code: 'not-a-number', text: name }
			: { code: 'unknown-name', text: name };
		return { problem };
	}
	if (!protocols.length) return { ranges, host: '' };
	const asked = ranges
		.map((range) => ({
			...range,
			protocols: protocols.filter((protocol) => range.protocols.includes(protocol)),
		}))
		.filter((range) => range.protocols.length);
	if (asked.length) return { ranges: asked, host: '' };
	const ports = ranges.map(({ first, protocols: on }) => `${first}/${on.join('+')}`);
	return { problem: { code: 'name-not-on-protocol', text: `${name}/${protocols[0]}`, ports } };
}
