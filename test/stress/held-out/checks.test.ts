import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNote } from '../../../src/notes/checks/check-note';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { loadRegistry } from '../../../src/registry/load';

/** A listener of a note, and the findings about it that its owner would want to read. */
interface MarkedListener {
	readonly note: string;
	readonly text: string;
	readonly port: number;
	readonly protocol: string;
	readonly application: string;
	readonly sensible: readonly string[];
}

const registry = loadRegistry();
const context = mentionContext(registry);

/** The listeners of two vaults, marked before anything was measured on them. */
const VAULTS = ['listeners', 'fresh'];

function findingsOf(vaultName: string) {
	const file = new URL(`../../notes/checks/world/${vaultName}.jsonl`, import.meta.url);
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	const marked = lines.map((line) => JSON.parse(line) as MarkedListener);
	const texts = new Map(marked.map(({ note, text }) => [text, `${note}.md`]));
	const vault = [...texts].flatMap(([text, path]) =>
		readNotePorts(text, path, registry, context).listeners.map((each) => ({ ...each, path })),
	);
	return [...texts].flatMap(([text, path]) => {
		const listeners = vault.filter((each) => each.path !== path);
		const of = marked.filter((each) => each.text === text);
		return checkNote(path, text, { registry, listeners, hosts: [] }).map((finding) => {
			const { number, check, listener } = finding;
			const about =
				of.find(
					({ port, protocol, application }) =>
						port === number &&
						protocol === listener?.protocol &&
						application === listener.application,
				) ?? of.find(({ port }) => port === number);
			const isSensible = about?.sensible.includes(check) ?? false;
			return { check, isSensible, says: `${check} ${number} of ${path}` };
		});
	});
}

describe.each(VAULTS)('the findings about listeners as people describe them: %s', (name) => {
	const found = findingsOf(name);

	it('are worth reading, at least seven in ten of them', () => {
		const noise = found.filter(({ isSensible }) => !isSensible);
		const report = noise.map(({ says }) => says).join('\n');
		expect(1 - noise.length / found.length, report).toBeGreaterThanOrEqual(0.7);
	});

	it('are of every kind that listeners have', () => {
		const kinds = new Set(
			found.filter(({ isSensible }) => isSensible).map(({ check }) => check),
		);
		for (const kind of ['conflict', 'slip', 'exposed', 'ephemeral', 'blocked'] as const) {
			expect(kinds).toContain(kind);
		}
	});
});
