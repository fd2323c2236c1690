// The index of a vault's ports, without the app around it. `npm run bench`.
import { readNotePorts } from '../src/notes/index/note-ports';
import { VaultIndex } from '../src/notes/index/vault-index';
import { mentionContext } from '../src/notes/mentions/context';
import { loadRegistry } from '../src/registry/load';
import { makeNotes } from './make-notes.mjs';

const RUNS = 7;
const registry = loadRegistry();
const context = mentionContext(registry);
const notes: [string, string][] = makeNotes(10_000, 5_000);
const bytes = notes.reduce((sum, [, text]) => sum + text.length, 0);

const set = (index: VaultIndex, [path, text]: [string, string]) =>
	index.set(path, readNotePorts(text, path, registry, context));
const build = () => {
	const index = new VaultIndex();
	for (const note of notes) set(index, note);
	return index;
};

const regex = median(() => {
	let found = 0;
	for (const [, text] of notes) for (const match of text.matchAll(/\d+/g)) found += match.length;
	return found;
});
const whole = median(build);
const index = build();
if (index.listeners().length !== 200) throw new Error('not all was read');
// One note is too quick to be timed: a hundred of them, spread over the vault.
const some = notes.filter((_, at) => at % 100 === 0);
const one = median(() => some.forEach((note) => set(index, note))) / some.length;

console.table([
	{ use: `/\\d+/g over ${notes.length} notes, ${bytes / 1e6} MB`, ...row(regex) },
	{ use: 'index of all of them', ...row(whole) },
	{ use: 'one note changed (a note about a host)', ...row(one) },
]);
console.log(`one note changed: 1/${Math.round(whole / one)} of a full build; medians of ${RUNS}`);

function row(ms: number) {
	return { ms: ms.toFixed(ms < 10 ? 3 : 0), 'x regex pass': (ms / regex).toFixed(4) };
}

function median(work: () => unknown): number {
	const times = Array.from({ length: RUNS }, () => {
		const from = performance.now();
		work();
		return performance.now() - from;
	});
	return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}
