import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineNow, linesEdit } from '../../../src/notes/text/lines-edit';

const line = fc.constantFrom('a', 'b', 'c', '');
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

describe('an edit of lines', () => {
	it('makes the one text of the other, and none is made of the same', () => {
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const edit = linesEdit(before.join('\n'), after.join('\n'));
				const all: string[] = [...before];
				if (edit) all.splice(edit.first, edit.last - edit.first + 1, edit.text);
				expect(all.join('\n')).toBe(after.join('\n'));
				expect(edit === null).toBe(before.join('\n') === after.join('\n'));
			}),
		);
	});
});

describe('a line of another time', () => {
	it.each([
		['is where it was', 'b', 1, ['a', 'b', 'b'], 1],
		['has moved', 'b', 0, ['a', 'c', 'b'], 2],
		['stands twice, and neither is in its place', 'b', 0, ['a', 'b', 'b'], -1],
		['has gone', 'b', 1, ['a', 'c'], -1],
		['stood behind the end', 'b', 9, ['a', 'b'], 1],
	])('%s', (_, sought, at, now, expected) => {
		expect(lineNow(sought, at, now)).toBe(expected);
	});
});
