import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/domain/ephemeral';
import { QUIZ_DIRECTIONS, QUIZ_SETS } from '../../src/notes/blocks/quiz-block';
import { registry } from '../support/registry';
import { deckOf } from '../../src/trainer/deck';
import { askAboutDelivery, SITUATIONS } from '../../src/trainer/delivery-question';
import { askAboutPort } from '../../src/trainer/port-question';
import type { Question } from '../../src/trainer/question';
import { roundOf } from '../../src/trainer/round';
import { runs } from '../support/runs';
import { createOracle, shownAs } from './oracle';

const { isRight, ports: known } = createOracle(registry);
const KINDS = [
	'number-to-service',
	'service-to-number',
	'transport',
	'encrypted',
	'class',
] as const;

function expectFair(question: Question): void {
	const right = question.choices.flatMap((choice, at) => (isRight(question, choice) ? at : []));
	expect([...question.right], JSON.stringify(question)).toEqual(right);
	expect(right).toHaveLength(1);
	for (const language of [0, 1]) {
		const shown = question.choices.map((choice) => shownAs(choice)[language]);
		expect(new Set(shown).size, shown.join()).toBe(question.choices.length);
	}
	const few = question.prompt.kind === 'transport' || question.prompt.kind === 'class';
	expect(question.choices).toHaveLength(few ? 3 : 4);
}

const aPort = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...known) },
	{
		weight: 2,
		arbitrary: fc.constantFrom(...new Set(registry.common.uses.map(({ port }) => port))),
	},
	{ weight: 1, arbitrary: fc.nat(65535) },
);

describe('a question about a port', () => {
	it.each(KINDS)('%s has exactly one right answer by any layer', (kind) => {
		fc.assert(
			fc.property(aPort, fc.array(aPort, { maxLength: 12 }), fc.nat(), (port, set, seed) => {
				const pool = { registry, ports: set, random: seededRandom(seed) };
				const question = askAboutPort(kind, port, pool);
				if (question) expectFair(question);
			}),
			runs(400),
		);
	});

	it.each([22, 53, 80, 110, 143, 443, 445, 465, 514, 587, 1433, 3306, 8080])(
		'can be asked about %i, names and aliases shared or not',
		(port) => {
			for (let seed = 0; seed < 20; seed++) {
				const pool = { registry, ports: [], random: seededRandom(seed) };
				for (const kind of ['number-to-service', 'service-to-number'] as const) {
					const question = askAboutPort(kind, port, pool);
					expectFair(question!);
				}
			}
		},
	);

	it('tells what is encrypted', () => {
		for (const [port, counterpart] of [
			[80, 443],
			[143, 993],
			[110, 995],
			[389, 636],
		] as const) {
			const pool = { registry, ports: [], random: seededRandom(1) };
			const { choices, right } = askAboutPort('encrypted', port, pool)!;
			expect(choices[[...right][0]!]).toEqual({ kind: 'port', port: counterpart });
		}
	});
});

describe('a question about a packet', () => {
	it.each(SITUATIONS)('%s is answered by the model', (situation) => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const question = askAboutDelivery(situation, seededRandom(seed));
				expectFair(question);
			}),
			runs(200),
		);
	});

	it('has the outcome that its situation is named for', () => {
		const outcomes = SITUATIONS.map((situation) => {
			const { prompt } = askAboutDelivery(situation, seededRandom(3));
			return prompt.kind === 'delivery' && prompt.delivery.outcome;
		});
		expect(outcomes).toEqual([
			'delivered',
			'refused',
			'unreachable',
			expect.stringMatching('refused|unreachable'),
			'refused',
			'delivered',
		]);
	});
});

describe('a round', () => {
	it.each(QUIZ_SETS.flatMap((set) => QUIZ_DIRECTIONS.map((each) => [set, each] as const)))(
		'of %s, %s, has only fair questions, each of its own',
		(set, direction) => {
			const some = fc.array(aPort, { minLength: 4, maxLength: 20 });
			fc.assert(
				fc.property(fc.nat(), some, (seed, given) => {
					const deck = deckOf({ set, direction }, registry, {
						note: given,
						hosts: given,
						own: given,
					});
					const now = new Date(2026, 0, 1);
					const questions = roundOf(deck, new Map(), {
						count: 10,
						now,
						random: seededRandom(seed),
					});
					questions.forEach(expectFair);
					const fixed = set !== 'note' && set !== 'hosts' && set !== 'own';
					if (fixed && direction !== 'encrypted')
						expect(questions.length).toBeGreaterThan(6);
					const cards = questions
						.map(({ card }) => card)
						.filter((card) => !card.startsWith('delivery'));
					expect(new Set(cards).size).toBe(cards.length);
				}),
				runs(8),
			);
		},
	);
});
