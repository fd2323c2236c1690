import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hasFilter,
	readFilterWord,
	withFilter,
} from '../../../src/registry/search/query/filter-words';

const udp = { kind: 'protocol', protocol: 'udp' } as const;
const system = { kind: 'range', from: 0, to: 1023 } as const;

describe('a filter in a query', () => {
	it('is one of the words it is made of', () => {
		expect(readFilterWord('#data')).toEqual({ kind: 'family', family: 'database' });
		expect(readFilterWord('7000-6000')).toEqual({ kind: 'range', from: 6000, to: 7000 });
		expect(readFilterWord('加密')).toEqual({ kind: 'encrypted', encrypted: true });
		for (const word of ['#', '#no-such', '<', 'constructor', '__proto__', 'udpx', ''])
			expect(readFilterWord(word)).toBeNull();
	});

	it('is found however it is written', () => {
		expect(hasFilter('dns UDP', udp)).toBe(true);
		expect(hasFilter('53/udp', udp)).toBe(true);
		expect(hasFilter('mail <1024', system)).toBe(true);
		expect(hasFilter('mail <=1024', system)).toBe(false);
	});

	it('comes and goes, and the other words stay', () => {
		expect(withFilter('dns', udp, 'udp', true)).toBe('dns udp');
		expect(withFilter('udp dns tcp', udp, 'udp', false)).toBe('dns tcp');
		expect(withFilter('53/udp', udp, 'udp', false)).toBe('53');
		expect(withFilter('>1024 mail', system, '0-1023', true)).toBe('mail 0-1023');
		const words = fc.array(
			fc.constantFrom('dns', 'udp', '53/udp', '<1024', '#web', '加密', '8'),
		);
		fc.assert(
			fc.property(words, (typed) => {
				const on = withFilter(typed.join(' '), udp, 'udp', true);
				expect(hasFilter(on, udp)).toBe(true);
				expect(hasFilter(withFilter(on, udp, 'udp', false), udp)).toBe(false);
			}),
		);
	});
});
