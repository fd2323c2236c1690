import { describe, expect, it } from 'vitest';
import {
	deadEndOf,
	heldPort,
	plainQuery,
	tooLargeNumber,
} from '../../../src/notes/inline/dead-end';
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

describe('a port that is in use', () => {
	it.each([
		['8080端口被占用', 8080],
		['端口8080被占用了怎么办', 8080],
		['谁占用了 3306', 3306],
		['查看５４３２端口占用', 5432],
		['port 8080 already in use', 8080],
		['address already in use 8080', 8080],
		['Error: listen EADDRINUSE: address already in use :::3000', 3000],
		['bind: address already in use 0.0.0.0:53', 53],
		["what's using port 5000", 5000],
		['what is on port 8000?', 8000],
		['kill process on port 3000', 3000],
	])('%s asks for it alone', (typed, port) => {
		expect(heldPort(typed)).toBe(port);
		expect(plainQuery(typed)).toBe(String(port));
	});

	it.each([
		'8080 in docker',
		'address in use',
		'move 8080 to 9090, it is in use',
		'占用',
		'70000端口被占用',
		'what port does grafana use',
	])('is not what %s asks for', (typed) => {
		expect(heldPort(typed)).toBeNull();
	});
});
