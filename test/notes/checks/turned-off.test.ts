import { expect, it } from 'vitest';
import { canTurnOff, CHECKS, isTurnedOff } from '../../../src/notes/checks/finding';

it('conflicts are always shown, whatever an older version has stored', () => {
	const settings = { ignoredChecks: [...CHECKS] };
	expect(CHECKS.filter((check) => !isTurnedOff(check, settings))).toEqual(['conflict']);
	expect(CHECKS.filter((check) => !canTurnOff(check))).toEqual(['conflict']);
	expect(CHECKS.some((check) => isTurnedOff(check, { ignoredChecks: [] }))).toBe(false);
});
