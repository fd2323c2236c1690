import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../support/figures';
import { show, write } from './support/vault';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

const COUNT = 500;
const NOTE = Array.from(
	{ length: COUNT },
	(_, at) => `Part ${at}\n\n\`\`\`port\n${1000 + at}\n\`\`\`\n`,
).join('\n');
const cards = (page: Page) => page.locator('.markdown-preview-view .port-explorer-card');

describe('a note with 500 blocks', () => {
	it('mounts only those near the window, and the others when they come near', async () => {
		const page = await open();
		await write(page, 'Many.md', NOTE);
		await show(page, 'Many.md', 'reading');
		await cards(page).first().waitFor();
		await page.waitForTimeout(800);
		// Most blocks are out of the page: those count as well.
		const mounted = await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const blocks = workbench.blocksMade();
			return blocks.filter((el) => el.querySelector('.port-explorer-card')).length;
		});
		expect(mounted).toBeGreaterThan(3);
		expect(mounted).toBeLessThanOrEqual(30);
		figure('mounted of 500 port blocks in one note', mounted, 'blocks');

		const [first] = await cards(page).all();
		await first!.getByRole('button', { name: 'Details' }).click();
		// The note grows as its blocks are mounted.
		await expect
			.poll(() =>
				page.evaluate(() => {
					const view = document.querySelector('.markdown-preview-view')!;
					view.scrollTop = view.scrollHeight;
					return view.textContent;
				}),
			)
			.toContain('1499');
		await page.evaluate(() => {
			document.querySelector('.markdown-preview-view')!.scrollTop = 0;
		});
		const opened = first!.getByRole('button', { expanded: true });
		await expect.poll(() => opened.count()).toBe(1);
	});
});
