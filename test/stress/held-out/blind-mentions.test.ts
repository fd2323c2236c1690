import { describe, it } from 'vitest';
import { BLIND } from '../../notes/mentions/blind';
import { BLIND_FIFTH } from '../../notes/mentions/blind-fifth';
import { BLIND_FOURTH } from '../../notes/mentions/blind-fourth';
import { BLIND_SECOND } from '../../notes/mentions/blind-second';
import { BLIND_SIXTH } from '../../notes/mentions/blind-sixth';
import { BLIND_THIRD } from '../../notes/mentions/blind-third';
import { expectAsMarked } from '../../notes/mentions/judge';

describe('mentions of ports in passages marked before the rules were read', () => {
	it.each([
		['the first set', BLIND, 200],
		['the second set', BLIND_SECOND, 100],
		['the third set', BLIND_THIRD, 180],
		['the fourth set', BLIND_FOURTH, 140],
		['the fifth set', BLIND_FIFTH, 170],
		['the sixth set', BLIND_SIXTH, 150],
	])('have a precision of 0.98 and a recall of 0.95 at least: %s', (_, passages, size) => {
		expectAsMarked(passages, size);
	});
});
