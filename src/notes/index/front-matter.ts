import { parseAddress, type Address } from '../../domain/address';
import { SYSTEMS, systemNamed, type System } from '../../domain/ephemeral';
import { readEntries, type EntryValue } from '../blocks/entries';
import type { LineProblem } from '../blocks/problem';
import type { NameResolver } from '../blocks/resolve-name';
import { DISMISSED_PROPERTY } from '../checks/finding';
import type { NoteListener } from './note-value';
import { readPropertyPorts } from './property-ports';

/** A host as the properties of its note describe it. */
export interface HostProperties {
	/** Empty where the properties name none. */
	readonly host: string;
	/** The line of the property that names the host or its ports, from 1. */
	readonly line: number;
	readonly addresses: readonly Address[];
	readonly system: System | undefined;
	/** The checks that are not to be made in this note. */
	readonly dismissed: readonly string[];
	/** Without the host: who reads them knows what it is called. */
	readonly listeners: readonly Omit<NoteListener, 'host'>[];
	/** What can't be read, with the note's lines. */
	readonly problems: readonly LineProblem[];
}

/** The properties that list ports. */
const PORTS = ['ports', 'port'] as const;
/** Whether any of the properties is there. */
const OURS = new RegExp(`^["']?(?:host|ports?|${DISMISSED_PROPERTY})["']?\\s*[:：]`, 'im');

/** Longer properties are data. */
const MAX_LENGTH = 20_000;

/**
 * The properties `host`, `address`, `os`, `ports` and `port` of a note; null where it has none of
 * them. Each port is a listener or a problem; without a host, ports that are words are harbours.
 */
export function readHostProperties(text: string, names: NameResolver): HostProperties | null {
	if (!text.startsWith('---')) return null;
	const end = text.indexOf('\n---', 3);
	if (end < 0 || end > MAX_LENGTH) return null;
	const source = text.slice(0, end).replace(/\r(?=\n|$)/g, '');
	if (!OURS.test(source)) return null;
	const lines = source.split('\n');
	// Blank the fence, so that the lines keep their numbers.
	lines[0] = '';
	const { entries } = readEntries(lines.join('\n'));
	const entry = (key: string) => entries.find((each) => each.key.toLowerCase() === key);
	const values = (key: string) => entry(key)?.values ?? [];
	const host = entry('host');
	const name = host?.name ?? host?.values[0]?.text ?? '';
	const listed = PORTS.map(entry).filter((each) => each !== undefined);
	const read = listed.map((each) => readPropertyPorts(lines, each.line, name, names));
	const listeners = read.flatMap((each) => each.listeners);
	const isAboutHost = name !== '' || listeners.length > 0;
	const problems = read
		.flatMap((each) => each.problems)
		.filter(({ problem }) => isAboutHost || /\p{N}/u.test(problem.text));
	const addresses = readAddresses(values('address'));
	const isHost = listeners.length > 0 || problems.length > 0;
	const system = values('os')[0];
	return {
		host: name,
		line: (host ?? listed[0])?.line ?? 1,
		addresses: addresses.read,
		system: systemNamed(system?.text ?? ''),
		dismissed: values(DISMISSED_PROPERTY).map((value) => value.text),
		listeners,
		// Of people, "host" and "address" are properties, too.
		problems: isHost ? [...problems, ...addresses.problems, ...badSystem(system)] : problems,
	};
}

function readAddresses(values: readonly EntryValue[]): {
	readonly read: readonly Address[];
	readonly problems: readonly LineProblem[];
} {
	const read: Address[] = [];
	const problems: LineProblem[] = [];
	for (const { text, line } of values) {
		// The length of the network's prefix says nothing of the host.
		const address = parseAddress(text.replace(/\/\d{1,3}$/, ''));
		if (address) read.push(address);
		else problems.push({ line, problem: { code: 'bad-address', text } });
	}
	return { read, problems };
}

function badSystem(value: EntryValue | undefined): LineProblem[] {
	if (!value || systemNamed(value.text)) return [];
	const { text, line } = value;
	return [{ line, problem: { code: 'bad-option', text, option: 'os', allowed: SYSTEMS } }];
}
