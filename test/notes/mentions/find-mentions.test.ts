import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAsMarked, find, judge } from './judge';
import { MARKED } from './marked';
import { MARKED_AMOUNTS } from './marked-amounts';
import { MARKED_CHINESE } from './marked-chinese';
import { MARKED_ENGLISH } from './marked-english';
import { MARKED_KINDS } from './marked-kinds';
import { MARKED_LAST } from './marked-last';
import { MARKED_NOTES } from './marked-notes';

describe('mentions of ports', () => {
	it.each([
		['the first passages', MARKED, 60],
		['what is said without "port"', MARKED_ENGLISH, 100],
		['the same in Chinese', MARKED_CHINESE, 100],
		['notes of homelabs and offices', MARKED_NOTES, 250],
		['notes of further kinds', MARKED_KINDS, 240],
		['the last passages', MARKED_LAST, 150],
	])(
		'are found as a reader marked them: precision 0.98, recall 0.95 at least: %s',
		(_, passages, size) => {
			expectAsMarked(passages, size);
		},
	);

	it('are taken for nothing else: of the passages full of amounts, one in twenty at most', () => {
		const { missed } = judge(MARKED_AMOUNTS);
		expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(MARKED_AMOUNTS.length / 20);
	});

	it('name their protocols in the same order, whichever the text names first', () => {
		expect(find('port 53 (UDP and TCP)')[0]?.protocols).toEqual(['tcp', 'udp']);
		expect(find('DNS listens on 53, both TCP and UDP')[0]?.protocols).toEqual(['tcp', 'udp']);
	});

	it('are in no link, except where a host has a port', () => {
		expect(find('the server: https://example.com/issues/443 and http://a.b:8443/22')).toEqual([
			expect.objectContaining({ first: 8443 }),
		]);
	});

	it('are known again, once a note has named them', () => {
		const again = 'It is known that she prefers 43210.';
		expect(find(again)).toEqual([]);
		expect(find(`port 43210 is ours\n\nthe server: ${again}`)).toHaveLength(2);
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
