import { knownAddresses, type HostBlock } from '../blocks/host/host-block';
import { isTransport, type NameResolver } from '../blocks/resolve-name';
import { HostReader } from './host-reader';
import type { NoteBlock } from './note-blocks';
import type { NoteHost, NoteHosts, NoteListener, NoteProblem } from './note-value';

/** Limit of blocks read in a note. */
const MAX_LISTENERS = 20_000;

/**
 * Who listens where, by a note's properties (`host`, `address`, `ports`), its `port-host` blocks, and
 * the `port` blocks of a note or block that names a host; and what can't be read there. `title` is
 * what a host with ports and without a name is called. Pauses after each block. With a `reader`, what
 * it knows isn't parsed again.
 */
export function* readNoteHosts(
	text: string,
	title: string,
	blocks: readonly NoteBlock[],
	names: NameResolver,
	reader = new HostReader(names),
): Generator<void, NoteHosts> {
	const hosts: NoteHost[] = [];
	const listeners: NoteListener[] = [];
	const properties = reader.properties(text);
	const own = properties?.host || (properties?.listeners.length ? title : '');
	const problems: NoteProblem[] = (properties?.problems ?? []).map((each) => ({
		...each,
		isOfHost: true,
	}));
	if (properties && own) {
		const { addresses, system, line } = properties;
		hosts.push({ name: own, addresses, system, line });
		listeners.push(...properties.listeners.map((each) => ({ ...each, host: own })));
	}
	for (const block of blocks) {
		if (listeners.length > MAX_LISTENERS) break;
		yield;
		if (block.language === 'port') ofPortBlock(block, own, reader, listeners, problems);
		else ofHostBlock(block, own || title, reader, hosts, listeners, problems);
	}
	return {
		hosts,
		listeners,
		dismissed: properties?.dismissed ?? [],
		problems: problems.slice(0, MAX_PROBLEMS).sort((a, b) => a.line - b.line),
	};
}

/** The most problems to keep of a note; its blocks show the rest. */
const MAX_PROBLEMS = 200;

function ofHostBlock(
	{ source, line }: NoteBlock,
	own: string,
	reader: HostReader,
	hosts: NoteHost[],
	listeners: NoteListener[],
	problems: NoteProblem[],
): void {
	const { host, system, places, problems: found, isExample } = reader.hostBlock(source);
	if (isExample) return;
	const name = host.name || own;
	for (const { line: at, problem } of found) {
		// Whoever writes a name twice has both listed.
		if (problem.code !== 'twice') problems.push({ line: line + at, problem, isOfHost: true });
	}
	// An empty block says nothing of the note's host.
	if (!host.name && !host.applications.length) return;
	hosts.push({ name, addresses: knownAddresses(host), system, line: line + 1 });
	listeners.push(...listenersOfBlock({ host, places }, name, line));
}

/** What a host block says listens on the host of a name; its first line is after `line`. */
export function listenersOfBlock(
	{ host, places }: Pick<HostBlock, 'host' | 'places'>,
	name: string,
	line: number,
): NoteListener[] {
	return host.applications.flatMap(({ name: application, listeners }, index) => {
		const at = line + places[index]!.line;
		return listeners.map((each) => ({ ...each, host: name, application, line: at }));
	});
}

function ofPortBlock(
	{ source, line }: NoteBlock,
	own: string,
	reader: HostReader,
	listeners: NoteListener[],
	problems: NoteProblem[],
): void {
	const { items, problems: found, host: said } = reader.portBlock(source);
	const isOfHost = own !== '' || said !== '';
	problems.push(...found.map((each) => ({ ...each, line: line + each.line, isOfHost })));
	for (const { range, label, host, listens, line: at } of items) {
		const name = host || own;
		const { first, last, protocols } = range;
		const wanted = listens ?? protocols.filter(isTransport);
		// The model of hosts has no SCTP or DCCP.
		if (!name || (protocols.length && !wanted.length)) continue;
		for (const protocol of wanted.length ? wanted : (['tcp'] as const)) {
			const place = { address: '*', first, last, line: line + at };
			listeners.push({ ...place, host: name, application: label, protocol });
		}
	}
}
