import { expect, it } from 'vitest';
import { mendLine } from '../../../src/notes/text/mend-line';

it.each([
	['80\nhtps, 443', 2, '80\nhttps, 443'],
	['htps', 1, 'https'],
	['80', 1, '80'],
	['htps', 7, 'htps'],
])('%j, line %i: %j', (source, line, after) => {
	expect(mendLine(source, line, 'htps', 'https')).toBe(after);
});
