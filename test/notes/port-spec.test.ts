import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRange } from '../../src/domain/port-range';
import { PROTOCOLS } from '../../src/domain/port';
import { toAscii } from '../../src/lib/digits';
import { parsePortSpec } from '../../src/notes/blocks/port-spec';

describe('a port specification', () => {
	it.each([
		['443', { first: 443, last: 443, protocols: [] }],
		['443/tcp', { first: 443, last: 443, protocols: ['tcp'] }],
		['443/TCP', { first: 443, last: 443, protocols: ['tcp'] }],
		['53/tcp+udp', { first: 53, last: 53, protocols: ['tcp', 'udp'] }],
		['53/udp/udp', { first: 53, last: 53, protocols: ['udp'] }],
		['tcp/22', { first: 22, last: 22, protocols: ['tcp'] }],
		['6000-6063', { first: 6000, last: 6063, protocols: [] }],
		['6000–6063/tcp', { first: 6000, last: 6063, protocols: ['tcp'] }],
		[':8080', { first: 8080, last: 8080, protocols: [] }],
		['0', { first: 0, last: 0, protocols: [] }],
	])('%s is numbers', (text, range) => {
		expect(parsePortSpec(text)).toEqual({ value: { kind: 'numbers', range } });
	});

	it('may name the host it is on', () => {
		const range = { first: 8096, last: 8096, protocols: [] };
		for (const host of ['nas.local', '192.168.1.10', '[fe80::1]']) {
			const value = { kind: 'numbers', range, host };
			expect(parsePortSpec(`${host}:8096`)).toEqual({ value });
		}
	});

	it.each([
		['https', 'https', []],
		['domain/udp', 'domain', ['udp']],
		['3com-tsmux', '3com-tsmux', []],
		['数据库', '数据库', []],
	])('%s is a name', (text, name, protocols) => {
		expect(parsePortSpec(text)).toEqual({ value: { kind: 'name', name, protocols } });
	});

	it.each([
		['70000', 'too-large'],
		['99999999999999999999999', 'too-large'],
		['80-70000', 'too-large'],
		['-1', 'negative'],
		['٤٤٣', 'other-digits'],
		['４４３', 'other-digits'],
		['90-80', 'reversed-range'],
		['80.5', 'not-a-number'],
		['12:30', 'not-a-number'],
		['443/tpc', 'unknown-protocol'],
		['443/', 'unknown-protocol'],
		['***', 'not-a-number'],
	])('%s is a problem: %s', (text, code) => {
		expect(parsePortSpec(text)).toMatchObject({ problem: { code } });
	});

	it('offers digits of another script as 0-9', () => {
		expect(parsePortSpec('٤٤٣/tcp')).toMatchObject({ problem: { ascii: '443/tcp' } });
		expect(toAscii('８０ ४४३ 𝟠𝟘')).toBe('80 443 80');
	});

	it('reads back every range it writes', () => {
		const port = fc.integer({ min: 0, max: 65535 });
		fc.assert(
			fc.property(port, port, fc.subarray([...PROTOCOLS]), (a, b, protocols) => {
				const range = { first: Math.min(a, b), last: Math.max(a, b), protocols };
				expect(parsePortSpec(formatRange(range))).toEqual({
					value: { kind: 'numbers', range },
				});
			}),
		);
	});

	it('never throws, and gives ports only from 0 to 65535', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const parsed = parsePortSpec(text);
				if ('problem' in parsed || parsed.value.kind === 'name') return;
				const { first, last } = parsed.value.range;
				expect(first >= 0 && first <= last && last <= 65535).toBe(true);
			}),
		);
	});
});
