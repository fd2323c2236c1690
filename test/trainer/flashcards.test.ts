import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAnki, asSpacedRepetition } from '../../src/trainer/flashcards';

/** Reads a text as Anki does: rows of two fields, in quotes where they have to be. */
function readAnki(text: string): string[][] {
	const body = text.replace(/^(?:#[a-z]+:.*\n)+/, '');
	const field = String.raw`("(?:[^"]|"")*"|[^\t\n"]*)`;
	return [...body.matchAll(new RegExp(`${field}\t${field}\n`, 'g'))].map(([, ...fields]) =>
		fields.map((each) => (each.startsWith('"') ? each.slice(1, -1).replace(/""/g, '"') : each)),
	);
}

describe('flashcards', () => {
	it('are lines of question::answer, or a ? between where that cannot be', () => {
		const cards = [
			{ front: 'HTTPS?', back: '443' },
			{ front: 'A packet to [::1]:53', back: 'named' },
			{ front: 'Who?\nnginx listens on 80', back: 'nginx' },
		];
		expect(asSpacedRepetition(cards, 'exam')).toBe(
			'#flashcards/ports/exam\n\nHTTPS?::443\n\nA packet to [::1]:53\n?\nnamed\n\n' +
				'Who?\nnginx listens on 80\n?\nnginx\n',
		);
	});

	it('come back from the text for Anki as they were', () => {
		const text = fc.string({ unit: fc.constantFrom('a', '端', '"', '\t', '\n', '#', ':') });
		fc.assert(
			fc.property(
				fc.array(fc.record({ front: text, back: text }), { minLength: 1 }),
				(cards) => {
					expect(readAnki(asAnki(cards, 'web'))).toEqual(
						cards.map(({ front, back }) => [front, back]),
					);
				},
			),
		);
	});
});
