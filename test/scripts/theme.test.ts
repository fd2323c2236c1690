import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinStyles } from '../../scripts/build/build-styles.mjs';

const FOLDER = 'test/workbench/theme';
const files = readdirSync(FOLDER);
const textOf = (file: string) =>
	readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
const theme = files.map(textOf).join('\n');

const defined = (css: string) =>
	new Set([...css.matchAll(/(?<=[\s{;])(--[\w-]+)\s*:/g)].map(([, name]) => name!));
const used = (css: string) => [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!);

/** The declarations of one of the two palettes. */
function palette(name: 'light' | 'dark'): Map<string, string> {
	const block = new RegExp(`\\.theme-${name} \\{([^}]*)\\}`).exec(textOf('colors.css'))![1]!;
	return new Map(
		[...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, key, value]) => [key!, value!]),
	);
}

/** WCAG's relative luminance of a colour such as #5c5c5c. */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe("the workbench's theme", () => {
	it('has each variable that it uses, and that the plugin uses', async () => {
		const known = defined(theme);
		expect(used(theme).filter((name) => !known.has(name))).toEqual([]);
		const plugin = await joinStyles();
		const own = defined(plugin);
		const missing = used(plugin).filter((name) => !known.has(name) && !own.has(name));
		expect(missing).toEqual([]);
	});

	it('has the same names in light and dark', () => {
		expect([...palette('light').keys()].sort()).toEqual([...palette('dark').keys()].sort());
	});

	it('can be read: normal and muted text on every ground', () => {
		for (const name of ['light', 'dark'] as const) {
			const colours = palette(name);
			for (const text of ['100', '70']) {
				for (const ground of ['00', '05', '10', '20', '25', '30']) {
					const both = [text, ground].map((step) =>
						luminance(colours.get(`--color-base-${step}`)!),
					);
					const contrast = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
					expect(contrast, `${name}: ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
				}
			}
		}
	});

	it('is small files that are all used, and asks nobody for anything', () => {
		const imported = [...textOf('app.css').matchAll(/@import '([\w-]+\.css)'/g)];
		expect(imported.map(([, file]) => file!).sort()).toEqual(
			files.filter((file) => file !== 'app.css').sort(),
		);
		for (const file of files) {
			expect(textOf(file).split('\n').length, file).toBeLessThan(300);
			expect(textOf(file), file).not.toMatch(/url\(|https?:/);
		}
	});
});
