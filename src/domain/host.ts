import { addressesConflict, type Address } from './address';
import type { Port } from './port';

/** The transport protocols of the host model. */
export type Transport = 'tcp' | 'udp';

/** One end of a connection. */
export interface Endpoint {
	readonly address: Address;
	readonly port: Port;
}

/** A waiting socket: a TCP listener, or an unconnected UDP socket. */
export interface Listener {
	readonly protocol: Transport;
	/** The bind address; "*" for all addresses of the host. */
	readonly address: Address;
	readonly first: Port;
	/** Equal to {@link first} but for a range. */
	readonly last: Port;
	/** Of a published port: the first port inside of the container that it leads to. */
	readonly target?: Port | undefined;
}

/** A socket with a peer: an established TCP connection, or a connected UDP socket. */
export interface Conversation {
	readonly protocol: Transport;
	readonly local: Endpoint;
	readonly remote: Endpoint;
}

/** A program, listening on any number of ports. */
export interface Application {
	readonly name: string;
	readonly listeners: readonly Listener[];
	readonly conversations?: readonly Conversation[];
}

/** A computer with its addresses (loopback is implied) and applications. */
export interface Host {
	readonly name: string;
	readonly addresses: readonly Address[];
	readonly applications: readonly Application[];
}

/** A TCP segment or a UDP datagram. */
export interface Packet {
	readonly protocol: Transport;
	readonly from: Endpoint;
	readonly to: Endpoint;
}

/** The reply to a packet: both ends are swapped. */
export function replyTo({ protocol, from, to }: Packet): Packet {
	return { protocol, from: to, to: from };
}

/** Two listeners that can't both be bound. */
export interface Conflict {
	/** Indices into the host's applications. */
	readonly applications: readonly [number, number];
	readonly listeners: readonly [Listener, Listener];
}

/** Limit of compared pairs: hostile input could have millions. */
const MAX_PAIRS = 300_000;

/**
 * The pairs of listeners of one host that a system wouldn't allow together: same protocol,
 * overlapping ports, and bind addresses of which one covers the other. At most `limit` pairs.
 */
export function clashingPairs<T extends Listener>(
	listeners: readonly T[],
	limit = Infinity,
): (readonly [T, T])[] {
	const sorted = [...listeners].sort((a, b) => a.first - b.first);
	const found: (readonly [T, T])[] = [];
	let looked = 0;
	for (const [at, one] of sorted.entries()) {
		for (let next = at + 1; next < sorted.length; next++) {
			const other = sorted[next]!;
			// Sorted by first port, so none of the later ones overlaps this one.
			if (other.first > one.last || ++looked > MAX_PAIRS) break;
			if (one.protocol !== other.protocol) continue;
			if (!addressesConflict(one.address, other.address)) continue;
			found.push([one, other]);
			if (found.length >= limit) return found;
		}
	}
	return found;
}

/** The conflicts within a host, at most `limit` of them. */
export function findConflicts({ applications }: Host, limit = 100): Conflict[] {
	const all = applications.flatMap(({ listeners }, index) =>
		listeners.map((listener) => ({ ...listener, index, listener })),
	);
	return clashingPairs(all, limit).map(([one, other]) => ({
		applications: [one.index, other.index],
		listeners: [one.listener, other.listener],
	}));
}
