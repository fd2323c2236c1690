import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedState, INITIAL_STATE, isStep, parseState } from '../../../src/ui/explorer/state';

describe("the explorer's state", () => {
	it('comes back from what the workspace has kept', () => {
		const state = {
			...INITIAL_STATE,
			query: 'dns',
			selected: 53,
			layout: 'map' as const,
			top: 7,
		};
		expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
		expect(parseState({ selected: 22 }, state)).toEqual({ ...state, selected: 22 });
		expect(parseState({ selected: null, outline: 'linux' }, state)).toMatchObject({
			selected: null,
			outline: 'linux',
		});
	});

	it('keeps the name of a service for its port only', () => {
		const found = changedState(INITIAL_STATE, { selected: 5000, meant: 'Synology DSM' });
		expect(found).toMatchObject({ selected: 5000, meant: 'Synology DSM' });
		expect(changedState(found, { open: false }).meant).toBe('Synology DSM');
		expect(changedState(found, { selected: 22 }).meant).toBe('');
		expect(parseState({ selected: 22 }, found).meant).toBe('');
		expect(parseState({ open: false }, found).meant).toBe('Synology DSM');
	});

	it('may have been anything', () => {
		for (const odd of [
			null,
			7,
			'x',
			[],
			{ selected: 70000, top: -1, query: 3, layout: 'globe' },
		])
			expect(parseState(odd)).toEqual(INITIAL_STATE);
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				expect(Object.keys(parseState(stored))).toEqual(Object.keys(INITIAL_STATE));
			}),
		);
	});

	it('is gone back to by ports and layouts, not by letters', () => {
		expect(isStep(INITIAL_STATE, { ...INITIAL_STATE, selected: 22 })).toBe(true);
		expect(isStep(INITIAL_STATE, { ...INITIAL_STATE, query: 'd' })).toBe(false);
	});
});
