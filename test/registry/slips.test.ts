import { describe, expect, it } from 'vitest';
import { createCommonLayer } from '../../src/registry/common-layer';
import type { DataRow } from '../../src/registry/data/row';
import { countSlips, nearestNames } from '../../src/registry/nearest';
import { likelyMeant } from '../../src/registry/slips';

const row = (port: number, name: string, rank: 1 | 2 | 3): DataRow => ({
	family: 'network',
	name,
	port,
	purpose: ['x', 'x'],
	rank,
});
const common = createCommonLayer({
	rows: [row(53, 'DNS', 3), row(554, 'RTSP', 2), row(443, 'HTTPS', 3), row(552, 'rare', 1)],
	kinds: {},
	clients: [],
});

describe('what a rarely met port may have been meant to be', () => {
	it('is a well-known port one slip of the finger away', () => {
		expect(likelyMeant(553, common)).toEqual([53, 554]);
		expect(likelyMeant(434, common)).toEqual([443]);
		expect(likelyMeant(4443, common)).toEqual([443]);
	});

	it('is nothing for a port that people commonly use, or when nothing is near', () => {
		expect(likelyMeant(552, common)).toEqual([]);
		expect(likelyMeant(12000, common)).toEqual([]);
	});
});

describe('the names nearest to a mistyped one', () => {
	it('are a slip or two away, nearest first', () => {
		const names = ['ssh', 'https', 'http', 'ftp', 'postgresql'];
		expect(nearestNames('htpps', names)).toEqual(['https', 'http']);
		expect(nearestNames('postgersql', names)).toEqual(['postgresql']);
		expect(nearestNames('zzzzzzzz', names)).toEqual([]);
	});

	it.each([
		['', '', 0],
		['ssh', 'shs', 1],
		['http', 'https', 1],
		['telnet', 'tlenat', 2],
		['a', 'abcdef', 3],
	])('%s and %s are %d slips apart, as far as 2 are counted', (a, b, slips) => {
		expect(countSlips(a, b, 2)).toBe(slips);
	});
});
