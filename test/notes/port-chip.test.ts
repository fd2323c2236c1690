import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeBadge, readBadge } from '../../src/notes/inline/badge';
import { registry } from '../support/registry';

const read = (code: string) => readBadge(code, registry);

describe('inline code', () => {
	it('is a chip when it names a port', () => {
		expect(read('port:443')).toEqual({
			range: { first: 443, last: 443, protocols: [] },
			host: '',
		});
		expect(read('PORT：53/udp')).toMatchObject({ range: { first: 53, protocols: ['udp'] } });
		expect(read('port:6000-6063')).toMatchObject({ range: { first: 6000, last: 6063 } });
		expect(read('port:ssh')).toMatchObject({ range: { first: 22, protocols: [] } });
		expect(read('port:nas.local:8096')).toMatchObject({
			range: { first: 8096 },
			host: 'nas.local',
		});
	});

	it.each([
		'port: 80',
		'port:',
		'portable',
		'port:no-such-name',
		'ports:443',
		'port:80 81',
		'443',
	])('%s is left alone', (code) => expect(read(code)).toBeNull());

	it.each([
		['port:70000', 'too-large'],
		['port:90-80', 'reversed-range'],
		['port:80/icmp', 'unknown-protocol'],
	])('%s says what is wrong', (code, problem) => {
		expect(read(code)).toMatchObject({ problem: { code: problem } });
	});

	it('may be anything', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const reading = read(`port:${text}`);
				if (reading) expect(looksLikeBadge(`port:${text}`)).toBe(true);
			}),
		);
	});
});
