import { describe, expect, it } from 'vitest';
import { ALL_BLOCKS } from './support/all-blocks';
import { openTrial } from './support/trial-note';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();

/** Longer than Obsidian waits before it shows a tooltip. */
const TOOLTIP_MS = 1400;

// Row 2: any element with an aria-label shows it as a tooltip, wherever the pointer is in it; that
// no surface has such a name is held by app-surfaces.
describe('a name', () => {
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
