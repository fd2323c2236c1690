import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { joinStyles } from '../../scripts/build/build-styles.mjs';

describe('styles.css', () => {
	it('is what src/styles says', async () => {
		expect(await readFile('styles.css', 'utf8')).toBe(await joinStyles());
	});

	it("stays under the plugin's own classes and variables", async () => {
		const css = (await joinStyles()).replace(/\/\*[\s\S]*?\*\//g, '');
		const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector!.trim());
		for (const selector of selectors) {
			if (selector.startsWith('@')) continue;
			expect(selector, selector).toMatch(/^body$|port-explorer/);
		}
		expect(css).not.toMatch(/url\(|@import|#[0-9a-f]{3,8}\b/i);
	});

	it('offers its variables and classes to the Style Settings plugin', async () => {
		const css = await joinStyles();
		const [, yaml = ''] = /\/\* @settings\n([^]*?)\*\//.exec(css) ?? [];
		const { id, settings } = parse(yaml) as {
			id: string;
			settings: { id: string; type: string; default?: number; 'title.zh': string }[];
		};
		expect(id).toBe('port-explorer');
		expect(settings.map((each) => each.type)).toEqual(
			expect.arrayContaining(['variable-themed-color', 'class-toggle']),
		);
		for (const { id: name, type, default: value, 'title.zh': chinese } of settings) {
			expect(chinese, name).toMatch(/\p{Script=Han}/u);
			const used = type === 'class-toggle' ? `.${name} ` : `var(--${name})`;
			expect(css, name).toContain(used);
			if (value !== undefined) expect(css, name).toContain(`--${name}: ${value}px;`);
		}
	});

	it('has nothing that the community review warns of', async () => {
		const css = (await joinStyles()).replace(/\/\*[\s\S]*?\*\//g, '');
		// What forces its way, and what makes a browser look at everything again.
		expect(css).not.toMatch(/!important|:has\(/);
		// The same selector twice in the same place, where nobody sees the other one.
		const places = new Map<string, string[]>();
		let place = '';
		for (const [, selector = '', end] of css.matchAll(/([^{}]*)([{}])/g)) {
			const name = selector.trim().replace(/\s+/g, ' ');
			if (end === '}' && !/:/.test(name)) place = '';
			else if (name.startsWith('@')) place = `${name} ${places.size}`;
			else if (end === '{') places.set(place, [...(places.get(place) ?? []), name]);
		}
		expect(places.get('')?.length).toBeGreaterThan(200);
		for (const [where, names] of places) {
			const twice = names.filter((name, index) => names.indexOf(name) !== index);
			expect(twice, where).toEqual([]);
		}
	});
});
