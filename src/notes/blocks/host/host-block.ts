import { boundAddresses, parseAddress, type Address } from '../../../domain/address';
import { SYSTEMS, systemNamed, type System } from '../../../domain/ephemeral';
import type { Application, Host, Listener, Packet } from '../../../domain/host';
import { isHost } from '../../../domain/web-address';
import type { LineProblem } from '../problem';
import { HOST_KEYS } from './host-keys';
import { readEntries, type Entry, type EntryValue } from '../entries';
import {
	readListener,
	readPacket,
	UNKNOWN_CLIENT,
	UNKNOWN_HOST,
	EXAMPLE_CLIENT,
} from '../endpoint-text';
import { append } from '../../../lib/multimap';
import { tornNumber } from '../port-block';
import type { Parsed } from '../port-spec';
import type { NameResolver } from '../resolve-name';
import { cutService, cutServices, isPortWord } from './service-text';
import { writeKey } from './write-names';

/** A packet of a block, with the words that it was written in. */
export interface WrittenPacket {
	readonly text: string;
	readonly packet: Packet;
}

/** The position of an application in the block's text, for editing. */
export interface Place {
	readonly line: number;
	readonly lastLine: number;
	/** Whether it names any port; those that it names may all have been unreadable. */
	readonly namesPorts: boolean;
	/** Set where the line isn't "name: ports": the same written so. */
	readonly written?: string | undefined;
	/** What it listens on, as it is written, also what can't be read. */
	readonly values: readonly EntryValue[];
}

/** A parsed `port-host` block; lines that couldn't be read are in `problems`. */
export interface HostBlock {
	readonly host: Host;
	/** For each of the host's applications, its lines. */
	readonly places: readonly Place[];
	/** Undefined where the block does not say. */
	readonly system: System | undefined;
	/** Whether the host is made up, to teach something: it's no part of the inventory. */
	readonly isExample: boolean;
	readonly packets: readonly WrittenPacket[];
	readonly problems: readonly LineProblem[];
}

/** Addresses that belong to nobody, for documentation (RFC 5737). */
export const EXAMPLE_HOST: Address = '192.0.2.10';

/** As many as a picture can hold; what is more is named as a problem. */
export const MAX_APPLICATIONS = 500;
const MAX_PACKETS = 200;
const MAX_LISTENERS = 2000;

/** What the key `example` takes. */
export const YES_OR_NO = ['yes', 'no'] as const;

type Reader = (entry: Entry, state: State) => void;

interface State {
	name: string;
	addresses: Address[];
	system: System | undefined;
	isExample: boolean;
	applications: Application[];
	/** The names of the applications so far, and how many listeners they have. */
	readonly seen: Set<string>;
	listenerCount: number;
	/** Whether there are more than can be shown. */
	full: boolean;
	places: Place[];
	packets: EntryValue[];
	problems: LineProblem[];
	names: NameResolver;
}

const READERS: Readonly<Record<(typeof HOST_KEYS)[number], Reader>> = {
	host: ({ name, values }, state) => {
		state.name = name ?? values.map(({ text }) => text).join(', ');
	},
	address: ({ values }, { addresses, problems }) => {
		for (const { text, line } of values) {
			const address = parseAddress(text);
			if (address) addresses.push(address);
			else problems.push({ line, problem: { code: 'bad-address', text } });
		}
	},
	os: ({ values: [value], line }, state) => {
		const text = value?.text ?? '';
		state.system = systemNamed(text);
		if (state.system) return;
		const problem = { code: 'bad-option', text, option: 'os', allowed: SYSTEMS } as const;
		state.problems.push({ line, problem });
	},
	packets: ({ values }, state) => {
		state.packets.push(...values);
	},
	example: ({ values: [value], line }, state) => {
		const text = value?.text ?? '';
		const known = YES_OR_NO.find((each) => each === text.toLowerCase());
		state.isExample = known === 'yes';
		if (known) return;
		const allowed = YES_OR_NO;
		const problem = { code: 'bad-option', text, option: 'example', allowed } as const;
		state.problems.push({ line, problem });
	},
};

/** Reads the text of a `port-host` block. Never throws; what can be read is kept. */
export function parseHostBlock(source: string, names: NameResolver): HostBlock {
	const isKnown = (name: string) => names.resolveName(name).length > 0;
	const { entries, problems } = readEntries(source, (text, line) =>
		looseEntries(text, line, isKnown),
	);
	const state: State = {
		name: '',
		addresses: [],
		system: undefined,
		isExample: false,
		applications: [],
		seen: new Set(),
		listenerCount: 0,
		full: false,
		places: [],
		packets: [],
		problems,
		names,
	};
	for (const entry of entries) {
		const named = HOST_KEYS.find((each) => each === entry.key.toLowerCase());
		const key = entry.isQuoted ? undefined : named;
		if (key) READERS[key](entry, state);
		else readApplication(turned(entry), state);
	}
	const bound = boundAddresses(state.applications.flatMap(({ listeners }) => listeners));
	const written = state.addresses.length ? state.addresses : bound;
	const host: Host = {
		name: state.name,
		addresses: written.length ? written : [state.isExample ? EXAMPLE_HOST : UNKNOWN_HOST],
		applications: state.applications,
	};
	return {
		host,
		places: state.places,
		system: state.system,
		isExample: state.isExample,
		packets: readPackets(state, host),
		problems: [...problems].sort((a, b) => a.line - b.line),
	};
}

/** "8096 Jellyfin": applications whose lines have another order; empty where it's none of them. */
function looseEntries(text: string, line: number, isKnown: (name: string) => boolean): Entry[] {
	const byName = new Map<string, EntryValue[]>();
	for (const { port, name } of cutServices(text, isKnown)) {
		const isService = isPortWord(port) ? name !== '' : isKnown(port);
		if (!isService) return [];
		append(byName, name || port, { text: port, line });
	}
	return [...byName].map(([key, values]) => entryOf(key, values, line));
}

/** "8096: Jellyfin" as "Jellyfin: 8096". */
function turned(entry: Entry): Entry {
	const { key, isQuoted, line, values, name } = entry;
	if (isQuoted || !isPortWord(key) || !values.length) return entry;
	if (values.some(({ text }) => isPortWord(text))) return entry;
	const called = name ?? values.map(({ text }) => text).join(', ');
	const own = entryOf(called, [{ text: key, line }], line);
	return { ...own, lastLine: entry.lastLine };
}

function entryOf(key: string, values: readonly EntryValue[], line: number): Entry {
	const written = `${writeKey(key)}: ${values.map(({ text }) => text).join(', ')}`;
	return { key, isQuoted: true, line, lastLine: line, values, name: undefined, written };
}

function readApplication(entry: Entry, state: State): void {
	const { key, line, lastLine, values } = entry;
	if (state.applications.length === MAX_APPLICATIONS) {
		if (!state.full) {
			const text = String(MAX_APPLICATIONS);
			state.problems.push({ line, problem: { code: 'too-many', text } });
		}
		state.full = true;
		return;
	}
	if (state.seen.has(key)) {
		state.problems.push({ line, problem: { code: 'twice', text: key } });
	}
	state.seen.add(key);
	const listeners: Listener[] = [];
	for (const value of values) {
		if (state.listenerCount === MAX_LISTENERS) {
			const problem = { code: 'too-many', text: String(MAX_LISTENERS) } as const;
			state.problems.push({ line: value.line, problem });
		}
		if (state.listenerCount++ >= MAX_LISTENERS) break;
		const read = readPorts(value.text, state.names);
		if ('problem' in read) state.problems.push({ line: value.line, problem: read.problem });
		else listeners.push(...read.value);
	}
	state.applications.push({ name: key, listeners });
	const { written } = entry;
	state.places.push({ line, lastLine, namesPorts: values.length > 0, written, values });
}

/** What an application listens on; words behind the port say more of it. */
function readPorts(text: string, names: NameResolver): Parsed<readonly Listener[]> {
	const { port, name } = cutService(text, (word) => names.resolveName(word).length > 0);
	const torn = tornNumber(port, name);
	return torn ? { problem: torn } : readListener(port, names);
}

function readPackets(state: State, host: Host): WrittenPacket[] {
	const { packets, problems, names } = state;
	const found: WrittenPacket[] = [];
	for (const [index, { text, line }] of packets.entries()) {
		if (index === MAX_PACKETS) {
			problems.push({ line, problem: { code: 'too-many', text: String(MAX_PACKETS) } });
			break;
		}
		const read = readPacket(text, host, index, names, clientOf(state));
		if ('problem' in read) problems.push({ line, problem: read.problem });
		else found.push({ text, packet: read.value });
	}
	return found;
}

/** Who sends packets that don't say it: somebody, in a lesson with an address. */
export function clientOf({ isExample }: Pick<HostBlock, 'isExample'>): Address {
	return isExample ? EXAMPLE_CLIENT : UNKNOWN_CLIENT;
}

/** The addresses that a host really has, without what stands for one. */
export function knownAddresses({ addresses }: Pick<Host, 'addresses'>): Address[] {
	return addresses.filter((address) => address !== EXAMPLE_HOST && address !== UNKNOWN_HOST);
}

/** A block whose host is known from elsewhere: with its addresses, if it names none itself. */
export function withAddresses(block: HostBlock, addresses: readonly Address[]): HostBlock {
	const { host, packets } = block;
	const [address] = addresses;
	if (address === undefined || host.addresses[0] !== UNKNOWN_HOST) return block;
	return {
		...block,
		host: { ...host, addresses },
		packets: packets.map(({ text, packet }) => {
			const isUnknown = packet.to.address === UNKNOWN_HOST;
			const to = isUnknown ? { ...packet.to, address } : packet.to;
			return { text, packet: { ...packet, to } };
		}),
	};
}

/** What a browser opens a host's ports at: its address, else its name; empty where neither is one. */
export function openableHost(host: Host): string {
	const { name } = host;
	const [address] = knownAddresses(host);
	if (address !== undefined) return address.includes(':') ? `[${address}]` : address;
	return isHost(name) ? name : '';
}
