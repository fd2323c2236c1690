import { createEmptyCard, fsrs, Rating, type Card, type FSRS } from 'ts-fsrs';
import type { Memory, Training } from '../settings/training';

/**
 * What was answered wrong is due again after ten minutes; what was answered right at once, after
 * days. Nothing is left to chance, so that the same answers always give the same plan.
 */
const createScheduler = () =>
	fsrs({ enable_fuzz: false, learning_steps: ['10m'], relearning_steps: ['10m'] });

/** Created at the first answer: most sessions have none. */
let scheduler: FSRS | undefined;

/** A copy of the progress with one more answer. */
export function afterAnswer(training: Training, card: string, right: boolean, now: Date): Training {
	const before = training.get(card);
	scheduler ??= createScheduler();
	const { card: after } = scheduler.next(
		before ? toCard(before) : createEmptyCard(now),
		now,
		right ? Rating.Good : Rating.Again,
	);
	return new Map(training).set(card, toMemory(after, now));
}

/** The number of cards due by the end of the day after `now`; new cards aren't due. */
export function dueTomorrow(training: Training, cards: Iterable<string>, now: Date): number {
	const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 2).getTime();
	return countDue(training, cards, end);
}

/** The number of cards due now. */
export function dueNow(training: Training, cards: Iterable<string>, now: Date): number {
	return countDue(training, cards, now.getTime() + 1);
}

function countDue(training: Training, cards: Iterable<string>, before: number): number {
	return [...cards].filter((card) => (training.get(card)?.due ?? Infinity) < before).length;
}

/**
 * The cards in the best order to ask: those due, the longest overdue first; then
 * new ones as they come; then those due soonest.
 */
export function inOrder<T extends { readonly card: string }>(
	cards: readonly T[],
	training: Training,
	now: Date,
): T[] {
	const time = now.getTime();
	const rank = (due: number | undefined) => (due === undefined ? 1 : due <= time ? 0 : 2);
	return [...cards].sort((a, b) => {
		const [one, other] = [training.get(a.card)?.due, training.get(b.card)?.due];
		return rank(one) - rank(other) || (one ?? 0) - (other ?? 0);
	});
}

function toCard({ due, last, days, step, ...same }: Memory): Card {
	return {
		...createEmptyCard(new Date(due)),
		...same,
		last_review: new Date(last),
		scheduled_days: days,
		learning_steps: step,
	};
}

function toMemory(card: Card, now: Date): Memory {
	return {
		due: card.due.getTime(),
		last: now.getTime(),
		stability: card.stability,
		difficulty: card.difficulty,
		days: card.scheduled_days,
		reps: card.reps,
		lapses: card.lapses,
		step: card.learning_steps,
		state: card.state,
	};
}
