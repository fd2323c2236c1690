import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellName } from '../../scripts/build/registry/spell-name.mjs';
import { speltName } from '../../src/registry/spelt-name';

describe("a name by its description's words", () => {
	it.each([
		['open-port', 'Open Port', '+-+'],
		['openport', 'OpenPort', '++'],
		['gds', 'Grand Data Service', 'AAA'],
		['avsec-mgr', 'Avocent Secure Management', 'BC-Agr'],
		['http', 'http', '+'],
		['x', '', 'x'],
		['', 'Nothing', ''],
		['Z39.50', 'ANSI', '!Z39.50'],
	])('writes %j for %j as %j', (name, description, spelling) => {
		expect(spellName(name, description)).toBe(spelling);
		expect(speltName(spelling, description)).toBe(name);
	});

	it('gives back any name', () => {
		const text = fc.string({ unit: fc.constantFrom(...'abcABC12+.-!é ') });
		fc.assert(
			fc.property(text, text, (name, description) => {
				expect(speltName(spellName(name, description), description)).toBe(name);
			}),
		);
	});

	it('finds no words where there are too few', () => {
		expect(speltName('A-+', 'One')).toBe('o-');
	});
});
