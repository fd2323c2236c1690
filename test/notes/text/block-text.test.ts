import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	replaceBlock,
	type BlockEdit,
	type BlockProblem,
} from '../../../src/notes/text/block-text';

const whole = (note: string) => ({ first: 0, last: note.split('\n').length - 1 });

function edited(edit: BlockEdit | BlockProblem): BlockEdit {
	if (typeof edit === 'string') throw new Error(edit);
	return edit;
}

describe('writing into a block', () => {
	it('keeps the fences', () => {
		const note = 'before\n```port\n```\nafter';
		expect(replaceBlock(note, { first: 1, last: 2 }, 'port', '', '443')).toEqual({
			first: 1,
			last: 2,
			text: '```port\n443\n```',
		});
	});

	it('keeps the quote marks of a callout, which the section begins with', () => {
		const note = '> [!tip]\n> ```port\n> 80\n>\n> ```';
		const edit = replaceBlock(note, whole(note), 'port', '80', '80\n443');
		expect(edit).toMatchObject({ first: 1, last: 4 });
		expect(edited(edit).text).toBe('> ```port\n> 80\n> 443\n> ```');
	});

	it('keeps the indentation of a list', () => {
		const note = '1. text:\n   ```port\n   ```\n2. more';
		expect(edited(replaceBlock(note, whole(note), 'port', '', '443')).text).toBe(
			'   ```port\n   443\n   ```',
		);
		const marked = '- ```port\n  ```';
		expect(edited(replaceBlock(marked, whole(marked), 'port', '', '443')).text).toBe(
			'- ```port\n  443\n  ```',
		);
	});

	it('keeps the returns of a file from Windows', () => {
		const note = 'before\r\n```port\r\n80\r\n22\r\n```\r\nafter';
		expect(edited(replaceBlock(note, whole(note), 'port', '80\n22', '443\n53')).text).toBe(
			'```port\r\n443\r\n53\r\n```\r',
		);
	});

	it('finds the block among others by its contents', () => {
		const note = '- ```port\n  80\n  ```\n- ```js\n  443\n  ```\n- ```port\n  443\n  ```';
		expect(replaceBlock(note, whole(note), 'port', '443', '22')).toMatchObject({
			first: 6,
			last: 8,
		});
	});

	it.each([
		['other contents', '```port\n80\n```', '443', 'missing'],
		['another language', '```js\n80\n```', '80', 'missing'],
		['no closing fence', '```port\n80', '80', 'missing'],
		['no fence at all', 'text\nmore', '', 'missing'],
		['two that are the same', '```port\n80\n```\n```port\n80\n```', '80', 'ambiguous'],
	])('writes nothing when there is %s', (_, note, before, problem) => {
		expect(replaceBlock(note, whole(note), 'port', before, '22')).toBe(problem);
	});

	it('writes nothing outside of the section', () => {
		const note = '```port\n80\n```';
		expect(replaceBlock(note, { first: 5, last: 9 }, 'port', '80', '22')).toBe('missing');
		expect(replaceBlock(note, { first: 0, last: 1 }, 'port', '80', '22')).toBe('missing');
	});

	it('changes the lines of the block and no other', () => {
		const line = fc.constantFrom('text', '> quoted', '- item', '', '`code`');
		fc.assert(
			fc.property(fc.array(line), fc.array(line), (above, below) => {
				const lines = [...above, '```port', '80', '```', ...below];
				const note = lines.join('\n');
				const edit = edited(replaceBlock(note, whole(note), 'port', '80', '443'));
				lines.splice(edit.first, edit.last - edit.first + 1, ...edit.text.split('\n'));
				expect(lines).toEqual([...above, '```port', '443', '```', ...below]);
			}),
		);
	});
});
