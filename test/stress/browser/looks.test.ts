import { describe, expect, it } from 'vitest';
import { expectAccessible, screenshot, useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('the cards of the sample vault in every look', () => {
	const looks = [
		{ theme: 'light', lang: 'en' },
		{ theme: 'dark', lang: 'en' },
		{ theme: 'light', lang: 'zh' },
		{ theme: 'dark', lang: 'zh', width: 'phone' },
		{ theme: 'light', lang: 'en', width: 'phone' },
	] as const;
	const notes = ['What is a port.md', 'Cards, list, table.md', 'Typos.md'];

	it.each(looks)('%o: nothing that axe finds, nothing wider than the page', async (look) => {
		for (const note of notes) {
			for (const mode of ['reading', 'live'] as const) {
				const page = await open({ ...look, note, mode });
				await page.locator('.port-explorer-block').first().waitFor();
				await expectAccessible(page);
				const overflow = await page.evaluate(() =>
					[...document.querySelectorAll('.port-explorer-block')]
						.filter((block) => block.scrollWidth > block.clientWidth)
						.map((block) => `${block.scrollWidth} > ${block.clientWidth}`),
				);
				expect(overflow, `${note} ${mode}`).toEqual([]);
				await screenshot(page, [note.slice(0, -3), mode, ...Object.values(look)].join('-'));
			}
		}
	});
});
