import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BADGE_PREFIX, readBadge } from '../../src/notes/inline/badge';
import { registry } from '../support/registry';
import { BLOCK_LANGUAGES } from '../../src/notes/blocks/languages';
import { problemsOf } from '../support/block-problems';

const VAULT = 'test/vault';
const names = readdirSync(VAULT, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.md'))
	.map((path) => path.replace(/^.*\//, '').replace(/\.md$/, ''));
const linksOf = (text: string) =>
	[...text.matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/g)].map(([, name]) => name!);
const blocksOf = (text: string) =>
	[...text.matchAll(/^```(\S+)\n([\s\S]*?)\n```$/gm)].map(([, kind, source]) => [kind!, source!]);

describe.each([
	['Tour', 'Start here', 'Do this:'],
	['导览', '从这里开始', '动手：'],
])('the guided tour %s', (folder, start, task) => {
	const tour = readdirSync(`${VAULT}/${folder}`)
		.sort()
		.map((file) => ({
			name: file.replace(/\.md$/, ''),
			text: readFileSync(`${VAULT}/${folder}/${file}`, 'utf8'),
		}));

	it('has eight short notes, each with something to do, and shows every block', () => {
		expect(tour).toHaveLength(8);
		for (const { name, text } of tour) {
			expect(text, name).toContain(task);
			expect(text.length, name).toBeLessThan(2000);
		}
		const shown = new Set(tour.flatMap(({ text }) => blocksOf(text).map(([kind]) => kind)));
		expect([...shown].sort()).toEqual([...BLOCK_LANGUAGES].sort());
	});

	it.each(tour)('$name is read without a problem', ({ text }) => {
		expect(blocksOf(text).length).toBeGreaterThan(0);
		for (const [kind, source] of blocksOf(text))
			expect(problemsOf(kind!, source!), `${kind}\n${source}`).toEqual([]);
		for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
			if (!code!.startsWith(BADGE_PREFIX)) continue;
			expect(readBadge(code!, registry), code).toHaveProperty('range');
		}
	});

	it('leads from the first note to the last and back, and every link leads somewhere', () => {
		const front = linksOf(readFileSync(`${VAULT}/${start}.md`, 'utf8'));
		expect(front).toContain(tour[0]!.name);
		for (const [at, { text }] of tour.entries()) {
			const links = linksOf(text);
			expect(links[links.length - 1]).toBe(tour[at + 1]?.name ?? start);
			for (const link of links) expect(names, link).toContain(link);
		}
	});
});
