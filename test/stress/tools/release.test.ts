import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePlugin } from '../../../scripts/build/bundle.mjs';
import { joinStyles } from '../../../scripts/build/build-styles.mjs';
import { RELEASE_FILES } from '../../../scripts/release/release-files.mjs';
import { copyProject } from '../../scripts/support/project-copy';

/** Short enough to be shown, where two texts of half a megabyte are not the same. */
const sumOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('main.js, built again', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'another place '));
		copyProject(folder);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('is the same, byte for byte', async () => {
		const [first, second] = [await bundlePlugin(), await bundlePlugin()];
		expect(sumOf(second.code)).toBe(sumOf(first.code));
	});

	it('is the same in another folder, time zone and language, from nothing', async () => {
		// The registry is made anew, too: src/registry/generated is not copied.
		execFileSync(process.execPath, [path.join(folder, 'esbuild.config.mjs'), 'production'], {
			cwd: tmpdir(),
			stdio: 'ignore',
			env: {
				...process.env,
				TZ: 'Asia/Kathmandu',
				LANG: 'tr_TR.UTF-8',
				LC_ALL: 'tr_TR.UTF-8',
			},
		});
		const built = (file: string) => sumOf(readFileSync(path.join(folder, file)));
		expect(built('main.js')).toBe(sumOf((await bundlePlugin()).code));
		expect(built('styles.css')).toBe(sumOf(await joinStyles()));
	});

	it('names no folder of the machine that built it', async () => {
		const { code } = await bundlePlugin();
		expect(code).not.toContain(process.cwd());
		expect(code).not.toMatch(/node_modules|sourceMappingURL/);
	});
});

describe('a release', () => {
	it('is the three files that Obsidian looks for', () => {
		expect(RELEASE_FILES).toEqual(['main.js', 'manifest.json', 'styles.css']);
	});

	it('as a package has them, what says what they are, and the licences', () => {
		// On Windows npm is a script, which only a shell can run.
		const shell = process.platform === 'win32';
		const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			shell,
		});
		const [packed] = JSON.parse(told) as { files: { path: string }[] }[];
		const files = packed!.files.map((file) => file.path).sort();
		// npm adds the first three and package.json by itself.
		expect(files.filter((file) => !RELEASE_FILES.includes(file))).toEqual([
			'LICENSE',
			'README.md',
			'README.zh-CN.md',
			'THIRD-PARTY-LICENSES.md',
			'package.json',
		]);
		expect(files).toEqual(expect.arrayContaining(RELEASE_FILES));
	});
});
