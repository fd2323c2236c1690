import type { Training } from '../settings/training';
import type { DeckCard } from './deck';
import type { Question } from './question';
import { inOrder } from './schedule';
import { shuffled } from '../lib/random';

/**
 * The questions of a round: due cards first, then new ones. A small deck is repeated from
 * the beginning where that gives other questions, as it does of packets.
 */
export function roundOf(
	deck: readonly DeckCard[],
	training: Training,
	{ count, now, random }: { count: number; now: Date; random: () => number },
): Question[] {
	const ordered = inOrder(shuffled(deck, random), training, now);
	const questions: Question[] = [];
	for (const { ask } of ordered) {
		if (questions.length === count) break;
		const question = ask(random);
		if (question) questions.push(question);
	}
	const again = ordered.filter(({ card }) => card.startsWith('delivery:'));
	for (let at = 0; again.length && questions.length < count; at++) {
		questions.push(again[at % again.length]!.ask(random)!);
	}
	return questions;
}
