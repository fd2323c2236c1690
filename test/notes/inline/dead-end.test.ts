import { describe, expect, it } from 'vitest';
import { deadEndOf, plainQuery, tooLargeNumber } from '../../../src/notes/inline/dead-end';
import { registry } from '../../support/registry';

const end = (typed: string) => deadEndOf(typed, registry);

describe('a question without an answer', () => {
	it.each([
		['99999', '99999'],
		['七万', '70000'],
		['端口 70000', '70000'],
	])('%s is above all ports', (typed, number) => {
		expect(tooLargeNumber(typed)).toBe(number);
		expect(end(typed)).toEqual({ tooLarge: number, isClient: false, similar: [], label: '' });
	});

	it.each([
		'微信支付',
		'WeChat',
		'支付宝',
		'Google Chrome',
		'what port does Netflix use',
		'抖音端口',
	])('%s needs no port', (typed) => {
		expect(end(typed)).toMatchObject({ isClient: true, label: typed });
	});

	it('has names much like it, and can become a label', () => {
		expect(end('jelyfin').similar.join()).toMatch(/jellyfin/i);
		expect(end('my own thing')).toMatchObject({ isClient: false, label: 'my own thing' });
		expect(end('#database <80').label).toBe('');
	});
});

describe('a number in another form', () => {
	it.each([
		['端口443', '443'],
		['四四三', '443'],
		['443端口', '443'],
		['port 22', '22'],
		['https', 'https'],
		['七万', '七万'],
		['443 udp', '443 udp'],
	])('%s asks for %s', (typed, query) => {
		expect(plainQuery(typed)).toBe(query);
	});
});
