import { parseHostBlock, type HostBlock } from '../blocks/host/host-block';
import { parsePortBlock, type PortBlock } from '../blocks/port-block';
import type { NameResolver } from '../blocks/resolve-name';
import { readHostProperties, type HostProperties } from './front-matter';

/**
 * Parses what notes say of hosts, each text once. Whoever edits a note step by step keeps one: only
 * the block that has changed is parsed again.
 */
export class HostReader {
	private readonly hostBlocks = new Map<string, HostBlock>();
	private readonly portBlocks = new Map<string, PortBlock>();
	private readonly ofNotes = new Map<string, HostProperties | null>();

	constructor(private readonly names: NameResolver) {}

	/** A `port-host` block. */
	hostBlock(source: string): HostBlock {
		return once(this.hostBlocks, source, () => parseHostBlock(source, this.names));
	}

	/** A `port` block. */
	portBlock(source: string): PortBlock {
		return once(this.portBlocks, source, () => parsePortBlock(source, this.names));
	}

	/** The properties of a note; null where none of them is about a host. */
	properties(note: string): HostProperties | null {
		if (!note.startsWith('---')) return null;
		const end = note.indexOf('\n---', 3);
		if (end < 0) return null;
		const source = note.slice(0, end + '\n---'.length);
		return once(this.ofNotes, source, () => readHostProperties(source, this.names));
	}
}

function once<Value>(known: Map<string, Value>, source: string, parse: () => Value): Value {
	if (!known.has(source)) known.set(source, parse());
	return known.get(source)!;
}
