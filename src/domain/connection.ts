import { chooseEphemeralPort, type System } from './ephemeral';
import { replyTo, type Endpoint, type Packet, type Transport } from './host';
import type { Port } from './port';

/** A client's conversation with a server: its two ends and the protocol are its identity. */
export interface Connection {
	readonly protocol: Transport;
	readonly client: Endpoint;
	readonly server: Endpoint;
}

/** Whether two connections would be the same one: protocol and all four numbers agree. */
export function isSameConnection(one: Connection, other: Connection): boolean {
	return (
		one.protocol === other.protocol &&
		isSameEndpoint(one.client, other.client) &&
		isSameEndpoint(one.server, other.server)
	);
}

/**
 * Opens a connection: the client's system hands it an ephemeral port that is not in use by the same
 * client toward the same server, protocol and port. `null` when all of them are.
 *
 * @param wanted a port that the client is to get if it is free, for showing a coincidence.
 */
export function connect(options: {
	protocol: Transport;
	clientAddress: string;
	server: Endpoint;
	system: System;
	open: readonly Connection[];
	random: () => number;
	wanted?: Port | undefined;
}): Connection | null {
	const { protocol, clientAddress, server, system, open, random, wanted } = options;
	const at = (port: Port): Connection => ({
		protocol,
		client: { address: clientAddress, port },
		server,
	});
	const inUse = (port: Port) => open.some((each) => isSameConnection(each, at(port)));
	if (wanted !== undefined && !inUse(wanted)) return at(wanted);
	const port = chooseEphemeralPort(system, random, inUse);
	return port === null ? null : at(port);
}

/** The packets of a connection in order, the TCP flags or words that name each included. */
export interface Exchange {
	readonly packet: Packet;
	readonly name: 'SYN' | 'SYN, ACK' | 'ACK' | 'request' | 'reply';
}

/** What goes over the wire: TCP's three-way handshake (RFC 9293 section 3.5) first, UDP has none. */
export function exchangesOf({ protocol, client, server }: Connection): Exchange[] {
	const there: Packet = { protocol, from: client, to: server };
	const back = replyTo(there);
	const handshake: Exchange[] = [
		{ packet: there, name: 'SYN' },
		{ packet: back, name: 'SYN, ACK' },
		{ packet: there, name: 'ACK' },
	];
	return [
		...(protocol === 'tcp' ? handshake : []),
		{ packet: there, name: 'request' },
		{ packet: back, name: 'reply' },
	];
}

function isSameEndpoint(one: Endpoint, other: Endpoint): boolean {
	return one.address === other.address && one.port === other.port;
}
