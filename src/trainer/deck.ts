import { QUIZ_DIRECTIONS, type QuizBlock } from '../notes/blocks/quiz-block';
import type { Registry } from '../registry/registry';
import { askAboutDelivery, SITUATIONS } from './delivery-question';
import { askAboutPort, type PortQuestionKind } from './port-question';
import type { Question } from './question';
import { portsOfSet, type GivenPorts } from './quiz-set';

/** One thing to learn, and how to ask about it. */
export interface DeckCard {
	/** Its id in the progress. */
	readonly card: string;
	/** Creates a question; null if there's no fair one. */
	readonly ask: (random: () => number) => Question | null;
}

const PORT_KINDS = QUIZ_DIRECTIONS.filter(
	(each): each is PortQuestionKind => each !== 'mixed' && each !== 'delivery',
);

/** Everything that a block may ask. Packets have no port of the set: only the exam mixes them in. */
export function deckOf(
	{ set, direction }: Pick<QuizBlock, 'set' | 'direction'>,
	registry: Registry,
	given: GivenPorts,
): DeckCard[] {
	const ports = portsOfSet(set, registry, given);
	const own = given.names && { own: given.names, asksOwn: set === 'hosts' };
	const kinds = PORT_KINDS.filter((kind) => direction === 'mixed' || direction === kind);
	const withPackets = direction === 'delivery' || (direction === 'mixed' && set === 'exam');
	return [
		...ports.flatMap((port) =>
			kinds.map((kind) => ({
				card: `${kind}:${port}`,
				ask: (random: () => number) =>
					askAboutPort(kind, port, { registry, ports, random, ...own }),
			})),
		),
		...(withPackets ? SITUATIONS : []).map((situation) => ({
			card: `delivery:${situation}`,
			ask: (random: () => number) => askAboutDelivery(situation, random),
		})),
	];
}
