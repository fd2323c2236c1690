import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { costOf } from './cost';
import { LONG_TEXTS, type LongText } from './long-texts';
import { READERS, type Reader } from './readers';

const LENGTH = 40_000;
const VERY_LONG = 1_000_000;
/** What takes less says nothing of how it grows, in milliseconds. */
const WORTH_MEASURING = 30;
/** A text four times as long takes four times as long; sixteen times would be by the square. */
const MOST_GROWTH = 9;
const TRIES = 8;
/** The aim is a tenth of a second; so much is a fault on the slowest and busiest of machines. */
const MOST_AT_ONCE = 3000;

/** Every reader has much to keep of these, or very many lines to give up on. */
const HARDEST = LONG_TEXTS.filter(({ name }) =>
	/^(?:"(?:443|a: 1)" on each line|other ports)/.test(name),
);

const longest = { block: 0, slice: 0, largeSlice: 0 };

/** What a reader does before it pauses, each time; those that never do, do all at once. */
function tasksOf({ read, slices }: Reader, text: string): number[] {
	if (!slices) return [costOf(() => read(text))];
	const work = slices(text);
	const tasks: number[] = [];
	for (let isDone = false; !isDone;) {
		tasks.push(costOf(() => (isDone = work.next().done === true)));
	}
	return tasks;
}

/** How many times as much a text costs as a quarter of it: at the least, as chance only adds. */
function growth({ read }: Reader, { of }: LongText): number {
	const [whole, quarter] = [of(LENGTH), of(LENGTH / 4)];
	const least = { whole: Infinity, quarter: Infinity };
	for (let tries = 0; tries < TRIES; tries++) {
		least.whole = Math.min(
			least.whole,
			costOf(() => read(whole)),
		);
		least.quarter = Math.min(
			least.quarter,
			costOf(() => read(quarter)),
		);
		if (least.whole < MOST_GROWTH * least.quarter) break;
	}
	return least.whole / least.quarter;
}

describe('a long text', () => {
	it.each(READERS)('is read as $name in a time that grows with its length', (reader) => {
		for (const { of } of LONG_TEXTS) reader.read(of(1000));
		for (const text of LONG_TEXTS) {
			const tasks = tasksOf(reader, text.of(LENGTH));
			const kind = reader.slices ? 'slice' : 'block';
			longest[kind] = Math.max(longest[kind], ...tasks);
			expect(Math.max(...tasks), text.name).toBeLessThan(MOST_AT_ONCE);
			const sum = tasks.reduce((all, task) => all + task);
			if (sum < WORTH_MEASURING) continue;
			expect(growth(reader, text), text.name).toBeLessThan(MOST_GROWTH);
		}
	});

	it.each(READERS.filter(({ slices }) => slices))(
		'of a million characters is read as $name in slices',
		(reader) => {
			expect(HARDEST).toHaveLength(3);
			for (const { name, of } of HARDEST) {
				const most = Math.max(...tasksOf(reader, of(VERY_LONG)));
				longest.largeSlice = Math.max(longest.largeSlice, most);
				expect(most, name).toBeLessThan(MOST_AT_ONCE);
			}
		},
	);

	afterAll(() => {
		const readings = READERS.length * LONG_TEXTS.length;
		figure(`Long texts: of ${LENGTH.toLocaleString('en')} characters`, readings, 'readings');
		figure('Long texts: the longest that is read at once', longest.block, 'ms');
		figure('Long texts: the longest slice', longest.slice, 'ms');
		figure('Long texts: the longest slice of a million letters', longest.largeSlice, 'ms');
	});
});
