import { parseAddress, type Address } from '../../domain/address';
import { nameKey } from '../../domain/name';
import { append } from '../../lib/multimap';
import type { Registry } from '../../registry/registry';
import type { FoundHost, LeftOut } from './found-host';
import { addressesIn, addressesOf, introduced, INTRODUCTION } from './host-addresses';
import { ownerOf, plainHeading, TEACHING, withoutAside } from './list-owner';
import { HOST_NAME, isSameHost, namesMachine, namesOneMachine, relationTo } from './machines';
import type { ServiceItem } from './service-item';
import { findServiceLists, type ServiceList } from './service-lists';

/** Longer notes are data. */
const MAX_LENGTH = 400_000;
/** More listeners or hosts aren't offered at once. */
const MAX_LISTENERS = 200;
const MAX_HOSTS = 20;
const MAX_ADDRESSES = 3;

const URL_HOST = /https?:\/\/(\[[^\]\s]+\]|[\p{L}\p{N}._-]+):(\d{1,5})(?!\d)/giu;
const NAMED = /^\W*(?:host ?name|主机名|主机)\W*[:：]\W*([\p{L}\p{N}][\p{L}\p{N}._-]*)/imu;
/** Lists to learn from, and rules for any host. */
const GENERAL =
	/common|default|well.?known|typical|cheat|list of|tutorial|manual|exam|course|常见|常用|默认|熟知|教程|手册|课程|大全|速查/i;

/** What a note says of itself besides its lists. */
export interface NoteFacts {
	readonly title: string;
	/** The property `host`; empty where there is none. */
	readonly host: string;
	readonly addresses: readonly Address[];
	/** The hosts that it describes in blocks or properties: only its other machines are looked for. */
	readonly described?: readonly string[] | undefined;
}

/**
 * The hosts that a note is about, with the services that it lists, where it has both: something
 * that names the host, and a table, a list or a pasted listing. In doubt there's none. Never throws.
 */
export function findHosts(text: string, facts: NoteFacts, registry: Registry): FoundHost[] {
	if (text.length > MAX_LENGTH || GENERAL.test(facts.title)) return [];
	const lists = findServiceLists(text, registry);
	if (!lists.length) return [];
	const lines = text.split('\n');
	const note = new Note(lines, facts, lists);
	const sections = new Map<string, Section>();
	const rest: ServiceList[] = [];
	for (const list of lists) {
		const section = note.sectionOf(list);
		const known = section && sections.get(nameKey(section.name));
		if (known) known.lists.push(list);
		else if (section) sections.set(nameKey(section.name), section);
		else if (!list.parent || !note.isTeaching) rest.push(list);
	}
	const found = [...sections.values()].map((section) =>
		hostOf(
			section.name,
			[section.name],
			note.addressesIn(section, sections.size),
			section.lists,
		),
	);
	// Nested below a name with an address, one service is enough.
	const single = new Set(
		lists.flatMap(({ parent }) => (parent?.addresses.length ? nameKey(parent.name) : [])),
	);
	const isOwn = !sections.size || facts.host !== '' || note.titles.some(namesOneMachine);
	const { described = [] } = facts;
	const whole = rest.length && isOwn && !described.length ? wholeNote(note, rest) : null;
	// Beside the machine that is described, one of another name is another one.
	const isPlaced = found.some(({ name }) => relationTo(described, name) === 'same');
	const isNew = (name: string) => {
		const relation = relationTo(described, name);
		return !described.length || relation === 'other' || (isPlaced && relation === 'maybe');
	};
	return [...found, ...(whole ? [whole] : [])]
		.filter(({ name }) => isNew(name))
		.filter(
			({ name, listeners }) =>
				portsIn(listeners) >= (single.has(nameKey(name)) ? 1 : 2) &&
				listeners.length <= MAX_LISTENERS,
		)
		.slice(0, MAX_HOSTS);
}

/** A part of a note that is about a machine, from a line on, from 0. */
interface Section {
	readonly name: string;
	readonly from: number;
	readonly addresses: readonly Address[];
	readonly lists: ServiceList[];
}

/** A note, with what it says of machines and addresses. */
class Note {
	readonly headings: readonly string[];
	/** What it's called. */
	readonly titles: readonly string[];
	readonly isTeaching: boolean;
	private readonly listed = new Set<number>();

	constructor(
		readonly lines: readonly string[],
		readonly facts: NoteFacts,
		lists: readonly ServiceList[],
	) {
		this.headings = lines.filter((line) => /^#{1,2}\s/.test(line)).map(plainHeading);
		this.titles = [facts.title, ...this.headings.slice(0, 1)];
		this.isTeaching = this.titles.some((title) => TEACHING.test(title) || GENERAL.test(title));
		for (const { first, last } of lists)
			for (let line = first; line <= last; line++) this.listed.add(line);
	}

	/** The part that a list is in, where it's about a machine of its own. */
	sectionOf(list: ServiceList): Section | null {
		const { parent } = list;
		if (parent) {
			if (this.isTeaching || this.isOwn(parent.name)) return null;
			return { ...parent, from: list.first - 2, lists: [list] };
		}
		const heading = headingAbove(this.lines, list.first);
		const addresses = addressesIn(heading);
		const called = withoutAside(heading);
		if (addresses[0] && called) {
			return { name: called, from: 0, addresses: addresses.slice(0, 1), lists: [list] };
		}
		const { name, from } = this.isTeaching ? NO_OWNER : ownerOf(this.lines, list);
		return name && !this.isOwn(name) ? { name, from, addresses: [], lists: [list] } : null;
	}

	/** Whether a name is that of the machine that the whole note is about. */
	private isOwn(name: string): boolean {
		const own = [this.facts.host, ...this.titles.filter(namesMachine)].filter(Boolean);
		const relation = name && own.length ? relationTo(own, name) : '';
		return relation === 'same' || (relation === 'maybe' && this.facts.host !== '');
	}

	/** All that the note introduces, with whose they're said to be. */
	introduced(from = 0, to = this.lines.length) {
		return introduced(this.lines.slice(from, to), (line) => this.listed.has(line + from));
	}

	/** The addresses of a part: those in it, those said to be its machine's, or the only one. */
	addressesIn({ name, from, addresses, lists }: Section, sections: number): readonly Address[] {
		if (addresses.length) return addresses;
		const to = Math.max(...lists.map(({ last }) => last));
		const inside = from ? addressesOf([name], this.introduced(from, to)) : [];
		if (inside.length) return inside;
		const all = this.introduced();
		const only = new Set(all.map(({ address }) => address)).size === 1 && sections === 1;
		const said = only ? all : all.filter(({ owner }) => owner);
		return addressesOf([name], said).filter(
			(address) => only || all.some((each) => each.address === address),
		);
	}
}

const NO_OWNER = { name: '', from: 0 };

function portsIn(listeners: FoundHost['listeners']): number {
	return new Set(listeners.map(({ first, application }) => `${first} ${application}`)).size;
}

function hostOf(
	name: string,
	names: readonly string[],
	introducedAddresses: readonly Address[],
	lists: readonly ServiceList[],
): FoundHost {
	const items = lists.flatMap((list) => list.items);
	const bound = [...new Set(items.flatMap(({ hosts }) => hosts).filter(parseAddress))];
	// Where only one machine's addresses are in the list, they're the host's.
	const addresses =
		introducedAddresses.length || bound.length !== 1 ? introducedAddresses : bound;
	const leftOut: LeftOut[] = [];
	const byListener = new Map<string, FoundHost['listeners'][number][]>();
	for (const item of items) {
		const { line, text, listeners, hasUnread } = item;
		const isAway = isElsewhere(item, names, addresses);
		const reason = item.isForward ? 'forward' : isAway ? 'elsewhere' : 'unreadable';
		const isMeant = item.isForward || isAway;
		if (hasUnread || (isMeant && (item.isForward || listeners.length > 0)))
			leftOut.push({ line, text, reason });
		for (const listener of isMeant ? [] : listeners) {
			const { protocol, address, first, last } = listener;
			append(byListener, [protocol, address, first, last].join(' '), listener);
		}
	}
	// The same listener in a table and in a listing is one; the one with a name says more.
	const listeners = [...byListener.values()].map(
		(same) => same.find(({ application }) => application) ?? same[0]!,
	);
	const lastLine = Math.max(...lists.map(({ last }) => last));
	return { name, addresses, listeners, leftOut, lastLine };
}

/** Whether an item says that it's on another machine. */
function isElsewhere(
	{ places, hosts }: ServiceItem,
	names: readonly string[],
	addresses: readonly Address[],
): boolean {
	const isAway = places.some((place) => {
		const relation = place ? relationTo(names, place) : 'other';
		// In doubt it isn't the host's.
		return relation === 'other' || (relation === 'maybe' && namesOneMachine(place));
	});
	const isBoundElsewhere = hosts.some((host) =>
		parseAddress(host)
			? addresses.length > 0 && !addresses.includes(host)
			: namesOneMachine(host.split('.')[0]!) && relationTo(names, host) === 'other',
	);
	return isAway || isBoundElsewhere;
}

/** The one host that a note is about; null where the note names none or several. */
function wholeNote(note: Note, lists: readonly ServiceList[]): FoundHost | null {
	const { lines, facts, headings, titles } = note;
	const { title, host } = facts;
	if (headings.some((heading) => GENERAL.test(heading))) return null;
	const urls = urlHosts(lines);
	const [, named = ''] = NAMED.exec(lines.slice(0, INTRODUCTION * 2).join('\n')) ?? [];
	const machine = titles.find(namesMachine) ?? '';
	const placed = note.introduced();
	const names = [host, named, machine, ...titles].filter(Boolean);
	const addresses = facts.addresses.length ? facts.addresses : addressesOf(names, placed);
	const listeners = lists.flatMap(({ items }) => items.flatMap((item) => item.listeners));
	const ports = new Set(listeners.map(({ first }) => first));
	const linked = [...urls].filter(
		([, own]) => [...own].filter((port) => ports.has(port)).length > 1,
	);
	const isTitled = [...urls.keys()].some((each) => titles.some((name) => isSameHost(each, name)));
	const isNamed =
		[host, named, machine].some(Boolean) ||
		linked.length === 1 ||
		isTitled ||
		addresses.length > 0;
	const all = new Set(facts.addresses.length ? [] : placed.map(({ address }) => address));
	if (!isNamed || all.size > MAX_ADDRESSES || linked.length > 1) return null;
	const [heading = ''] = headings;
	const link = linked[0]?.[0] ?? '';
	const called =
		host ||
		named ||
		(HOST_NAME.test(heading) ? heading : '') ||
		titles.find((name) => link && isSameHost(link, name)) ||
		(parseAddress(link) ? '' : link && !addresses.length ? link : '') ||
		machine ||
		title;
	return hostOf(called, [called, ...names], addresses, lists);
}

/** The hosts of the note's web addresses, with the ports there. */
function urlHosts(lines: readonly string[]): Map<string, Set<number>> {
	const found = new Map<string, Set<number>>();
	for (const line of lines) {
		for (const [, host = '', port] of line.matchAll(URL_HOST)) {
			const key = nameKey(host);
			if (/^(?:localhost|127\.)/.test(key)) continue;
			const known = found.get(key) ?? new Set<number>();
			found.set(key, known.add(Number(port)));
		}
	}
	return found;
}

function headingAbove(lines: readonly string[], line: number): string {
	for (let at = line - 2; at >= 0; at--)
		if (/^#{1,6}\s/.test(lines[at]!)) return plainHeading(lines[at]!);
	return '';
}
