import { describe, expect, it } from 'vitest';
import { checkNote } from '../../../src/notes/checks/check-note';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { VaultIndex } from '../../../src/notes/index/vault-index';
import { noteTitle } from '../../../src/notes/text/note-title';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const host = (name: string, address: string) =>
	`\`\`\`port-host\nhost: ${name}\naddress: ${address}\nWeb: 8443\n\`\`\`\n`;

function check(path: string, notes: Record<string, string>) {
	const index = new VaultIndex();
	for (const [each, text] of Object.entries(notes)) {
		index.set(each, readNotePorts(text, noteTitle(each), registry, mentionContext(registry)));
	}
	const facts = { registry, listeners: index.listeners(), hosts: index.hosts() };
	return checkNote(path, notes[path]!, facts).filter((each) => each.check === 'address');
}

describe('an address that two notes claim', () => {
	const notes = {
		'NAS.md': host('nas', '192.168.1.10'),
		'Lab/Pi.md': host('pi', '192.168.1.10'),
	};

	it('is found in either, with the other note', () => {
		const [inNas] = check('NAS.md', notes);
		expect(inNas?.shared).toMatchObject({
			address: '192.168.1.10',
			own: { name: 'nas', path: 'NAS.md', line: 2 },
			other: { name: 'pi', path: 'Lab/Pi.md' },
		});
		expect(check('Lab/Pi.md', notes)[0]?.shared?.other.path).toBe('NAS.md');
	});

	it('is dismissed by the address, in the note that says so', () => {
		const quiet = `---\nignored-port-checks: [address 192.168.1.10]\n---\n${notes['NAS.md']}`;
		expect(check('NAS.md', { ...notes, 'NAS.md': quiet })).toEqual([]);
	});

	it.each([
		['another address', host('pi', '192.168.1.11')],
		['the same host', host('NAS', '192.168.1.10')],
		['the same host by its whole name', host('nas.local', '192.168.1.10')],
		['no address', '```port-host\nhost: pi\nWeb: 8443\n```'],
	])('is not one with %s', (_, text) => {
		expect(check('NAS.md', { ...notes, 'Lab/Pi.md': text })).toEqual([]);
	});

	it('is not loopback, and not within one note', () => {
		expect(
			check('A.md', { 'A.md': host('a', '127.0.0.1'), 'B.md': host('b', '127.0.0.1') }),
		).toEqual([]);
		const both = host('a', '10.0.0.1') + host('b', '10.0.0.1');
		expect(check('A.md', { 'A.md': both })).toEqual([]);
	});
});
