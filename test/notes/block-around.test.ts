import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAround, inPlaceOf } from '../../src/notes/text/block-around';

const NOTE = [
	'Words.',
	'> [!tip]',
	'> ```port',
	'> 23',
	'> ```',
	'- ```port-host',
	'  host: nas',
	'  ```',
	'~~~port',
	'```',
	'~~~',
	'```port',
	'never closed',
];

describe('the block around a line', () => {
	it('is found in quotes, in lists, and between other fences', () => {
		expect(blockAround(NOTE, 0)).toBeNull();
		expect(blockAround(NOTE, 3)).toEqual({ first: 2, last: 4, language: 'port', source: '23' });
		expect(blockAround(NOTE, 5)).toEqual({
			...{ first: 5, last: 7, language: 'port-host', source: 'host: nas' },
		});
		expect(blockAround(NOTE, 9)).toEqual({
			...{ first: 8, last: 10, language: 'port', source: '```' },
		});
		expect(blockAround(NOTE, 12)).toBeNull();
	});

	it('gives way to a text with the same marks before it', () => {
		expect(inPlaceOf(NOTE[2]!, 'a\n\nb')).toBe('> a\n>\n> b');
		expect(inPlaceOf(NOTE[5]!, '| a |\n| b |')).toBe('- | a |\n  | b |');
		expect(inPlaceOf('```port', 'a\nb')).toBe('a\nb');
	});

	it('holds the line, and never throws', () => {
		const line = fc.constantFrom('```', '~~~', '> ```port', '- ```x', '  ```', 'words', '');
		fc.assert(
			fc.property(fc.array(line), fc.nat(20), (lines, at) => {
				const found = blockAround(lines, at);
				if (found) expect(found.first <= at && at <= found.last).toBe(true);
			}),
		);
	});
});
