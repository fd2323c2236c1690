import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { noteTitle } from '../../../src/notes/text/note-title';
import { registry } from '../../support/registry';
import { EXPECTED } from './world/expected';

const context = mentionContext(registry);
const folder = (name: string) => new URL(`./world/${name}/`, import.meta.url);
const read = (name: string, file: string) =>
	readNotePorts(
		readFileSync(new URL(encodeURIComponent(file), folder(name)), 'utf8'),
		noteTitle(file),
		registry,
		context,
	);
const offered = (file: string) =>
	read('hosts', file).found.flatMap(({ name, listeners }) =>
		listeners.map(
			({ application, first, protocol }) => `${name}: ${application} ${first}/${protocol}`,
		),
	);
const expected = (file: string) =>
	Object.entries(EXPECTED[file] ?? {}).flatMap(([host, listeners]) =>
		listeners.map((each) => `${host}: ${each}`),
	);

describe('notes as people write them', () => {
	it.each(Object.keys(EXPECTED))('%s offers what it lists', (file) => {
		expect(offered(file).sort()).toEqual(expected(file).sort());
	});

	it.each(Object.keys(EXPECTED))('%s states nothing', (file) => {
		expect(read('hosts', file).listeners).toEqual([]);
	});

	it.each(readdirSync(folder('other')))('%s is about no host', (file) => {
		expect(read('other', file).found).toEqual([]);
	});
});
