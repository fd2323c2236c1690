import { describe, expect, it } from 'vitest';
import { registry } from '../../support/registry';
import { acceptDifference } from '../../../src/notes/import/accept';
import { compareHost } from '../../../src/notes/import/compare';
import { HostReader } from '../../../src/notes/index/host-reader';
import { mergeListeners } from '../../../src/notes/index/merge-listeners';
import { findNoteBlocks } from '../../../src/notes/index/note-blocks';
import { readNoteHosts } from '../../../src/notes/index/note-listeners';
import { runToEnd } from '../../../src/lib/run-to-end';

const NOTE = [
	'---\nhost: nas\nports:\n  - 8123 Home Assistant\n---',
	'```port-host\nhost: other\nweb: 81\n```',
	'```port-host\nnginx: 80\nold: 9999\nssh: 22\n```',
].join('\n\n');
const OBSERVED = [80, 22, 443, 5432].map((port) => ({
	name: `app${port}`,
	listeners: [
		{ protocol: 'tcp' as const, address: '*' as const, first: port, last: port, line: 1 },
	],
}));

/** All differences taken over one after the other, with one reader for all or one for each. */
function acceptAll(reader?: HostReader): string {
	const blocks = findNoteBlocks(NOTE);
	const { listeners } = runToEnd(readNoteHosts(NOTE, 'nas', blocks, registry));
	const own = listeners.filter(({ host }) => host === 'nas');
	const documented = mergeListeners(own.map((each) => ({ ...each, path: 'nas' })));
	const differences = compareHost(documented, OBSERVED, registry);
	expect(differences.length).toBeGreaterThan(4);
	return differences.reduce(
		(note, difference) =>
			acceptDifference(note, 'nas', 'nas', difference, registry, reader) ?? note,
		NOTE,
	);
}

describe('taking over several differences', () => {
	it('comes to the same with one reader for all', () => {
		expect(acceptAll(new HostReader(registry))).toBe(acceptAll());
		expect(acceptAll()).toContain('443');
		expect(acceptAll()).not.toContain('9999');
	});
});

it('a reader parses the text of a block once', () => {
	const reader = new HostReader(registry);
	expect(reader.hostBlock('web: 80')).toBe(reader.hostBlock('web: 80'));
	expect(reader.portBlock('80')).toBe(reader.portBlock('80'));
	expect(reader.hostBlock('web: 81')).not.toBe(reader.hostBlock('web: 80'));
});

it('a reader keeps the properties of a note until they change', () => {
	const reader = new HostReader(registry);
	expect(reader.properties(NOTE)).toBe(reader.properties(`${NOTE}\nMore.`));
	const changed = reader.properties(NOTE.replace('8123', '8124'));
	expect(changed?.listeners[0]?.first).toBe(8124);
	expect(findNoteBlocks(NOTE)).toHaveLength(2);
});
