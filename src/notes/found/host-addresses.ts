import { parseAddress, type Address } from '../../domain/address';
import { nameKey } from '../../domain/name';
import { machinesIn, relationTo } from './machines';
import { isForward } from './service-item';

/** So far down a note says what it's about. */
export const INTRODUCTION = 15;

const IPV4 = /(?:^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d/]|\.\d)/g;
/** Addresses that nobody has: for documentation (RFC 5737), loopback, and what's no host. */
const NOBODY = /^(?:0|127|192\.0\.2|198\.51\.100|2[2-5]\d)\./;
/** Between an address and the machine that it's said to be: "192.168.1.10 (NAS)". */
const IS_ITS = /^\D?[\d.]+\s*(?:[(（:：=–—-]|是|为|is)?\s*(?:the|my|our|家里的)?\s*$/i;
const MAX_LINE = 1000;
const SENTENCES = /[。；;！]|\.(?=\s|$)/;

/** An address in a note, and the machine that the words before it are about; empty for none. */
interface Placed {
	readonly address: Address;
	readonly owner: string;
}

/** The addresses that a note begins with, or that are said to be one. */
export function introduced(lines: readonly string[], isList: (line: number) => boolean): Placed[] {
	return lines.flatMap((whole, at) => {
		const line = whole.slice(0, MAX_LINE);
		const isSaid = at < INTRODUCTION || /\b(?:ip|address)\b|地址/i.test(line);
		if (!isSaid || isList(at + 1) || /^\s*[|>`$]/.test(line)) return [];
		return isForward(line) || /→|->|\bfrom\b|\bto \d/i.test(line) ? [] : placedIn(line);
	});
}

/** The addresses of the machine with these names among those of a note; in doubt none. */
export function addressesOf(names: readonly string[], placed: readonly Placed[]): Address[] {
	const related = (relation: string) =>
		placed.filter(({ owner }) => owner && relationTo(names, owner) === relation);
	const distinct = (some: readonly Placed[]) => [...new Set(some.map(({ address }) => address))];
	const same = distinct(related('same'));
	if (same.length) return same;
	const free = distinct(placed.filter(({ owner }) => !owner));
	const others = new Set(distinct(related('other')));
	const maybe = related('maybe');
	if (free.length) return free.filter((address) => !others.has(address));
	const owners = new Set(maybe.map(({ owner }) => nameKey(owner)));
	return owners.size === 1 ? distinct(maybe) : [];
}

/** The addresses of a line. */
export function addressesIn(line: string): Address[] {
	return placedIn(line).map(({ address }) => address);
}

function placedIn(line: string): Placed[] {
	return line.split(SENTENCES).flatMap((sentence) => {
		const machines = machinesIn(sentence);
		return [...sentence.matchAll(IPV4)].flatMap(({ 1: text = '', index }) => {
			const address = parseAddress(text);
			if (!address || NOBODY.test(address)) return [];
			const before = machines.filter(({ at }) => at < index).pop();
			const behind = machines.find(({ at }) => at > index);
			const between = behind ? sentence.slice(index, behind.at) : '';
			const next = IS_ITS.test(between) ? behind : undefined;
			const owner = /[(（是为]|\bis\b/i.test(between) ? (next ?? before) : (before ?? next);
			return [{ address, owner: owner?.name ?? '' }];
		});
	});
}
