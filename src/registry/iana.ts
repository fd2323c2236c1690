import type { Port, Protocol } from '../domain/port';

/**
 * One assignment in IANA's Service Name and Transport Protocol Port Number Registry: a service
 * name on one protocol, on one port or a range of ports.
 */
export interface IanaAssignment {
	/** First port of the assignment; equal to {@link last} but for the registry's few ranges. */
	readonly first: Port;
	/** Last port of the assignment, itself included. */
	readonly last: Port;
	readonly protocol: Protocol;
	/** The service name, as IANA writes it ("https", "x11"). Never empty. */
	readonly name: string;
	/** IANA's description; may be empty. */
	readonly description: string;
	/** What defines the service, as IANA cites it without brackets ("RFC9110"); often empty. */
	readonly reference: string;
	/** IANA's record of others using the port without its assignment; usually empty. */
	readonly unauthorizedUse: string;
}

/** What IANA says of a port that has no assignment on a protocol. */
export type IanaState = 'assigned' | 'reserved' | 'unassigned';

/** IANA's registry, decoded. Assignments of one port come with the primary name first. */
export interface Iana {
	/** Every assignment, ordered by first port, protocol and precedence of name. */
	readonly assignments: readonly IanaAssignment[];
	/** The day the registry was taken, as "2026-09"; from the freshest source. */
	readonly asOf: string;
	/** The assignments that hold a port, on one protocol or on all. */
	at(port: Port, protocol?: Protocol): readonly IanaAssignment[];
	/** The assignments of a service name, whatever its case. */
	named(name: string): readonly IanaAssignment[];
	/** Whether a port is assigned, reserved or unassigned on a protocol. */
	state(port: Port, protocol: Protocol): IanaState;
}
