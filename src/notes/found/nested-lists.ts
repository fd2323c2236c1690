import type { Address } from '../../domain/address';
import { withoutLinks } from '../blocks/links';
import { addressesIn } from './host-addresses';
import { HOST_NAME, namesOneMachine } from './machines';

/** An item that names a machine, with what is on it nested below. */
export interface ListParent {
	readonly name: string;
	readonly addresses: readonly Address[];
}

/** A part of a list: what is nested below a machine, or what is below none. */
export interface ListPart {
	/** Indices of its lines, both included. */
	readonly first: number;
	readonly last: number;
	readonly parent?: ListParent | undefined;
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+(?:\[.\]\s+)?(.+)$/;
const MAX_ITEM = 200;
const MAX_NAME_WORDS = 3;
const IPV4 = /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?/g;
/** Words next to a name and an address. */
const BESIDE = /(?:^|\s)(?:ip|ipv4|address|addr|地址|的|is|at)(?=$|[\s:：])/gi;

/** The parts of a list of items by the machines that some of them are nested below. */
export function nestedParts(lines: readonly string[]): ListPart[] {
	const indents = lines.map((line) => indentOf(line));
	const parts: ListPart[] = [];
	let free = 0;
	for (let at = 0; at < lines.length; at++) {
		let last = at;
		while (last + 1 < lines.length && indents[last + 1]! > indents[at]!) last++;
		const parent = last > at ? parentIn(lines[at]!) : null;
		if (!parent) continue;
		if (at > free) parts.push({ first: free, last: at - 1 });
		parts.push({ first: at + 1, last, parent });
		at = last;
		free = last + 1;
	}
	if (free < lines.length) parts.push({ first: free, last: lines.length - 1 });
	return parts;
}

/** A tab is as wide as Markdown has it. */
function indentOf(line: string): number {
	return (ITEM.exec(line.slice(0, MAX_ITEM))?.[1] ?? '').replaceAll('\t', '    ').length;
}

/** The machine that an item is, and nothing else: by its name, or a name with an address. */
function parentIn(line: string): ListParent | null {
	const [, , whole = ''] = ITEM.exec(withoutLinks(line.slice(0, MAX_ITEM))) ?? [];
	const text = whole.replace(/\*\*|`/g, '');
	const addresses = addressesIn(text).slice(0, 1);
	const name = text
		.replace(IPV4, ' ')
		.replace(/\(.*?\)|（.*?）|【.*?】|\[.*?\]/g, ' ')
		.replace(BESIDE, ' ')
		.replace(/^[\s:：,，@–—=-]+|[\s:：,，@–—=-]+$/g, '')
		.replace(/\s+/g, ' ');
	if (!/\p{L}/u.test(name)) return null;
	if (namesOneMachine(name) || HOST_NAME.test(name)) return { name, addresses };
	const isShort = name.split(' ').length <= MAX_NAME_WORDS && !/[:：。,，;；]/.test(name);
	return addresses.length && isShort && !/\d{2}/.test(name) ? { name, addresses } : null;
}
