import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../src/registry/search/highlight';

/** The text with brackets around what is marked. */
const marked = (text: string, typed: string) =>
	markMatches(text, typed)
		.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
		.join('');

describe('what matched', () => {
	it.each([
		['Jellyfin discovery', 'jelly', '[Jelly]fin discovery'],
		['Windows Remote Desktop', 'remote desktop', 'Windows [Remote] [Desktop]'],
		['https', 'htps', '[ht]t[ps]'],
		['MySQL 数据库', '数据', 'MySQL [数据]库'],
		['8080', '80', '[80]80'],
		['Café server', 'cafe', '[Café] server'],
		['Postgres', 'sql', 'Postgres'],
		['SSH', 'ssh udp <1024', '[SSH]'],
		['anything', '', 'anything'],
	])('in %j of %j is %s', (text, typed, expected) => {
		expect(marked(text, typed)).toBe(expected);
	});

	it('leaves the text as it is', () => {
		const any = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(any, any, (text, typed) => {
				const pieces = markMatches(text, typed);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
			}),
		);
	});
});
