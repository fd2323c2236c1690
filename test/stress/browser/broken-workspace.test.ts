import { describe, expect, it } from 'vitest';
import { useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('a workspace that was saved broken', () => {
	const BROKEN = [
		null,
		'text',
		[1, 2],
		{ query: {}, selected: -1, layout: 'grid', colour: 7, top: 'x', follow: 'yes' },
		{ selected: 1e9, open: [], all: null, outline: {}, top: -5 },
	];

	it('opens the explorer as it is at first', async () => {
		const page = await open();
		for (const state of BROKEN) {
			await page.evaluate((each) => {
				const leaf = { side: 'main', state: { type: 'port-explorer', state: each } };
				localStorage.setItem('workbench-layout', JSON.stringify([leaf]));
			}, state);
			await page.reload();
			await page.waitForSelector('body[data-ready]');
			await page.locator('.port-explorer-option').first().waitFor();
			expect(await page.locator('.port-explorer-detail .port-explorer-card').count()).toBe(0);
			expect(await page.locator('.port-explorer-toolbar input').inputValue()).toBe('');
		}
	});
});
