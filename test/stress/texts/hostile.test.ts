import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { costOf } from './cost';
import { HOSTILE, KEYS } from './hostile-texts';
import { outcomeOf } from './outcome';
import { BLOCKS, READERS, type Reader } from './readers';

/** Where in a block, or in a note with one, a text may stand. */
const PLACES: readonly ((text: string) => string)[] = [
	(text) => `host: ${text}`,
	(text) => `${text}: 443`,
	(text) => `"${text}": 443, ${text}`,
	(text) => `443 ${text}`,
	(text) => `layout: ${text}\nos: ${text}\nto: ${text}\nset: ${text}\nlimit: ${text}`,
	(text) => `packets: [443, ${text}, 53 from ${text}]\nports:\n  - ${text}`,
];

let read = 0;
let longest = 0;

/** Reads twice, because patterns may remember where they were. */
function expectToEndure(reader: Reader, text: string): void {
	const first = outcomeOf(reader, text);
	longest = Math.max(
		longest,
		costOf(() => expect(outcomeOf(reader, text)).toBe(first)),
	);
	read += 2;
}

describe('a hostile text', () => {
	const ownOfObjects = Reflect.ownKeys(Object.prototype);

	it.each(READERS)('is read as $name, the same each time, and little comes of it', (reader) => {
		for (const text of HOSTILE) expectToEndure(reader, text);
	});

	it.each(BLOCKS)('is read in each place of a block $name', (reader) => {
		for (const text of HOSTILE) {
			for (const place of PLACES) expectToEndure(reader, place(text));
		}
	});

	it.each(BLOCKS)('is read in a block $name of a note', ({ name: language }) => {
		const note = READERS.find(({ name }) => name === 'note')!;
		for (const text of HOSTILE) {
			expectToEndure(note, `${text}\n\n\`\`\`${language}\n${text}\n443 ${text}\n\`\`\`\n`);
		}
	});

	it('changes nothing that all objects have', () => {
		for (const { read: readIt } of READERS) {
			for (const key of KEYS) readIt(`${key}: 443\n"${key}": {a: 443}\n${key}=443`);
		}
		expect(Reflect.ownKeys(Object.prototype)).toEqual(ownOfObjects);
	});

	afterAll(() => {
		figure('Hostile texts: read', read, 'readings');
		figure('Hostile texts: the longest reading', longest, 'ms');
	});
});
