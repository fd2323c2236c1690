import type { Address } from '../../domain/address';
import type { System } from '../../domain/ephemeral';
import type { Listener } from '../../domain/host';
import type { Port } from '../../domain/port';

/** A line of a note that mentions a port or a range. */
export interface PortPlace {
	readonly first: Port;
	readonly last: Port;
	/** From 1. */
	readonly line: number;
	/** The line itself, cut short. */
	readonly text: string;
}

/** Something that a note says listens on a host. */
export interface NoteListener extends Listener {
	readonly host: string;
	/** Empty where the note does not say. */
	readonly application: string;
	readonly line: number;
}

/** What a note says of a host besides its listeners. */
export interface NoteHost {
	readonly name: string;
	readonly addresses: readonly Address[];
	/** Undefined where the note does not say. */
	readonly system: System | undefined;
	/** From 1. */
	readonly line: number;
}

/** The hosts of a note, and what listens on them. */
export interface NoteHosts {
	readonly hosts: readonly NoteHost[];
	readonly listeners: readonly NoteListener[];
	/** The checks that the note's author has dismissed there: "slip 553". */
	readonly dismissed: readonly string[];
}

/** What a note says of ports. */
export interface NotePorts extends NoteHosts {
	readonly places: readonly PortPlace[];
}

/** Whether a note says nothing of ports: what listens is always at a place, too. */
export function saysNothing({ places, hosts, dismissed }: NotePorts): boolean {
	return !places.length && !hosts.length && !dismissed.length;
}
