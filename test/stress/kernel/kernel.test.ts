// The model held against the kernel of this machine: real sockets on loopback addresses. Linux only,
// because systems differ in what may be bound beside what.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesConflict } from '../../../src/domain/address';
import { deliver } from '../../../src/domain/delivery';
import type { Application, Host, Transport } from '../../../src/domain/host';
import { bind, freePort, pause, send, type Bound } from './kernel-sockets';

/** A container may have no IPv6 at all: there is nothing to compare then. */
const HAS_IPV6 = Object.values(networkInterfaces())
	.flat()
	.some((each) => each?.family === 'IPv6');
const usable = (address: string) => HAS_IPV6 || !address.includes(':');
const BINDS = ['127.0.0.1', '127.0.0.2', '0.0.0.0', '::1', '::'].filter(usable);
const DESTINATIONS = ['127.0.0.1', '127.0.0.2', '::1'].filter(usable);
const TRANSPORTS: Transport[] = ['tcp', 'udp'];

/** A socket of a case; `peer` connects a UDP socket to that port of the same address. */
interface Given {
	protocol: Transport;
	address: string;
	peer?: 'sender' | 'other';
	reuse?: boolean;
}
interface Case {
	sockets: Given[];
	protocol: Transport;
	to: string;
}

const each = TRANSPORTS.flatMap((protocol) =>
	BINDS.flatMap((address) =>
		DESTINATIONS.map((to): Case => ({ sockets: [{ protocol, address }], protocol, to })),
	),
);
const other = (protocol: Transport): Transport => (protocol === 'tcp' ? 'udp' : 'tcp');
const crossed = TRANSPORTS.flatMap((protocol) =>
	['127.0.0.1', '::1'].filter(usable).map((to): Case => ({
		sockets: [{ protocol: other(protocol), address: to }],
		protocol,
		to,
	})),
);
const both = TRANSPORTS.flatMap((protocol): Case[] => [
	{
		sockets: [
			{ protocol: 'tcp', address: '127.0.0.1' },
			{ protocol: 'udp', address: '127.0.0.1' },
		],
		protocol,
		to: '127.0.0.1',
	},
	...['127.0.0.1', '127.0.0.2'].map((to) => ({
		sockets: [
			{ protocol, address: '127.0.0.1' },
			{ protocol, address: '127.0.0.2' },
		],
		protocol,
		to,
	})),
]);
const connected: Case[] = [
	{
		sockets: [{ protocol: 'udp', address: '127.0.0.1', peer: 'sender' }],
		protocol: 'udp',
		to: '127.0.0.1',
	},
	{
		sockets: [{ protocol: 'udp', address: '127.0.0.1', peer: 'other' }],
		protocol: 'udp',
		to: '127.0.0.1',
	},
];
/** Several sockets on one port need SO_REUSEADDR, which is off unless a program asks for it. */
const reused: Case[] = [
	...['127.0.0.1', '127.0.0.2'].map((to): Case => ({
		sockets: [
			{ protocol: 'udp', address: '0.0.0.0', reuse: true },
			{ protocol: 'udp', address: '127.0.0.1', reuse: true },
		],
		protocol: 'udp',
		to,
	})),
	...(['sender', 'other'] as const).map((peer): Case => ({
		sockets: [
			{ protocol: 'udp', address: '127.0.0.1', reuse: true },
			{ protocol: 'udp', address: '127.0.0.1', reuse: true, peer },
		],
		protocol: 'udp',
		to: '127.0.0.1',
	})),
];
const nobody = TRANSPORTS.map((protocol): Case => ({ sockets: [], protocol, to: '127.0.0.1' }));
const CASES = [...each, ...crossed, ...both, ...connected, ...reused, ...nobody];

const describeCase = ({ sockets, protocol, to }: Case) =>
	`${protocol} to ${to}: ${sockets.map((s) => `${s.protocol} ${s.address} ${s.peer ?? ''}`).join(', ') || 'nobody'}`;

describe.runIf(process.platform === 'linux')('the kernel and the model agree', () => {
	it.each(CASES.map((one) => [describeCase(one), one] as const))('%s', async (_name, one) => {
		const [port, sender, elsewhere] = [await freePort(), await freePort(), await freePort()];
		const peers = { sender, other: elsewhere };
		const bound: Bound[] = [];
		for (const { protocol, address, peer, reuse = false } of one.sockets) {
			bound.push(
				await bind(protocol, address, port, { reuse, ...(peer && { peer: peers[peer] }) }),
			);
		}
		const from = { address: one.to, port: sender };
		const answer = await send(one.protocol, one.to, port, from);
		const receivers = bound.flatMap((socket, index) => (socket.got() > 0 ? [index] : []));
		await Promise.all(bound.map((socket) => socket.close()));

		const applications = one.sockets.map(({ protocol, address, peer }): Application => ({
			name: address,
			listeners: peer ? [] : [{ protocol, address, first: port, last: port }],
			conversations: peer
				? [
						{
							protocol,
							local: { address, port },
							remote: { address, port: peers[peer] },
						},
					]
				: [],
		}));
		const host: Host = { name: 'this', addresses: [], applications };
		const said = deliver(host, {
			protocol: one.protocol,
			from,
			to: { address: one.to, port },
		});
		expect({ receivers, refused: answer === 'refused' }).toEqual({
			receivers: said.application === undefined ? [] : [said.application],
			refused: said.outcome === 'refused' || said.outcome === 'unreachable',
		});
	});

	it('that what is connected goes on when nobody listens any more', async () => {
		const accepted: Socket[] = [];
		const server = createServer((socket) => accepted.push(socket));
		server.listen({ host: '127.0.0.1', port: 0 });
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const client = connect({ host: '127.0.0.1', port });
		await once(client, 'connect');
		await pause();
		server.close();
		const heard = once(accepted[0]!, 'data') as Promise<[Buffer]>;
		client.write('still here');
		expect(String((await heard)[0])).toBe('still here');
		const fresh = await send('tcp', '127.0.0.1', port, { address: '127.0.0.1' });
		const remote = { address: '127.0.0.1', port: (client.address() as AddressInfo).port };
		const local = { address: '127.0.0.1', port };
		client.destroy();
		accepted[0]!.destroy();

		const conversations = [{ protocol: 'tcp' as const, local, remote }];
		const host: Host = {
			name: 'this',
			addresses: [],
			applications: [{ name: 'server', listeners: [], conversations }],
		};
		const from = (sender: number) => ({ address: '127.0.0.1', port: sender });
		const old = deliver(host, { protocol: 'tcp', from: remote, to: local });
		expect(old).toMatchObject({ outcome: 'delivered', reason: 'four-tuple' });
		const next = deliver(host, { protocol: 'tcp', from: from(remote.port + 1), to: local });
		expect([fresh, next.outcome]).toEqual(['refused', 'refused']);
	});

	it.each(
		TRANSPORTS.flatMap((protocol) =>
			BINDS.flatMap((one, at) => BINDS.slice(at).map((two) => [protocol, one, two] as const)),
		),
	)('whether %s %s and %s can be bound at once', async (protocol, one, two) => {
		const port = await freePort();
		const first = await bind(protocol, one, port);
		let refused = false;
		try {
			await (await bind(protocol, two, port)).close();
		} catch (error) {
			refused = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			if (!refused) throw error;
		}
		await first.close();
		expect(addressesConflict(one, two)).toBe(refused);
	});
});
