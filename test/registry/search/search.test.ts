import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/relevance';
import { loadRegistry } from '../../../src/registry/load';
import { createSearch } from '../../../src/registry/search/search';
import { WANTED } from './relevance';

const search = createSearch(loadRegistry());
const ports = (query: string, limit = 10) =>
	search.find(query, { limit }).map(({ first }) => first);

describe('the search', () => {
	it('puts what people mean first', () => {
		const { hit1, hit3, mrr, missed } = judge(WANTED, (query) => ports(query));
		const percent = (share: number) => share.toFixed(3);
		console.info(
			`${WANTED.length} queries: hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)}, MRR ${percent(mrr)}`,
		);
		console.info(missed.join('\n'));
		expect(hit1).toBeGreaterThanOrEqual(0.95);
	});

	it('shows the ports of mail before obscure ones', () => {
		expect(new Set(ports('mail', 6))).toEqual(new Set([25, 587, 465, 993, 143, 110]));
	});

	it('takes filters typed between the words', () => {
		for (const { protocols } of search.find('dns udp')) expect(protocols).toContain('udp');
		expect(ports('http <1024').every((port) => port < 1024)).toBe(true);
		expect(ports('6000-6063')).toContain(6000);
		expect(ports('#database encrypted').length).toBeGreaterThan(0);
		for (const { entry } of search.find('#database'))
			expect(entry?.use?.family).toBe('database');
	});

	it('answers for a number that nobody knows', () => {
		expect(search.find('60001')[0]).toMatchObject({ first: 60001 });
		expect(search.find('47')[0]).toMatchObject({ first: 47 });
		expect(search.find('60001 <1024')).toEqual([]);
		expect(search.find('443 <100')).toEqual([]);
	});

	it('gives the same first ports, however many are asked for', () => {
		for (const query of ['s', 'a', 'server', 'http', 'mail', '数']) {
			expect(ports(query, 5)).toEqual(ports(query, 10_000).slice(0, 5));
		}
	});

	it('gives a port once', () => {
		const found = ports('server', 50);
		expect(new Set(found).size).toBe(found.length);
	});

	it('is broken by nothing that can be typed', () => {
		const hostile = [
			'.*',
			'(',
			'[a-',
			'\\',
			'a'.repeat(100_000),
			'\ud800',
			'\u202e443',
			'__proto__',
			'#',
		];
		for (const query of hostile) expect(Array.isArray(search.find(query))).toBe(true);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
				for (const { first, last, score } of search.find(query)) {
					expect(first >= 0 && first <= last && last <= 65535).toBe(true);
					expect(Number.isFinite(score)).toBe(true);
				}
			}),
		);
	});

	it('gives the same answer to the same query, whatever was asked before', () => {
		const first = ports('mail server');
		ports('远程');
		ports('zzzz');
		expect(ports('mail server')).toEqual(first);
	});
});
