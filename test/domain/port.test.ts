import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPort, PORT_CLASSES, portClass } from '../../src/domain/port';
import { toHex, toNibbles } from '../../src/domain/port-forms';
import { countPorts, formatRange } from '../../src/domain/port-range';
import { isHost, webAddress } from '../../src/domain/web-address';

const anyPort = fc.integer({ min: 0, max: 65535 });

describe('a port', () => {
	it.each([
		[0, true],
		[65535, true],
		[65536, false],
		[-1, false],
		[80.5, false],
		[NaN, false],
		[Infinity, false],
	])('%d is a port: %s', (value, expected) => {
		expect(isPort(value)).toBe(expected);
	});

	it.each([
		[0, 'system'],
		[1023, 'system'],
		[1024, 'user'],
		[49151, 'user'],
		[49152, 'dynamic'],
		[65535, 'dynamic'],
	])('%d is a %s port (RFC 6335 section 6)', (port, expected) => {
		expect(portClass(port)).toBe(expected);
	});

	it('lies in exactly the class whose ends hold it', () => {
		fc.assert(
			fc.property(anyPort, (port) => {
				const holding = PORT_CLASSES.filter((c) => c.first <= port && port <= c.last);
				expect(holding.map((c) => c.name)).toEqual([portClass(port)]);
			}),
		);
	});

	it('is 16 bits, which read back as the same number', () => {
		expect(toNibbles(443).join(' ')).toBe('0000 0001 1011 1011');
		expect(toHex(443)).toBe('0x01BB');
		fc.assert(
			fc.property(anyPort, (port) => {
				const bits = toNibbles(port).join('');
				expect(bits).toHaveLength(16);
				expect(parseInt(bits, 2)).toBe(port);
				expect(Number(toHex(port))).toBe(port);
			}),
		);
	});
});

describe('a range', () => {
	it('is written as administrators write it', () => {
		expect(formatRange({ first: 443, last: 443, protocols: [] })).toBe('443');
		expect(formatRange({ first: 443, last: 443, protocols: ['tcp'] })).toBe('443/tcp');
		expect(formatRange({ first: 53, last: 53, protocols: ['tcp', 'udp'] })).toBe('53/tcp+udp');
		expect(formatRange({ first: 6000, last: 6063, protocols: ['tcp'] })).toBe('6000-6063/tcp');
	});

	it('counts both of its ends', () => {
		expect(countPorts({ first: 6000, last: 6063, protocols: [] })).toBe(64);
	});
});

describe('an address to open', () => {
	it.each([
		['http', 'nas.local', 8096, 'http://nas.local:8096'],
		['http', '', 80, 'http://localhost'],
		['https', '', 443, 'https://localhost'],
		['https', '[::1]', 8443, 'https://[::1]:8443'],
		['http', 'user@evil.example/', 3000, 'http://localhost:3000'],
	] as const)('%s, %j, %d gives %s', (scheme, host, port, expected) => {
		expect(webAddress(scheme, host, port)).toBe(expected);
	});

	it('never names another host than the one it was given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), anyPort, (host, port) => {
				const address = webAddress('http', host, port);
				expect(
					address.startsWith(isHost(host) ? `http://${host}` : 'http://localhost'),
				).toBe(true);
				expect(address).not.toMatch(/[\s@?#\\]/);
			}),
		);
	});
});
