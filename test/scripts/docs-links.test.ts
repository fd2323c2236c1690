import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURES, STORIES } from '../../scripts/pictures/pictures.mjs';
import { anchorOf, headingsOf, linksOf, readPages } from './support/markdown';

const PAGES = readPages(
	'README.md',
	'README.zh-CN.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'THIRD-PARTY-LICENSES.md',
	'test/workbench/README.md',
	'docs',
);
const IMAGES = 'docs/images';
/** Where links may lead outside of the project. */
const HOSTS = [
	'obsidian.md',
	'docs.obsidian.md',
	'docs.github.com',
	'github.com',
	'www.iana.org',
	'www.rfc-editor.org',
];
/** A picture that loads slowly is not looked at. */
const MAX_GIF_BYTES = 1_500_000;

describe.each(PAGES)('the links of $file', ({ file, text }) => {
	const links = linksOf(text);

	it('lead to files and headings that are there', () => {
		for (const { target } of links.filter((each) => !/^[a-z]+:/.test(each.target))) {
			const [to = '', anchor = ''] = decodeURIComponent(target).split('#');
			const found = to ? path.posix.join(path.posix.dirname(file), to) : file;
			expect(existsSync(found), target).toBe(true);
			if (!anchor) continue;
			const anchors = headingsOf(readFileSync(found, 'utf8')).map(anchorOf);
			expect(anchors, target).toContain(anchor);
		}
	});

	it('lead outside by https, and to few places', () => {
		for (const { target } of links.filter((each) => /^[a-z]+:/.test(each.target))) {
			const { protocol, host } = new URL(target);
			expect(protocol, target).toBe('https:');
			expect(HOSTS, target).toContain(host);
		}
	});

	it('have words, and pictures say what they show', () => {
		for (const { words, target } of links) expect(words.trim(), target).not.toBe('');
	});
});

describe('the pictures', () => {
	const made = [
		...PICTURES.map(({ file }) => `${file}.png`),
		...STORIES.map(({ file }) => `${file}.gif`),
	].sort();

	it('are those that the scripts make', () => {
		expect(readdirSync(IMAGES).sort()).toEqual(made);
	});

	it('are all shown', () => {
		const shown = PAGES.flatMap(({ file, text }) =>
			linksOf(text)
				.filter((each) => each.isPicture)
				.map(({ target }) => path.posix.join(path.posix.dirname(file), target)),
		);
		expect([...new Set(shown)].sort()).toEqual(made.map((file) => `${IMAGES}/${file}`));
	});

	it.each(STORIES)('$file.gif is small and moves for a while', ({ file }) => {
		const gif = readFileSync(`${IMAGES}/${file}.gif`);
		expect(gif.length).toBeLessThan(MAX_GIF_BYTES);
		expect(gif.readUInt16LE(6)).toBe(720);
	});
});
