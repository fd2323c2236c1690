import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ESLint, type Linter } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/support/project-copy';

const review = new ESLint({ overrideConfigFile: 'eslint.review.config.mjs' });
const own = new ESLint();

type Rules = Record<string, [severity: number, ...options: unknown[]]>;

async function rulesFor(eslint: ESLint, file: string): Promise<Rules> {
	const config = (await eslint.calculateConfigForFile(file)) as { rules: Rules };
	return config.rules;
}

async function findings(filePath: string, text: string): Promise<string[]> {
	const [result] = await review.lintText(text, { filePath });
	return result!.messages.map(({ ruleId }) => String(ruleId));
}

describe('the rules of the community review', () => {
	it('are all on, as the plugin recommends them', async () => {
		const rules = await rulesFor(review, 'src/main.ts');
		const recommended: Linter.Config[] = [...obsidianmd.configs!.recommended];
		const names = recommended
			.filter(({ files }) => !files || String(files).includes('*.{ts'))
			.flatMap((config) => Object.keys(config.rules ?? {}));
		expect(names.length).toBeGreaterThan(100);
		expect(names.filter((name) => !(name in rules))).toEqual([]);
		expect(rules['obsidianmd/no-unsupported-api']?.[0]).toBe(2);
		expect(rules['obsidianmd/regex-lookbehind']?.[0]).toBe(2);
	});

	it('hold for each change: the project’s own rules leave none of them out', async () => {
		for (const file of ['src/main.ts', 'src/domain/port.ts', 'src/ui/shared/port-number.tsx']) {
			const strict = await rulesFor(own, file);
			for (const [name, [severity]] of Object.entries(await rulesFor(review, file))) {
				expect(strict[name]?.[0] ?? 0, `${file}: ${name}`).toBeGreaterThanOrEqual(severity);
			}
		}
	});

	it('are held against the manifest, too', async () => {
		const manifest = readFileSync('manifest.json', 'utf8');
		expect(await findings('manifest.json', manifest)).toEqual([]);
		const wrong = manifest.replace('"Port Explorer"', '"Obsidian Ports"');
		expect(await findings('manifest.json', wrong)).toEqual(['obsidianmd/validate-manifest']);
		const loud = manifest.replace(/"description": ".*"/, '"description": "Ports: see them!"');
		expect(await findings('manifest.json', loud)).toEqual(['obsidianmd/validate-manifest']);
	});

	it('are held against the licence, too', async () => {
		expect(await findings('LICENSE', readFileSync('LICENSE', 'utf8'))).toEqual([]);
		const sample = 'Copyright (C) 2020-2099 by Dynalist Inc.';
		expect(await findings('LICENSE', sample)).toEqual(['obsidianmd/validate-license']);
	});
});

describe('the scan of the whole repository', () => {
	/** What stands in for what a build makes is skipped once that is there. */
	const STAND_IN = 'src/registry/generated/iana-data.d.ts';
	const SKIPPED = /(?:^|\/)(?:test|tests|mocks|scripts|docs|i18n)\/|\.mjs$/;
	let clone: string;

	beforeAll(() => {
		clone = mkdtempSync(path.join(tmpdir(), 'port-explorer-scan-'));
		copyProject(clone);
	});
	afterAll(() => rmSync(clone, { recursive: true, force: true }));

	it('leaves out the folders that the community’s leaves out, and nothing else', async () => {
		const files = readdirSync(clone, { recursive: true, encoding: 'utf8' })
			.map((file) => file.split(path.sep).join('/'))
			.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !/^node_modules\//.test(file));
		const ignored = await Promise.all(files.map((file) => review.isPathIgnored(file)));
		expect(files.filter((file, at) => ignored[at] && file !== STAND_IN)).toEqual(
			files.filter((file) => SKIPPED.test(file)),
		);
		for (const file of ['src/main.ts', 'types/port-explorer.d.ts', 'vitest.config.ts'])
			expect(files.filter((_, at) => !ignored[at])).toContain(file);
	});

	it('finds nothing in a fresh clone, before anything is built', async () => {
		expect(readdirSync(path.join(clone, 'src/registry/generated'))).toEqual(['iana-data.d.ts']);
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Record<string, string>;
		};
		expect(scripts).not.toHaveProperty('prelint:review');
		const [command, ...options] = scripts['lint:review']!.split(' ');
		expect(command).toBe('eslint');
		const eslint = path.join(clone, 'node_modules/eslint/bin/eslint.js');
		const run = promisify(execFile);
		const { stdout } = await run(process.execPath, [eslint, '--format=json', ...options], {
			cwd: clone,
			maxBuffer: 2 ** 26,
		});
		const results = JSON.parse(stdout) as ESLint.LintResult[];
		expect(results.map(({ filePath }) => path.relative(clone, filePath))).toContain(
			path.join('src', 'registry', 'load.ts'),
		);
		expect(results.flatMap(({ messages }) => messages)).toEqual([]);
	}, 600_000);
});

describe('the manifest', () => {
	const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;

	// What the documentation of the manifest asks for, and no rule looks at.
	it('has an id and a name of the form that the directory takes', () => {
		expect(manifest['id']).toMatch(/^(?!.*obsidian)[a-z]+(?:-[a-z]+)*$/);
		expect(manifest['id']).not.toMatch(/plugin$/);
		expect(manifest['name']).toMatch(/^[\w+() -]+$/);
		expect(manifest['name']).not.toMatch(/obsi|sidian|plugin/i);
	});

	it('has versions of three numbers, which versions.json knows', () => {
		const versions = JSON.parse(readFileSync('versions.json', 'utf8')) as Record<
			string,
			string
		>;
		const { version, minAppVersion } = manifest as Record<string, string>;
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
		expect(versions[version!]).toBe(minAppVersion);
		const packaged = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		expect(packaged.version).toBe(version);
	});

	it('is for desktop and mobile', () => {
		expect(manifest['isDesktopOnly']).toBe(false);
	});
});
