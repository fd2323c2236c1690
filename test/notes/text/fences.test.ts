import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNoteBlocks } from '../../../src/notes/index/note-blocks';
import { replaceBlock } from '../../../src/notes/text/block-text';
import { fencedTextAt, scanFences } from '../../../src/lib/fences';

const scan = (note: string) => [...scanFences(note.split('\n'))];
const inWords = (note: string) =>
	scan(note).map(
		({ language, lines, first, last, isClosed }) =>
			`${first}-${last}${isClosed ? '' : ' open'} ${language}: ${lines.join('|')}`,
	);

describe('the fenced blocks of a note', () => {
	it.each([
		['at the margin', '```port\n443\n```', ['0-2 port: 443']],
		['with tildes', '~~~ port\n443\n~~~', ['0-2 port: 443']],
		['with a longer fence', '````md\n```port\n443\n```\n````', ['0-4 md: ```port|443|```']],
		['in a callout', '> [!tip] T\n> ```port\n> 80\n>\n> 22\n> ```', ['1-5 port: 80||22']],
		['in a nested quote', '> > ```port\n> > 80\n> > ```', ['0-2 port: 80']],
		['in a list item', '- a\n  ```port\n  80\n  ```', ['1-3 port: 80']],
		['behind a list mark', '1. ```port\n   80\n   ```', ['0-2 port: 80']],
		['in a list in a callout', '> - ```port\n>   80\n>   ```', ['0-2 port: 80']],
		['in a list in a list', '- - ```port\n    80\n    ```', ['0-2 port: 80']],
		['indented by a tab', '- a\n\t```port\n\t80\n\t```', ['1-3 port: 80']],
		[
			'that keeps its own indentation',
			'- ```yaml\n  a:\n    - b\n  ```',
			['0-3 yaml: a:|  - b'],
		],
		['without an end', 'x\n```port\n80', ['1-2 open port: 80']],
		['that ends with its quote', '> ```port\n> 80\n\nAfter', ['0-1 open port: 80']],
		['that ends with its item', '- ```port\n  80\n\nAfter\n', ['0-2 open port: 80|']],
		['one after the other', '```a\n```\n```b\n1\n```', ['0-1 a: ', '2-4 b: 1']],
	])('are found %s', (_, note, expected) => {
		expect(inWords(note)).toEqual(expected);
	});

	it('are no inline code', () => {
		expect(scan('```port``` is inline\n80\n```js\n```')).toHaveLength(1);
	});

	it('are the same for the index, for import and for writing', () => {
		const prefix = fc.constantFrom('', '> ', '> > ', '- ', '  ', '1. ', '> - ', '\t');
		const fence = fc.constantFrom('```', '````', '~~~');
		fc.assert(
			fc.property(prefix, fence, fc.nat(3), (before, mark, above) => {
				const below = before.replace(/[^\s>]/g, ' ');
				const note = [
					...Array<string>(above).fill('Text.'),
					`${before}${mark}port-host`,
					`${below}host: nas`,
					`${below}web: 80`,
					`${below}${mark}`,
					'',
					'After.',
				].join('\n');
				const source = 'host: nas\nweb: 80';
				expect(findNoteBlocks(note)).toMatchObject([{ source, line: above + 1 }]);
				expect(fencedTextAt(note.split('\n'), above + 1)).toBe(source);
				const edit = replaceBlock(note, { first: 0, last: 99 }, 'port-host', source, 'x');
				expect(edit).toMatchObject({ first: above, last: above + 3 });
			}),
		);
	});

	it('never throw, and cover no line twice', () => {
		const line = fc.constantFrom('```', '~~~', '> ```port', '- ```', '  80', '>', '', '````x');
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				let next = 0;
				for (const { first, last } of scanFences(lines)) {
					expect(first).toBeGreaterThanOrEqual(next);
					expect(last).toBeLessThan(lines.length);
					next = last + 1;
				}
			}),
		);
	});
});
