import { describe, expect, it } from 'vitest';
import { replaceBlock } from '../../src/notes/block-text';

describe('writing into a block', () => {
	it('keeps the fences', () => {
		const note = 'before\n```port\n```\nafter';
		expect(replaceBlock(note, { first: 1, last: 2 }, '', '443')).toEqual({
			first: 1,
			last: 2,
			text: '```port\n443\n```',
		});
	});

	it('keeps the quote marks of a callout', () => {
		const note = '> [!tip]\n> ```port\n> 80\n>\n> ```';
		const edit = replaceBlock(note, { first: 1, last: 4 }, '80', '80\n443');
		expect(edit?.text).toBe('> ```port\n> 80\n> 443\n> ```');
	});

	it('writes nothing when the block is not what was rendered', () => {
		const note = '```port\n80\n```';
		expect(replaceBlock(note, { first: 0, last: 2 }, '443', '22')).toBeNull();
		expect(replaceBlock(note, { first: 0, last: 1 }, '80', '22')).toBeNull();
		expect(replaceBlock('text\nmore', { first: 0, last: 1 }, '', '22')).toBeNull();
		expect(replaceBlock('', { first: 5, last: 9 }, '', '22')).toBeNull();
	});
});
