import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { familyOf } from '../../../src/domain/address';
import type { Transport } from '../../../src/domain/host';

/** A real socket of this machine, bound to an address. */
export interface Bound {
	/** How many packets, or connections, it has got. */
	got(): number;
	close(): Promise<void>;
}

/** How long the kernel's answer, or a datagram over loopback, may take. Both are immediate. */
const PATIENCE_MS = 150;

const udp = (address: string, reuse = false) =>
	createSocket({ type: familyOf(address) === 6 ? 'udp6' : 'udp4', reuseAddr: reuse });

/** Binds a socket; throws what the kernel says, such as EADDRINUSE. */
export async function bind(
	protocol: Transport,
	address: string,
	port: number,
	{ peer, reuse = false }: { peer?: number; reuse?: boolean } = {},
): Promise<Bound> {
	return protocol === 'tcp' ? bindTcp(address, port) : bindUdp(address, port, peer, reuse);
}

async function bindTcp(address: string, port: number): Promise<Bound> {
	let got = 0;
	const server = createServer((socket) => {
		got++;
		socket.on('error', () => {});
		socket.destroy();
	});
	server.listen({ host: address, port });
	await settled(server, 'listening');
	return {
		got: () => got,
		close: () => new Promise((done) => server.close(() => done())),
	};
}

async function bindUdp(
	address: string,
	port: number,
	peer: number | undefined,
	reuse: boolean,
): Promise<Bound> {
	let got = 0;
	const socket = udp(address, reuse);
	socket.on('message', () => got++);
	socket.bind({ address, port, exclusive: true });
	await settled(socket, 'listening');
	if (peer !== undefined) {
		socket.connect(peer, address);
		await settled(socket, 'connect');
	}
	socket.on('error', () => {});
	return { got: () => got, close: () => new Promise((done) => socket.close(() => done())) };
}

/** Waits for an event, or throws the error that comes instead. */
async function settled(emitter: Server | Socket, event: string): Promise<void> {
	// `once` rejects when the emitter reports an error first.
	await once(emitter, event);
}

/**
 * Sends from one loopback address to a port of another; answers whether the network said that
 * nobody is there. `from` binds the sending socket to a port of its own.
 */
export async function send(
	protocol: Transport,
	to: string,
	port: number,
	from: { address: string; port?: number },
): Promise<'refused' | 'silence'> {
	return protocol === 'tcp' ? sendTcp(to, port, from.address) : sendUdp(to, port, from);
}

async function sendTcp(to: string, port: number, from: string): Promise<'refused' | 'silence'> {
	const socket = connect({ host: to, port, localAddress: from });
	try {
		await once(socket, 'connect');
		return 'silence';
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return 'refused';
		throw error;
	} finally {
		socket.destroy();
		await pause();
	}
}

async function sendUdp(
	to: string,
	port: number,
	from: { address: string; port?: number },
): Promise<'refused' | 'silence'> {
	const socket = udp(to);
	let refused = false;
	// The ICMP message comes back to a socket that is connected.
	socket.on('error', (error: NodeJS.ErrnoException) => {
		refused ||= error.code === 'ECONNREFUSED';
	});
	socket.bind({ address: from.address, port: from.port ?? 0, exclusive: true });
	await once(socket, 'listening');
	socket.connect(port, to);
	await once(socket, 'connect');
	socket.send('one');
	await pause();
	await new Promise<void>((done) => socket.close(() => done()));
	return refused ? 'refused' : 'silence';
}

export function pause(): Promise<void> {
	return new Promise((done) => setTimeout(done, PATIENCE_MS));
}

/** A port that nobody uses, on either protocol, as far as the kernel knows at the moment. */
export async function freePort(): Promise<number> {
	const server = createServer();
	server.listen({ host: '::', port: 0 });
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	await new Promise<void>((done) => server.close(() => done()));
	return port;
}
