import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { joinStyles } from '../../scripts/build-styles.mjs';

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
});
