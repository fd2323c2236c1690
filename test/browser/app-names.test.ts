import { describe, expect, it } from 'vitest';
import { ALL_BLOCKS } from './support/all-blocks';
import { SURFACES, openSurface } from './support/surfaces';
import { openTrial } from './support/trial-note';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();

/** Longer than Obsidian waits before it shows a tooltip. */
const TOOLTIP_MS = 1400;

// Row 2: any element with an aria-label shows it as a tooltip, wherever the pointer is in it.
describe('a name that only screen readers need', () => {
	for (const surface of SURFACES) {
		it(`is no tooltip in ${surface.name}`, async () => {
			const page = await openSurface(open, surface);
			const wrong = await page.evaluate((scope) => {
				const own = [...document.querySelectorAll<HTMLElement>(scope)];
				const named = own.flatMap((root) => [
					...(root.hasAttribute('aria-label') ? [root] : []),
					...root.querySelectorAll<HTMLElement>('[aria-label]'),
				]);
				const isPlugins = (el: Element) => el.closest('[class*="port-explorer"]') !== null;
				return named
					.filter(isPlugins)
					.filter((el) => !el.matches('button, a, [role=button]') || el.innerText.trim())
					.map((el) => `${el.tagName} ${el.className}: ${el.getAttribute('aria-label')}`);
			}, surface.scope);
			expect(wrong).toEqual([]);
			const unnamed = await page.evaluate((scope) => {
				const roots = [...document.querySelectorAll<HTMLElement>(scope)];
				const referring = roots.flatMap((root) => [
					...root.querySelectorAll<HTMLElement>('[aria-labelledby]'),
				]);
				return referring
					.filter((el) => {
						const ids = (el.getAttribute('aria-labelledby') ?? '').split(' ');
						return !ids.some((id) => document.getElementById(id)?.textContent?.trim());
					})
					.map((el) => `${el.tagName} ${el.className}`);
			}, surface.scope);
			expect(unnamed).toEqual([]);
		});
	}

	it('does not cover a card, a host and a table that the pointer rests on', async () => {
		const page = await open();
		await openTrial(page, ALL_BLOCKS, 'reading');
		for (const part of ['.port-explorer-card', '.port-explorer-host-head', 'td']) {
			await page
				.locator(part)
				.first()
				.hover({ position: { x: 6, y: 6 } });
			await page.waitForTimeout(TOOLTIP_MS);
			expect(await page.locator('.tooltip').allTextContents(), part).toEqual([]);
		}
	});

	it('is a tooltip on a button that is only an icon', async () => {
		const page = await open();
		await openTrial(page, '```port\n443\n```', 'reading');
		// The card grows by this line, and the button moves, when the notes have been read.
		await page.getByText(/^In \d+ notes/).waitFor();
		await page
			.getByRole('button', { name: /^Copy \d+/ })
			.first()
			.hover();
		await page.locator('.tooltip', { hasText: /^Copy \d+/ }).waitFor();
	});
});
