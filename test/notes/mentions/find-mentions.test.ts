import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, judge } from './judge';
import { MARKED } from './marked';

describe('mentions of ports', () => {
	it('are found as a reader marked them: precision 0.98, recall 0.95 at least', () => {
		expect(MARKED.length).toBeGreaterThanOrEqual(60);
		const { precision, recall, missed } = judge(MARKED);
		expect(precision, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
		expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
	});

	it('have their place and how sure they are', () => {
		expect(find('first\nuse port 443, or redis:6379')).toEqual([
			{ first: 443, last: 443, protocols: [], line: 2, column: 9, certainty: 'sure' },
			{ first: 6379, last: 6379, protocols: [], line: 2, column: 23, certainty: 'likely' },
		]);
	});

	it('stand where they say, and each number once, whatever the text', () => {
		const unit = fc.constantFrom(
			...[
				'port ',
				'端口',
				':',
				'80',
				'443',
				'/tcp',
				' ',
				'\n',
				'-p ',
				'1',
				',',
				'and ',
				'|',
				'-',
				'http://a.b',
				'UDP ',
				'.',
				'和',
			],
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(unit).map((all) => all.join('')),
					fc.string({ unit: 'binary' }),
				),
				(text) => {
					const seen = new Set<string>();
					for (const { line, column, first } of find(text)) {
						const place = `${line}:${column}`;
						expect(seen.has(place)).toBe(false);
						seen.add(place);
						const digits = /^\d+/.exec(text.split('\n')[line - 1]!.slice(column))?.[0];
						expect(Number(digits)).toBe(first);
					}
				},
			),
		);
	});

	it('cost a bounded time, however long the line and whatever it holds', () => {
		for (const text of [
			'1'.repeat(1e6),
			'80,'.repeat(3e5),
			'port '.repeat(2e5),
			':8'.repeat(3e5),
			'a.'.repeat(3e5) + ':80',
			'80 and '.repeat(1e5),
		]) {
			// What runs away takes minutes, and the test with it.
			expect(find(`port ${text}`).length).toBeLessThan(4000);
		}
	});
});
