import { expect, it } from 'vitest';
import { withOption } from '../../../src/notes/blocks/with-option';

it.each([
	['443', 'layout: list\n443'],
	['443\nLayout: table\n80', '443\nlayout: list\n80'],
	['', 'layout: list'],
	['layouts: 1', 'layout: list\nlayouts: 1'],
])('%j becomes %j', (source, after) => {
	expect(withOption(source, 'layout', 'list')).toBe(after);
});
