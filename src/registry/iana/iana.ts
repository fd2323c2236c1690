import type { Port, Protocol } from '../../domain/port';

/**
 * One assignment in IANA's Service Name and Transport Protocol Port Number Registry: a service
 * name on one protocol, on one port or a range of ports.
 */
export interface IanaAssignment {
	/** First port of the assignment; equal to {@link last} but for the registry's few ranges. */
	readonly first: Port;
	/** Last port of the assignment, itself included. */
	readonly last: Port;
	/** Undefined for a few old ranges for which the registry names no protocol. */
	readonly protocol: Protocol | undefined;
	/** The service name, as IANA writes it ("https", "x11"); empty for a few that have words only. */
	readonly name: string;
	/** IANA's description; may be empty. */
	readonly description: string;
	/**
	 * What defines the service, as IANA cited it when references were last taken over (2015),
	 * without brackets: "RFC4960, RFC6335". Often empty.
	 */
	readonly reference: string;
	/** IANA's record of others using the port without its assignment; usually empty. */
	readonly unauthorizedUse: string;
}

/** What IANA says of a port on a protocol. */
export type IanaState = 'assigned' | 'reserved' | 'unassigned';

/** IANA's registry, decoded. Assignments of one port come with the primary name first. */
export interface Iana {
	/** Every assignment, ordered by first port; those of one port by protocol, then precedence. */
	readonly assignments: readonly IanaAssignment[];
	/** Makes them beforehand, pausing now and then. */
	prepareAssignments(): Generator<void, void>;
	/** The month the registry was taken, as "2026-09". */
	readonly asOf: string;
	/** The assignments that hold a port, on one protocol or on all. */
	at(port: Port, protocol?: Protocol): readonly IanaAssignment[];
	/** The assignments of a service name, whatever its case. */
	named(name: string): readonly IanaAssignment[];
	/** Whether a port is assigned, reserved or unassigned on a protocol. */
	state(port: Port, protocol: Protocol): IanaState;
}
