import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-arbitrary';
import { outcomeOf } from './outcome';
import { READERS } from './readers';

describe('harmful pieces in any order', () => {
	it.each(READERS)('are read as $name, the same each time, and little comes of it', (reader) => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const first = outcomeOf(reader, text);
				expect(outcomeOf(reader, text)).toBe(first);
			}),
		);
	});
});
