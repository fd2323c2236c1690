// The index of a vault's ports, without the app around it.
import { readNotePorts } from '../../src/notes/index/note-ports';
import { VaultIndex } from '../../src/notes/index/vault-index';
import { mentionContext } from '../../src/notes/mentions/context';
import { registry } from '../support/registry';
import { makeNotes } from './make-notes.mjs';
import { figure, timed } from './row.mjs';

const NOTES = 10_000;
const LENGTH = 5_000;
const context = mentionContext(registry);

const set = (index: VaultIndex, [path, text]: [string, string]) =>
	index.set(path, readNotePorts(text, path, registry, context));

/** A whole build and a single note. */
export function benchIndex() {
	const notes: [string, string][] = makeNotes(NOTES, LENGTH);
	const build = () => {
		const index = new VaultIndex();
		for (const note of notes) set(index, note);
		return index;
	};
	const index = build();
	if (index.listeners().length !== 200) throw new Error('not all was read');
	const whole = figure(timed(build));
	// One note is too quick to be timed: a hundred of them, spread over the vault.
	const some = notes.filter((_, at) => at % 100 === 0);
	const one = timed(() => some.forEach((note) => set(index, note))).map((ms) => ms / some.length);
	const part = "The vault's index";
	return [
		{
			part,
			use: `${NOTES.toLocaleString('en')} notes, ${(NOTES * LENGTH) / 1e6} MB, without the app`,
			unit: 'ms',
			own: whole,
			against: '/\\d+/g over the same text',
			peer: figure(timed(() => countNumbers(notes))),
			goal: 4,
		},
		{
			part,
			use: 'one note changed, which describes a host',
			unit: 'ms',
			own: figure(one),
			against: 'the whole build',
			peer: whole,
			goal: 0.001,
		},
	];
}

function countNumbers(notes: readonly [string, string][]): number {
	let found = 0;
	for (const [, text] of notes) for (const match of text.matchAll(/\d+/g)) found += match.length;
	return found;
}
