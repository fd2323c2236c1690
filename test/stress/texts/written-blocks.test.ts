import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Listener } from '../../../src/domain/host';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { addApplication, renameApplication } from '../../../src/notes/blocks/host/host-edit';
import { writeHostBlock } from '../../../src/notes/blocks/host/write-host';
import { replaceBlock } from '../../../src/notes/text/block-text';
import {
	hostBlock,
	hostNameOf,
	noteFromDrawing,
} from '../../../src/notes/excalidraw/host-from-drawing';
import { acceptDifference } from '../../../src/notes/import/accept';
import { readHostProperties } from '../../../src/notes/index/front-matter';
import { findNoteBlocks } from '../../../src/notes/index/note-blocks';
import { labelsAsBlock, labelsAsServices } from '../../../src/settings/labels';
import { withoutLinks } from '../../../src/notes/blocks/links';
import { knownName } from '../../../src/notes/known-name';
import { hostileName } from './hostile-arbitrary';
import { hostileApplication } from './hosts-arbitrary';
import { registry } from './readers';

/** What a name is in a block: on one line, and without the quotes that it may stand in. */
const tidy = (name: string) => name.replace(/[\r\n\u2028\u2029"]/g, ' ').trim();
/** Lines as an editor has them. */
const linesOf = (text: string) => text.split(/\r\n?|\n/);
const inNote = (source: string) => `Before.\n\n\`\`\`port-host\n${source}\n\`\`\`\n\nAfter.`;
const port = ({ first }: { first: number }) => `port ${first}`;
const knownPort = ({ first, protocol }: Listener) =>
	knownName(registry, first, protocol) || `port ${first}`;

describe('a host whose names somebody else has given', () => {
	it('is written as a block that says the same, and ends where it should', () => {
		const applications = fc.array(hostileApplication, { maxLength: 4 });
		fc.assert(
			fc.property(hostileName, applications, (name, running) => {
				// A link is read as the words that it shows.
				fc.pre(!JSON.stringify([name, running]).includes('[['));
				const source = writeHostBlock({ name, addresses: [], applications: running });
				// Without a name the block belongs to its note's host.
				const lines = (name ? 1 : 0) + running.length;
				expect(linesOf(source)).toHaveLength(Math.max(1, lines));
				expect(findNoteBlocks(inNote(source))).toMatchObject([
					{ language: 'port-host', source, line: 3 },
				]);
				const { host, problems } = parseHostBlock(source, registry);
				expect(problems.filter(({ problem }) => problem.code !== 'twice')).toEqual([]);
				expect(host.name).toBe(tidy(name));
				expect(host.applications.map((each) => each.name)).toEqual(
					running.map((each) => tidy(each.name) || port(each.listeners[0]!)),
				);
				for (const [index, { listeners }] of host.applications.entries()) {
					expect(new Set(listeners.map((each) => JSON.stringify(each)))).toEqual(
						new Set(running[index]!.listeners.map((each) => JSON.stringify(each))),
					);
				}
			}),
		);
	});

	it('is made from a drawing line by line', () => {
		const label = hostileName.map((text) => text.replace(/\s+/g, ' ').trim());
		fc.assert(
			fc.property(label, label, hostileName, (name, packet, application) => {
				const range = { first: 443, last: 443, protocols: [] };
				const packets = [{ label: packet, action: packet, to: range }];
				const drawn = {
					label: name,
					ports: [range],
					packets,
					names: new Map(),
					notes: [name],
				};
				const said = { host: 'host', webServer: 'web', client: 'client' };
				const words = { ...said, nameOf: () => application };
				const source = hostBlock(drawn, words);
				expect(linesOf(source)).toHaveLength(3);
				const written = noteFromDrawing(drawn, words);
				const blocks = findNoteBlocks(written);
				expect(blocks.map(({ language }) => language)).toEqual(['port-host']);
				expect(written.match(/^```port-connection$/gm)).toHaveLength(1);
				const block = parseHostBlock(source, registry);
				expect(block.problems).toEqual([]);
				expect(block.host.name).toBe(tidy(hostNameOf(name, words)));
				expect(block.packets.map(({ text }) => text)).toEqual(['443']);
			}),
		);
	});

	it('is changed within its block, in a callout as well', () => {
		const marks = fc.constantFrom('', '> ', '   ');
		fc.assert(
			fc.property(hostileName, marks, (name, mark) => {
				// A link is shown as it reads.
				fc.pre(tidy(name) !== '' && withoutLinks(name) === name);
				const source = 'host: nas\nnginx: 80';
				const above = ['Before.', '', ...inNote(source).split('\n').slice(2, -2)];
				const note = [...above.map((line) => mark + line), '', 'After.'].join('\n');
				const block = parseHostBlock(source, registry);
				const renamed = renameApplication(source, block, 0, name);
				const after = addApplication(renamed, parseHostBlock(renamed, registry), name, '');
				const edit = replaceBlock(
					note,
					{ first: 0, last: 1e9 },
					'port-host',
					source,
					after,
				);
				if (typeof edit === 'string') throw new Error(edit);
				expect(linesOf(edit.text)).toHaveLength(5);
				const inside = edit.text.split('\n').slice(1, -1);
				const read = parseHostBlock(
					inside.map((line) => line.slice(mark.length)).join('\n'),
					registry,
				);
				expect(read.host.applications.map((each) => each.name)).toEqual([
					tidy(name),
					tidy(name),
				]);
			}),
		);
	});
});

describe('what was observed under such a name', () => {
	const observed = hostileApplication.map(({ name, listeners }) => ({
		kind: 'added' as const,
		application: name,
		observed: { ...listeners[0]!, line: 1 },
	}));

	it('is taken over into properties that stay YAML', () => {
		fc.assert(
			fc.property(observed, (difference) => {
				const note = '---\nhost: nas\nports:\n  - 80 nginx\n---\n\nMine.\n';
				const after = acceptDifference(note, 'n', 'nas', difference, registry)!;
				const lines = linesOf(after);
				expect(lines.slice(0, 4)).toEqual(note.split('\n').slice(0, 4));
				expect(lines.slice(5)).toEqual(note.split('\n').slice(4));
				const [yaml] = parseAllDocuments(after.slice(0, after.indexOf('\n---', 3)));
				const { ports } = yaml!.toJS() as { ports: unknown[] };
				expect([yaml!.errors, ports]).toEqual([
					[],
					['80 nginx', expect.stringMatching(/^\S*\d/)],
				]);
				const { first, last, protocol, address } = difference.observed;
				expect(readHostProperties(after, registry)!.listeners.slice(1)).toEqual([
					expect.objectContaining({ first, last, protocol, address, line: 5 }),
				]);
			}),
		);
	});

	it('is taken over into a block that stays one', () => {
		fc.assert(
			fc.property(observed, (difference) => {
				fc.pre(!difference.application.includes('[['));
				const note = inNote('host: nas\nnginx: 80');
				const after = acceptDifference(note, 'n', 'nas', difference, registry)!;
				expect(linesOf(after)).toHaveLength(note.split('\n').length + 1);
				const [block, ...others] = findNoteBlocks(after);
				expect(others).toEqual([]);
				const { host } = parseHostBlock(block!.source, registry);
				expect(host.applications[1]).toEqual({
					name: tidy(difference.application) || knownPort(difference.observed),
					listeners: [expect.objectContaining({ first: difference.observed.first })],
				});
			}),
		);
	});
});

describe('labels that somebody else has stored', () => {
	it('are a block of remarks and ports, and lines of services', () => {
		fc.assert(
			fc.property(hostileName, hostileName, (label, note) => {
				const labels = new Map([[443, { label, note }]]);
				const lines = linesOf(labelsAsBlock(labels));
				expect([lines[0], ...lines.slice(-2)]).toEqual(['```port', '```', '']);
				for (const line of lines.slice(1, -2)) expect(line).toMatch(/^(?:# |443(?: |$))/);
				for (const line of linesOf(labelsAsServices(labels)).slice(0, -1)) {
					expect(line).toMatch(/^[^\s#]+\t443\/(?:tcp|udp)(?:\t# .*)?$/);
				}
			}),
		);
	});
});
