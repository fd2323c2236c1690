import { describe, it } from 'vitest';
import { BLIND } from './blind';
import { BLIND_FIFTH } from './blind-fifth';
import { BLIND_FOURTH } from './blind-fourth';
import { BLIND_SECOND } from './blind-second';
import { BLIND_SIXTH } from './blind-sixth';
import { BLIND_THIRD } from './blind-third';
import { expectAsMarked } from './judge';

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
