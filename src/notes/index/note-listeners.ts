import type { Transport } from '../../domain/host';
import { EXAMPLE_HOST, parseHostBlock } from '../blocks/host-block';
import { parsePortBlock, type NameResolver } from '../blocks/port-block';
import { readHostProperties } from './front-matter';
import type { NoteBlock } from './note-blocks';
import type { NoteHost, NoteHosts, NoteListener } from './note-value';

/** Limit of blocks read in a note. */
const MAX_LISTENERS = 20_000;

/**
 * Who listens where, by a note's properties (`host`, `address`, `ports`), its `port-host` blocks, and
 * the `port` blocks of a note or block that names a host. `title` is what a host with ports and
 * without a name is called. Pauses after each block.
 */
export function* readNoteHosts(
	text: string,
	title: string,
	blocks: readonly NoteBlock[],
	names: NameResolver,
): Generator<void, NoteHosts> {
	const hosts: NoteHost[] = [];
	const listeners: NoteListener[] = [];
	const properties = readHostProperties(text, names);
	const own = properties?.host || (properties?.listeners.length ? title : '');
	if (properties && own) {
		const { addresses, system, line } = properties;
		hosts.push({ name: own, addresses, system, line });
		listeners.push(...properties.listeners.map((each) => ({ ...each, host: own })));
	}
	for (const block of blocks) {
		if (listeners.length > MAX_LISTENERS) break;
		yield;
		if (block.language === 'port') listeners.push(...ofPortBlock(block, own, names));
		else ofHostBlock(block, names, hosts, listeners);
	}
	return { hosts, listeners, dismissed: properties?.dismissed ?? [] };
}

function ofHostBlock(
	{ source, line }: NoteBlock,
	names: NameResolver,
	hosts: NoteHost[],
	listeners: NoteListener[],
): void {
	const { host, system, places, isExample } = parseHostBlock(source, names);
	if (isExample) return;
	// A host without a name is an example: two of them are not the same one.
	if (!host.name) return;
	const addresses = host.addresses.filter((address) => address !== EXAMPLE_HOST);
	hosts.push({ name: host.name, addresses, system, line: line + 1 });
	for (const [index, { name, listeners: own }] of host.applications.entries()) {
		const at = line + places[index]!.line;
		for (const listener of own) {
			listeners.push({ ...listener, host: host.name, application: name, line: at });
		}
	}
}

function ofPortBlock(
	{ source, line }: NoteBlock,
	own: string,
	names: NameResolver,
): NoteListener[] {
	return parsePortBlock(source, names).items.flatMap(({ range, label, host, line: at }) => {
		const name = host || own;
		if (!name) return [];
		const { first, last, protocols } = range;
		const wanted = protocols.filter(
			(protocol): protocol is Transport => protocol === 'tcp' || protocol === 'udp',
		);
		// The host model doesn't know SCTP and DCCP.
		if (protocols.length && !wanted.length) return [];
		return (wanted.length ? wanted : (['tcp'] as const)).map((protocol) => ({
			host: name,
			application: label,
			protocol,
			address: '*',
			first,
			last,
			line: line + at,
		}));
	});
}
