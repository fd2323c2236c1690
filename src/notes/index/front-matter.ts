import { parseAddress, type Address } from '../../domain/address';
import { SYSTEMS, type System } from '../../domain/ephemeral';
import { readListener } from '../blocks/endpoint-text';
import { readEntries, type EntryValue } from '../blocks/entries';
import type { NameResolver } from '../blocks/port-block';
import { DISMISSED_PROPERTY } from '../checks/finding';
import type { NoteListener } from './note-value';

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
}

/** Whether any of the properties is there. */
const OURS = new RegExp(`^(?:host|ports|${DISMISSED_PROPERTY})\\s*:`, 'm');

/** Longer properties are data. */
const MAX_LENGTH = 20_000;

/**
 * The properties `host`, `address`, `os` and `ports` of a note; null where it has none of them. Values that aren't ports are skipped: the property may mean something else.
 */
export function readHostProperties(text: string, names: NameResolver): HostProperties | null {
	if (!text.startsWith('---')) return null;
	const end = text.indexOf('\n---', 3);
	if (end < 0 || end > MAX_LENGTH) return null;
	const source = text.slice(0, end);
	if (!OURS.test(source)) return null;
	const lines = source.split('\n');
	// Blank the fence, so that the lines keep their numbers.
	lines[0] = '';
	const entries = readEntries(lines.join('\n')).entries;
	const entry = (key: string) => entries.find((each) => each.key.toLowerCase() === key);
	const [host, ports] = [entry('host'), entry('ports')];
	const values = (key: string) => entry(key)?.values.map((value) => value.text) ?? [];
	const system = values('os')[0]?.toLowerCase();
	return {
		host: host?.name ?? host?.values[0]?.text ?? '',
		line: (host ?? ports)?.line ?? 1,
		addresses: values('address')
			.map(parseAddress)
			.filter((address) => address !== null),
		system: SYSTEMS.find((each) => each === system),
		dismissed: values(DISMISSED_PROPERTY),
		listeners: ports
			? [
					...ports.values.flatMap((value) => listenersIn(value, names)),
					...nestedListeners(lines, ports.line, names),
				]
			: [],
	};
}

/** "443/tcp nginx": the port, and behind it what listens there, where that is said. */
function listenersIn(
	{ text, line }: EntryValue,
	names: NameResolver,
	named = '',
): Omit<NoteListener, 'host'>[] {
	const [, port = '', label = ''] = /^(\S+)(?:\s+(.*))?$/.exec(text) ?? [];
	const read = readListener(port, names);
	if ('problem' in read) return [];
	const application = named || label.replace(/^[-–—:：]\s*/, '');
	return read.value.map((listener) => ({ ...listener, application, line }));
}

/** "ports:" with a line for each application below: "  nginx: 80, 443". */
function nestedListeners(
	lines: readonly string[],
	from: number,
	names: NameResolver,
): Omit<NoteListener, 'host'>[] {
	const below = lines.slice(from);
	const end = below.findIndex((line) => /^\S/.test(line));
	const nested = end < 0 ? below : below.slice(0, end);
	const indent = /^\s*/.exec(nested[0] ?? '')![0];
	if (!indent || /^\s*-/.test(nested[0]!)) return [];
	const source = nested.map((line) =>
		line.startsWith(indent) ? line.slice(indent.length) : line,
	);
	return readEntries(source.join('\n')).entries.flatMap(({ key, values }) =>
		values.flatMap(({ text, line }) => listenersIn({ text, line: line + from }, names, key)),
	);
}
