import { chooseEphemeralPort, type System } from './ephemeral';
import { replyTo, type Endpoint, type Packet, type Transport } from './host';
import type { Port } from './port';

/** A connection between client and server, identified by its protocol and both ends. */
export interface Connection {
	readonly protocol: Transport;
	readonly client: Endpoint;
	readonly server: Endpoint;
}

/** Whether two connections are the same: protocol, addresses and ports are equal. */
export function isSameConnection(one: Connection, other: Connection): boolean {
	return (
		one.protocol === other.protocol &&
		isSameEndpoint(one.client, other.client) &&
		isSameEndpoint(one.server, other.server)
	);
}

/**
 * Opens a connection: the client's system picks an ephemeral port that isn't in use by the same
 * client for the same server, protocol and port. `null` if all ports are in use.
 *
 * @param wanted the port to use if it's free, to show two clients with the same port.
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

/** The packets exchanged: TCP starts with a three-way handshake (RFC 9293 section 3.5), UDP doesn't. */
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
