import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/domain/address';
import { connect, isSameConnection, type Connection } from '../../src/domain/connection';
import { deliver } from '../../src/domain/delivery';
import {
	chooseEphemeralPort,
	EPHEMERAL_RANGES,
	seededRandom,
	SYSTEMS,
} from '../../src/domain/ephemeral';
import {
	findConflicts,
	replyTo,
	type Host,
	type Packet,
	type Transport,
} from '../../src/domain/host';

const NAS = '192.168.1.10';
const LAPTOP = '192.168.1.50';
const transport = fc.constantFrom<Transport>('tcp', 'udp');
const port = fc.nat(65535);
const address = fc.constantFrom('*', '0.0.0.0', '::', NAS, '127.0.0.1', '::1');
const listener = fc
	.tuple(transport, address, port, fc.nat(40))
	.map(([protocol, bound, first, more]) => ({
		protocol,
		address: bound,
		first,
		last: Math.min(65535, first + more),
	}));
const host: fc.Arbitrary<Host> = fc
	.array(fc.record({ name: fc.string(), listeners: fc.array(listener, { maxLength: 4 }) }), {
		maxLength: 8,
	})
	.map((applications) => ({ name: 'nas', addresses: [NAS], applications }));
const packet: fc.Arbitrary<Packet> = fc.record({
	protocol: transport,
	from: fc.record({ address: fc.constantFrom(LAPTOP, NAS, '127.0.0.1'), port }),
	to: fc.record({ address: fc.constantFrom(NAS, '127.0.0.1', '10.9.9.9'), port }),
});
/** A packet that somebody may well listen for. */
const likely = fc.tuple(host, packet, fc.nat()).map(([to, each, pick]) => {
	const all = to.applications.flatMap(({ listeners }) => listeners);
	const aim = all[pick % Math.max(1, all.length)];
	const aimed = aim ? { ...each, to: { ...each.to, port: aim.first } } : each;
	return [to, aimed] as const;
});

describe('delivery', () => {
	it('has exactly one outcome, which is the last step', () => {
		fc.assert(
			fc.property(likely, ([to, each]) => {
				const { outcome, steps, application, socket } = deliver(to, each);
				expect(steps[steps.length - 1]).toEqual({ code: outcome });
				const ends = ['delivered', 'refused', 'unreachable', 'not-sent'];
				expect(steps.filter(({ code }) => ends.includes(code))).toHaveLength(1);
				expect(application !== undefined).toBe(outcome === 'delivered');
				expect(socket === undefined || socket.protocol === each.protocol).toBe(true);
				if (outcome === 'refused') expect(each.protocol).toBe('tcp');
				if (outcome === 'unreachable') expect(each.protocol).toBe('udp');
			}),
		);
	});

	it('is not changed by an application on another port', () => {
		fc.assert(
			fc.property(likely, listener, ([to, each], more) => {
				fc.pre(each.to.port < more.first || each.to.port > more.last);
				const applications = [...to.applications, { name: 'new', listeners: [more] }];
				const after = deliver({ ...to, applications }, each);
				const before = deliver(to, each);
				expect([after.outcome, after.application]).toEqual([
					before.outcome,
					before.application,
				]);
			}),
		);
	});

	it('never brings from another host what is bound to loopback', () => {
		fc.assert(
			fc.property(likely, ([to, each]) => {
				const { socket } = deliver(to, { ...each, from: { address: LAPTOP, port: 50000 } });
				if (socket && 'address' in socket) {
					expect(['127.0.0.1', '::1']).not.toContain(socket.address);
				}
			}),
		);
	});

	it('of a reply swaps both ends', () => {
		fc.assert(
			fc.property(packet, (each) => {
				expect(replyTo(each)).toEqual({ ...each, from: each.to, to: each.from });
				expect(replyTo(replyTo(each))).toEqual(each);
			}),
		);
	});

	it('prefers the address itself to the wildcard, and the peer to both', () => {
		const at = (bound: string) => [
			{ protocol: 'udp' as const, address: bound, first: 53, last: 53 },
		];
		const remote = { address: LAPTOP, port: 50000 };
		const conversations = [
			{ protocol: 'udp' as const, local: { address: NAS, port: 53 }, remote },
		];
		const applications = [
			{ name: 'wildcard', listeners: at('*') },
			{ name: 'specific', listeners: at(NAS) },
			{ name: 'connected', listeners: [], conversations },
		];
		const nas: Host = { name: 'nas', addresses: [NAS, '10.0.0.2'], applications };
		const from = (sender: number, to = NAS) =>
			deliver(nas, {
				protocol: 'udp',
				from: { address: LAPTOP, port: sender },
				to: { address: to, port: 53 },
			}).application;
		expect([from(50000), from(50001), from(50001, '10.0.0.2')]).toEqual([2, 1, 0]);
	});
});

describe('conflicts', () => {
	it('are found wherever two listeners of one protocol meet', () => {
		fc.assert(
			fc.property(host, (to) => {
				const found = findConflicts(to, Infinity);
				for (const { listeners } of found) {
					expect(listeners[0].protocol).toBe(listeners[1].protocol);
					expect(listeners[0].last).toBeGreaterThanOrEqual(listeners[1].first);
				}
				const all = to.applications.flatMap(({ listeners }) => listeners);
				const pairs = all.flatMap((one, at) =>
					all.slice(at + 1).map((two) => [one, two] as const),
				);
				const same = pairs.filter(
					([one, two]) =>
						one.protocol === two.protocol &&
						one.address === two.address &&
						one.first <= two.last &&
						two.first <= one.last,
				);
				expect(found.length).toBeGreaterThanOrEqual(same.length);
			}),
		);
	});
});

/** Which ports are taken, over and over again; now and then all of them are. */
const pattern = fc.array(fc.boolean(), { minLength: 1 });

describe('an ephemeral port', () => {
	it.each(SYSTEMS)(
		'of %s is within its range, free, and the same for the same seed',
		(system) => {
			const { first, last } = EPHEMERAL_RANGES[system];
			fc.assert(
				fc.property(fc.integer(), pattern, (seed, ports) => {
					const taken = (each: number) => ports[each % ports.length]!;
					const chosen = chooseEphemeralPort(system, seededRandom(seed), taken);
					expect(chooseEphemeralPort(system, seededRandom(seed), taken)).toBe(chosen);
					if (chosen === null) return;
					expect(chosen).toBeGreaterThanOrEqual(first);
					expect(chosen).toBeLessThanOrEqual(last);
					expect(taken(chosen)).toBe(false);
				}),
			);
			expect(
				chooseEphemeralPort(
					system,
					() => 0.999999,
					() => true,
				),
			).toBeNull();
		},
	);

	it('may be the same toward another server, and never toward the same one', () => {
		const server = { address: NAS, port: 443 };
		const open: Connection[] = [];
		const random = seededRandom(1);
		const more = (to = server, wanted?: number) => {
			const made = connect({
				protocol: 'tcp',
				clientAddress: LAPTOP,
				server: to,
				system: 'linux',
				open,
				random,
				wanted,
			})!;
			open.push(made);
			return made;
		};
		const one = more();
		expect(more(server, one.client.port).client.port).not.toBe(one.client.port);
		expect(more({ ...server, address: '10.0.0.9' }, one.client.port).client.port).toBe(
			one.client.port,
		);
		for (let i = 0; i < 200; i++) more();
		const alike = open.some((a, i) => open.some((b, j) => i < j && isSameConnection(a, b)));
		expect(alike).toBe(false);
	});
});

describe('an address', () => {
	it.each([
		['[::1]', '::1'],
		['0:0:0:0:0:0:0:1', '::1'],
		['FE80::1%eth0', 'fe80::1'],
		['::ffff:192.168.1.10', '::ffff:c0a8:10a'],
		['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
		['localhost', '127.0.0.1'],
		['*', '*'],
		['::', '::'],
	])('%s is %s', (text, expected) => expect(parseAddress(text)).toBe(expected));

	it.each(['256.1.1.1', '1.2.3', '01.2.3.4', ':::', '1::2::3', 'host', '', '12345::'])(
		'%j is none',
		(text) => expect(parseAddress(text)).toBeNull(),
	);

	it('reads its own output the same', () => {
		fc.assert(
			fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (text) => {
				const once = parseAddress(text);
				if (once !== null) expect(parseAddress(once)).toBe(once);
			}),
		);
	});
});
