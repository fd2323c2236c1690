import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROTOCOLS } from '../../src/domain/port';
import type { PortRange } from '../../src/domain/port-range';
import { describePort } from '../../src/registry/describe';
import { registry } from '../support/registry';

const port = (number: number, ...protocols: PortRange['protocols']): PortRange => ({
	first: number,
	last: number,
	protocols,
});
const services = (range: PortRange) =>
	describePort(registry, range).assigned.map(
		({ name, protocols }) => `${name} ${protocols.join('+')}`,
	);

describe('what is said of a port', () => {
	it('puts a service together over its protocols, the primary name first', () => {
		expect(services(port(80))).toEqual(['http tcp+udp+sctp']);
		expect(services(port(53))).toEqual(['domain tcp+udp']);
		expect(services(port(514))).toEqual(['shell tcp', 'syslog udp']);
		expect(services(port(514, 'udp'))).toEqual(['syslog udp']);
	});

	it('keeps the other names of a port as aliases', () => {
		const [http] = describePort(registry, port(80)).assigned;
		expect(http?.aliases.map(({ name }) => name)).toEqual(['www', 'www-http']);
	});

	it('tells assigned, reserved and unassigned apart', () => {
		expect(describePort(registry, port(443)).state).toBe('assigned');
		expect(describePort(registry, port(0)).state).toBe('reserved');
		expect(describePort(registry, port(4)).state).toBe('unassigned');
	});

	it('knows which addresses a browser opens, and which it refuses', () => {
		expect(describePort(registry, port(8123)).web).toBe('http');
		expect(describePort(registry, port(443)).web).toBe('https');
		expect(describePort(registry, port(443, 'udp')).web).toBeUndefined();
		expect(describePort(registry, port(6666))).toMatchObject({ blocked: true, web: undefined });
	});

	it('names every class that a range touches', () => {
		const all = { first: 0, last: 65535, protocols: [] };
		expect(describePort(registry, all).classes).toEqual(['system', 'user', 'dynamic']);
		expect(services({ first: 6000, last: 6063, protocols: ['tcp'] })).toContain('x11 tcp');
	});

	it('puts a use of just the port before a wide range that holds it', () => {
		expect(describePort(registry, port(51820)).common[0]?.en.name).toBe('WireGuard');
		expect(describePort(registry, port(25565)).common[0]?.en.name).toBe('Minecraft Java');
	});

	it('says only what holds the port, on the protocols asked for', () => {
		const anyPort = fc.integer({ min: 0, max: 65535 });
		fc.assert(
			fc.property(anyPort, fc.subarray([...PROTOCOLS]), (number, protocols) => {
				const about = describePort(registry, port(number, ...protocols));
				for (const { first, last, protocols: on } of about.assigned) {
					expect(first <= number && number <= last).toBe(true);
					for (const protocol of on) {
						if (protocols.length) expect(protocols).toContain(protocol);
					}
				}
				for (const use of about.common) {
					expect(use.port <= number && number <= (use.endPort ?? use.port)).toBe(true);
				}
				expect(about.counterpart).not.toBe(number);
			}),
		);
	});
});

describe('the ports of a name', () => {
	const firsts = (name: string) => registry.resolveName(name).map(({ first }) => first);

	it.each([
		['https', [443]],
		['HTTPS', [443]],
		['x11', [6000]],
		['jellyfin', [8096]],
		['postgres', [5432]],
		['wireguard', [51820]],
		['dns', [53]],
		['no-such-name-here', []],
	])('%s: %j', (name, expected) => {
		expect(firsts(name)).toEqual(expected);
	});
});
