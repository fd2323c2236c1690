import { readFileSync } from 'node:fs';
import { Linter, type Rule } from 'eslint';
import globals from 'globals';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundlePlugin } from '../../../scripts/build/bundle.mjs';
import { joinStyles } from '../../../scripts/build/build-styles.mjs';
import {
	BUILD_TARGET,
	OLDEST,
	SCRIPT_FEATURES,
	STYLE_FEATURES,
	tooNew,
} from '../../../scripts/build/platforms.mjs';

/** What Obsidian adds to the page, of what the plugin uses. */
const FROM_OBSIDIAN = ['activeWindow', 'createEl', 'createFragment', 'createSpan'];
/** What Obsidian hands to a plugin's code. */
const OF_A_PLUGIN = ['module', 'require'];

let code = '';
beforeAll(async () => {
	({ code } = await bundlePlugin());
});

/** The names that a script uses and does not declare, read as the ECMAScript of the build's target. */
function freeNames(script: string): string[] {
	const names = new Set<string>();
	const free: Rule.RuleModule = {
		create: ({ sourceCode }) => ({
			Program(node) {
				for (const { identifier } of sourceCode.getScope(node).through)
					names.add(identifier.name);
			},
		}),
	};
	const messages = new Linter().verify(script, {
		plugins: { test: { rules: { free } } },
		languageOptions: { ecmaVersion: 2021, sourceType: 'script' },
		rules: { 'test/free': 'error' },
	});
	expect(messages).toEqual([]);
	return [...names].sort();
}

describe('main.js', () => {
	it('is ECMAScript 2021, and uses nothing but what a browser and Obsidian offer', () => {
		const names = freeNames(code);
		expect(names).toContain('window');
		const known = new Set([...Object.keys(globals.browser), ...FROM_OBSIDIAN, ...OF_A_PLUGIN]);
		expect(names.filter((name) => !known.has(name))).toEqual([]);
	});

	it('would be found out if it used Node or Electron', () => {
		const script =
			'process.exit(Buffer.from(__dirname)); electron.remote; setImmediate(global);';
		const known = new Set(Object.keys(globals.browser));
		const found = freeNames(script).filter((name) => !known.has(name));
		expect(found).toEqual([
			'Buffer',
			'__dirname',
			'electron',
			'global',
			'process',
			'setImmediate',
		]);
		expect(code).not.toMatch(
			/\b(?:window|globalThis|self|activeWindow)\.(?:require|process|Buffer|electron)\b/,
		);
	});

	it('asks for the modules that Obsidian has on every device, and no others', () => {
		const asked = [...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, module]) => module!);
		expect(asked.length).toBeGreaterThan(5);
		for (const module of asked) {
			expect(module).toMatch(/^"(?:obsidian|@codemirror\/[a-z]+|@lezer\/[a-z]+)"$/);
		}
		expect(code).not.toMatch(/\bimport\(/);
	});

	it('makes no code from text', () => {
		expect(code).not.toMatch(/\beval\(|\bnew Function\(|\bFunction\(["'`]/);
	});
});

describe('what the oldest browsers do not have', () => {
	it('is recognised where it is written', () => {
		for (const { name, pattern, example } of [...SCRIPT_FEATURES, ...STYLE_FEATURES])
			expect(example, name).toMatch(pattern);
	});

	it('is not in main.js, unless its place is taken by something else', () => {
		// Packed data has every pair of characters somewhere.
		const found = tooNew(code.replace(/'[^'\\\n]{4000,}'/g, "''"), SCRIPT_FEATURES);
		expect(found.filter(({ fallback }) => !fallback)).toEqual([]);
		const explained = SCRIPT_FEATURES.filter(({ fallback }) => fallback);
		expect(found).toEqual(explained);
	});

	it('is not in styles.css, unless its place is taken by something else', async () => {
		const css = (await joinStyles()).replace(/\/\*[^]*?\*\//g, '');
		const found = tooNew(css, STYLE_FEATURES);
		expect(found.filter(({ fallback }) => !fallback)).toEqual([]);
		expect(found).toEqual(STYLE_FEATURES.filter(({ fallback }) => fallback));
	});

	it('would be found out: in a newer browser less is too new', () => {
		const text = 'x.findLast(a); /(?<=a)b/; structuredClone(b)';
		const names = (oldest: { chromium: number; ios: number }) =>
			tooNew(text, SCRIPT_FEATURES, oldest).map(({ name }) => name);
		expect(names({ chromium: 106, ios: 15.4 })).toEqual(['lookbehind']);
		expect(names({ chromium: 97, ios: 16.4 })).toEqual(['structuredClone']);
		expect(names({ chromium: 120, ios: 17 })).toEqual([]);
	});

	it('is what the build is told of', () => {
		expect(BUILD_TARGET).toEqual(['es2021', 'chrome106', 'ios15.4']);
		const page = readFileSync('docs/contributing/compatibility.md', 'utf8');
		expect(page).toContain(`Chromium ${OLDEST.chromium}`);
		expect(page).toContain(`iOS ${OLDEST.ios}`);
		const { minAppVersion } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
			minAppVersion: string;
		};
		expect(page).toContain(`Obsidian ${minAppVersion}`);
	});
});
