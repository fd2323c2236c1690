import fc from 'fast-check';
import { HOSTILE } from './hostile-texts';
import { LINES, PIECES } from './long-texts';

/** Longer ones take their time, and are tried one by one elsewhere. */
const MAX_PIECE = 300;

const piece = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(...HOSTILE.filter((text) => text.length <= MAX_PIECE)),
	},
	{ weight: 3, arbitrary: fc.constantFrom(...PIECES) },
	{ weight: 2, arbitrary: fc.constantFrom(...LINES) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const joint = fc.constantFrom('', '', ' ', '\n', '\n', ': ', ', ', '\n  ', '"');

const joined = (maxLength: number) =>
	fc
		.array(fc.tuple(piece, joint), { maxLength })
		.map((pieces) => pieces.map(([text, end]) => text + end).join(''));

/** What harmful notes are made of, in any order. */
export const hostileText = joined(12);

/** The same, short: for names. */
export const hostileName = joined(3);
