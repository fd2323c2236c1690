import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTraining, storeTraining, type Training } from '../../src/settings/training';
import { afterAnswer, dueNow, dueTomorrow, inOrder } from '../../src/trainer/schedule';

const NOON = new Date(2026, 2, 1, 12);
const MINUTE = 60_000;
const later = (ms: number) => new Date(NOON.getTime() + ms);
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('what is remembered', () => {
	it('brings a mistake back within the hour, and what was known after days', () => {
		let training: Training = new Map();
		training = afterAnswer(training, 'class:80', false, NOON);
		training = afterAnswer(training, 'class:443', true, NOON);
		expect(training.get('class:80')!.due).toBeLessThan(later(60 * MINUTE).getTime());
		expect(training.get('class:443')!.due).toBeGreaterThan(later(24 * 60 * MINUTE).getTime());
		const cards = ['class:443', 'class:22', 'class:80'].map((card) => ({ card }));
		const names = (now: Date) => inOrder(cards, training, now).map(({ card }) => card);
		expect(names(later(11 * MINUTE))).toEqual(['class:80', 'class:22', 'class:443']);
		expect(dueNow(training, ['class:80', 'class:22'], later(11 * MINUTE))).toBe(1);
		expect(dueTomorrow(training, ['class:80', 'class:443'], NOON)).toBe(1);
	});

	it('waits ever longer for what is always known, and not for what is forgotten', () => {
		let training: Training = new Map();
		let now = NOON;
		const waits: number[] = [];
		for (let time = 0; time < 5; time++) {
			training = afterAnswer(training, 'class:80', true, now);
			waits.push(training.get('class:80')!.days);
			now = new Date(training.get('class:80')!.due);
		}
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
		expect(new Set(waits).size).toBe(5);
		training = afterAnswer(training, 'class:80', false, now);
		expect(training.get('class:80')!.due - now.getTime()).toBe(10 * MINUTE);
	});

	it('comes back from storage as it was, after any answers', () => {
		const answers = fc.array(fc.tuple(fc.nat(4), fc.boolean(), fc.nat(90 * 24 * 60)), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(answers, (given) => {
				let training: Training = new Map();
				let now = NOON;
				for (const [card, right, minutes] of given) {
					now = new Date(now.getTime() + minutes * MINUTE);
					training = afterAnswer(training, `class:${card}`, right, now);
					expect(training.get(`class:${card}`)!.due).toBeGreaterThan(now.getTime());
				}
				expect(parseTraining(json(storeTraining(training)))).toEqual(training);
			}),
		);
	});

	it('is not read when it is damaged', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				const read = parseTraining(stored);
				if (read)
					for (const { due } of read.values()) expect(due).toBeGreaterThanOrEqual(0);
			}),
		);
		expect(parseTraining({ 'class:80': { due: 1 } })).toBeNull();
	});
});
