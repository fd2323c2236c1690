import type { FoundHost } from '../found/found-host';
import { nameKey } from '../../domain/name';
import type { Port } from '../../domain/port';
import {
	saysNothing,
	type NoteHost,
	type NoteListener,
	type NotePorts,
	type NoteProblem,
	type PortPlace,
} from './note-value';

/** A note that mentions a port, with the lines that do. */
export interface NoteAbout {
	readonly path: string;
	readonly places: readonly PortPlace[];
}

/** A listener with the note that names it. */
export interface VaultListener extends NoteListener {
	readonly path: string;
}

/** A host with the note that describes it. */
export interface VaultHost extends NoteHost {
	readonly path: string;
}

/** Something that can't be read, with its note. */
export interface VaultProblem extends NoteProblem {
	readonly path: string;
}

/** A host that a note is about by its looks. */
export interface VaultFoundHost extends FoundHost {
	readonly path: string;
}

/** Wider ranges are found by their ends only: they say little of each port between. */
const MAX_EXPANDED = 64;

/**
 * What the vault says of ports. Taking a note out leaves exactly what was there before it was put
 * in, so that after any number of changes the index is the one that a fresh reading would give.
 */
export class VaultIndex {
	private readonly notes = new Map<string, NotePorts>();
	private readonly paths = new Map<Port, Set<string>>();
	/** The notes by path, as they were last asked for; undefined since one has changed. */
	private sorted: readonly [path: string, ports: NotePorts][] | undefined;

	/** Puts a note in, in the place of what was known of it. */
	set(path: string, ports: NotePorts): void {
		this.delete(path);
		if (saysNothing(ports)) return;
		this.notes.set(path, ports);
		this.sorted = undefined;
		for (const port of portsOf(ports)) {
			const known = this.paths.get(port);
			if (known) known.add(path);
			else this.paths.set(port, new Set([path]));
		}
	}

	delete(path: string): void {
		const ports = this.notes.get(path);
		if (!ports) return;
		this.notes.delete(path);
		this.sorted = undefined;
		for (const port of portsOf(ports)) {
			const known = this.paths.get(port);
			known?.delete(path);
			if (!known?.size) this.paths.delete(port);
		}
	}

	rename(from: string, to: string): void {
		const ports = this.notes.get(from);
		this.delete(from);
		if (ports) this.set(to, ports);
	}

	/** The notes that mention a port, by path. */
	notesAbout(port: Port): NoteAbout[] {
		return [...(this.paths.get(port) ?? [])].sort().map((path) => ({
			path,
			places: this.notes
				.get(path)!
				.places.filter(({ first, last }) => first <= port && port <= last),
		}));
	}

	/** The hosts that something listens on at a port, by name. */
	hostsOn(port: Port): string[] {
		const names = new Map<string, string>();
		for (const path of this.paths.get(port) ?? []) {
			for (const { first, last, host } of this.notes.get(path)!.listeners) {
				const key = nameKey(host);
				if (first <= port && port <= last && !names.has(key)) names.set(key, host);
			}
		}
		return [...names.values()].sort((a, b) => a.localeCompare(b));
	}

	/** What the notes call what listens at a port, each name once. */
	applicationsOn(port: Port): string[] {
		const names = new Map<string, string>();
		for (const path of [...(this.paths.get(port) ?? [])].sort()) {
			for (const { first, last, application } of this.notes.get(path)!.listeners) {
				const key = nameKey(application);
				if (application && first <= port && port <= last && !names.has(key))
					names.set(key, application);
			}
		}
		return [...names.values()];
	}

	/** All that the vault says listens somewhere, by note and line. */
	listeners(): VaultListener[] {
		return this.inOrder().flatMap(([path, { listeners }]) =>
			listeners.map((each) => ({ ...each, path })),
		);
	}

	/** The hosts that the vault describes, by note and line; the same one may be there twice. */
	hosts(): VaultHost[] {
		return this.inOrder().flatMap(([path, { hosts }]) =>
			hosts.map((each) => ({ ...each, path })),
		);
	}

	/** What can't be read where hosts are described, by note and line. */
	problems(): VaultProblem[] {
		return this.inOrder().flatMap(([path, { problems }]) =>
			problems.filter(({ isOfHost }) => isOfHost).map((each) => ({ ...each, path })),
		);
	}

	/** The hosts that notes are about by their looks, by note. */
	found(): VaultFoundHost[] {
		return this.inOrder().flatMap(([path, { found }]) =>
			found.map((each) => ({ ...each, path })),
		);
	}

	/** The checks that the author of a note has dismissed there. */
	dismissed(path: string): readonly string[] {
		return this.notes.get(path)?.dismissed ?? [];
	}

	/** Each mentioned port, with the number of notes that mention it. */
	counts(): Map<Port, number> {
		return new Map([...this.paths].map(([port, { size }]) => [port, size]));
	}

	private inOrder(): readonly [path: string, ports: NotePorts][] {
		return (this.sorted ??= [...this.notes].sort(([a], [b]) => (a < b ? -1 : 1)));
	}
}

function portsOf({ places }: NotePorts): Set<Port> {
	const ports = new Set<Port>();
	for (const { first, last } of places) {
		if (last - first >= MAX_EXPANDED) ports.add(first).add(last);
		else for (let port = first; port <= last; port++) ports.add(port);
	}
	return ports;
}
