import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, withoutPortWords } from '../../src/domain/numeral';

describe('a number in words', () => {
	it.each([
		['八千', '8000'],
		['8千', '8000'],
		['七万', '70000'],
		['四四三', '443'],
		['八〇八〇', '8080'],
		['８０８０', '8080'],
		['八千零八十', '8080'],
		['八千八', '8800'],
		['三千三百零六', '3306'],
		['六万五千五百三十五', '65535'],
		['六万五', '65000'],
		['两万', '20000'],
		['二十二', '22'],
		['十', '10'],
		['443', '443'],
		['99999', '99999'],
	])('%s is %s', (typed, number) => {
		expect(readNumeral(typed)).toBe(number);
	});

	it.each(['', '万', '百千', '千万', 'https', '数据库', '一下', '八千 80', '4e2', '443/tcp'])(
		'"%s" is none',
		(typed) => {
			expect(readNumeral(typed)).toBe('');
		},
	);

	it('is read whatever is typed', () => {
		const letters = fc.constantFrom(...'零一二三四五六七八九十百千万〇两0123 a/');
		fc.assert(
			fc.property(fc.string({ unit: letters, maxLength: 14 }), (typed) => {
				expect(readNumeral(typed)).toMatch(/^\d*$/);
			}),
		);
	});
});

describe('the words around a number', () => {
	it.each([
		['端口443', '443'],
		['443端口', '443'],
		['端口号：443', '443'],
		['443号端口', '443'],
		['port 443', '443'],
		['Port: 443', '443'],
		['portainer', 'portainer'],
		['七万', '七万'],
	])('%s: %s', (typed, rest) => {
		expect(withoutPortWords(typed)).toBe(rest);
	});
});
