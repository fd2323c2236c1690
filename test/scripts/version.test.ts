import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesOf, release, releasedVersions } from '../../scripts/release/changelog.mjs';
import { checkRelease } from '../../scripts/release/check-release.mjs';
import { bumpVersion, expectClean, nextVersion } from '../../scripts/release/version.mjs';

const FILES = ['package.json', 'package-lock.json', 'manifest.json', 'versions.json'];
const CHANGELOG = `# Changelog

## Unreleased

- See doors.

## 0.1.0 - 2026-01-02

- See ports.
- Hear them.
`;

interface Versioned {
	version: string;
	minAppVersion?: string;
	packages?: Record<string, Versioned>;
}

describe('a new version', () => {
	let folder = '';
	const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
	const parse = (file: string) => JSON.parse(read(file)) as Versioned;
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@e', ...args], {
			cwd: folder,
		});
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'version-'));
		for (const file of FILES) copyFileSync(file, path.join(folder, file));
		writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('is written everywhere, and nothing else is changed', () => {
		const before = Object.fromEntries(FILES.map((file) => [file, read(file)]));
		const { version: old, minAppVersion } = parse('manifest.json');
		expect(bumpVersion(folder, '7.8.9', '2026-03-04')).toBe('7.8.9');
		for (const file of FILES.slice(0, 3)) {
			expect(read(file).replaceAll('"7.8.9"', `"${old}"`), file).toBe(before[file]);
			expect(parse(file).version).toBe('7.8.9');
		}
		expect(parse('package-lock.json').packages?.['']?.version).toBe('7.8.9');
		expect(parse('versions.json')).toEqual({
			...(JSON.parse(before['versions.json']!) as object),
			'7.8.9': minAppVersion,
		});
		expect(read('CHANGELOG.md')).toBe(
			CHANGELOG.replace('## Unreleased', '## Unreleased\n\n## 7.8.9 - 2026-03-04'),
		);
		expect(checkRelease(folder, '7.8.9')).toEqual({ problems: [], notes: '- See doors.' });
	});

	it('is a step up, or three numbers that are greater', () => {
		expect(nextVersion('1.2.3', 'patch', [])).toBe('1.2.4');
		expect(nextVersion('1.2.3', 'minor', [])).toBe('1.3.0');
		expect(nextVersion('1.2.3', 'major', [])).toBe('2.0.0');
		expect(nextVersion('1.9.0', '1.10.0', [])).toBe('1.10.0');
		expect(() => nextVersion('1.10.0', '1.9.9', [])).toThrow(
			'1.9.9 is not greater than 1.10.0',
		);
		for (const wrong of ['', 'v1.3.0', '1.3', '1.3.0-beta', '01.3.0', '1.3.0.0', 'huge'])
			expect(() => nextVersion('1.2.3', wrong, [])).toThrow(/^Say which version/);
	});

	it('may be the one that stands there already, as long as that is not released', () => {
		expect(nextVersion('0.1.0', '0.1.0', [])).toBe('0.1.0');
		expect(() => nextVersion('0.1.0', '0.1.0', ['0.1.0'])).toThrow(/not greater/);
	});

	it('is refused before anything is written', () => {
		const before = [...FILES, 'CHANGELOG.md'].map(read);
		expect(() => bumpVersion(folder, '0.0.1', '2026-03-04')).toThrow(/not greater/);
		const nothing = CHANGELOG.replace('- See doors.\n', '');
		writeFileSync(path.join(folder, 'CHANGELOG.md'), nothing);
		expect(() => bumpVersion(folder, 'patch', '2026-03-04')).toThrow(/nothing under/);
		writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
		expect([...FILES, 'CHANGELOG.md'].map(read)).toEqual(before);
	});

	it('is refused while something is not committed', () => {
		expect(() => expectClean(folder)).toThrow(/no git repository/);
		git('init', '--quiet');
		git('add', '.');
		git('commit', '--quiet', '--message', 'All');
		expect(() => expectClean(folder)).not.toThrow();
		writeFileSync(path.join(folder, 'CHANGELOG.md'), `${CHANGELOG}- More.\n`);
		expect(() => expectClean(folder)).toThrow(/^Commit or stash these first:\n.*CHANGELOG\.md/);
	});

	it('is told apart from the tag by the check of a release', () => {
		bumpVersion(folder, '7.8.9', '2026-03-04');
		const { problems, notes } = checkRelease(folder, '7.9.0');
		expect(problems).toHaveLength(6);
		expect(problems[0]).toBe('manifest.json says 7.8.9, the tag 7.9.0.');
		expect(problems.at(-1)).toBe('CHANGELOG.md says nothing of 7.9.0.');
		expect(notes).toBe('');
	});
});

describe('the changelog', () => {
	it('knows what each version has brought', () => {
		expect(notesOf(CHANGELOG, '0.1.0')).toBe('- See ports.\n- Hear them.');
		expect(notesOf(CHANGELOG, '0.1')).toBe('');
		expect(releasedVersions(CHANGELOG)).toEqual(['0.1.0']);
		const next = release(CHANGELOG, '0.2.0', '2026-03-04');
		expect(releasedVersions(next)).toEqual(['0.2.0', '0.1.0']);
		expect(notesOf(next, '0.2.0')).toBe('- See doors.');
		expect(() => release(next, '0.3.0', '2026-03-05')).toThrow(/nothing under/);
	});

	it('of this project is of that form', () => {
		const text = readFileSync('CHANGELOG.md', 'utf8');
		const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
			version: string;
		};
		const headings = text.split('\n').filter((line) => line.startsWith('## '));
		for (const heading of headings)
			expect(heading).toMatch(/^## (?:Unreleased|\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d)$/);
		expect([undefined, version]).toContain(releasedVersions(text)[0]);
	});
});
