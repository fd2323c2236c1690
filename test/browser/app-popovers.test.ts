import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { indexed } from './support/index-state';
import { openTrial } from './support/trial-note';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

const badge = (page: Page) => page.locator('.mod-inline').first();
const card = (page: Page) => page.locator('.popover .port-explorer-card').first();

// Row 6: a popover is loaded when it shows, cuts off what is too high, and hides another of its parent.
describe('a card beside a badge', () => {
	for (const popover of ['destroyed', 'shown'] as const) {
		it(`leaves nothing behind when the pointer only passes by (${popover})`, async () => {
			const page = await open({ popover });
			await openTrial(page, 'A badge `port:443` in a line.', 'reading');
			await badge(page).waitFor();
			// Every tree reads the port's rows: one that is left would read them again with each label.
			const trees = () =>
				page.evaluate(async () => {
					const { workbench } = window as unknown as WorkbenchWindow;
					let read = 0;
					const { plugin } = workbench.loader as unknown as {
						plugin: {
							data: { setLabel(port: number, label: object): Promise<void> };
							api: unknown;
						};
					};
					const observer = new MutationObserver(() => read++);
					for (const el of workbench.popoversMade()) {
						observer.observe(el, {
							childList: true,
							subtree: true,
							characterData: true,
						});
					}
					await plugin.data.setLabel(443, {
						label: `Label ${performance.now()}`,
						note: '',
					});
					await sleep(300);
					observer.disconnect();
					return read;
				});
			for (let pass = 0; pass < 5; pass++) {
				await badge(page).hover();
				await page.mouse.move(5, 5);
			}
			await page.waitForTimeout(1200);
			expect(await page.locator('.popover').count()).toBe(0);
			expect(await trees()).toBe(0);
		});

		it(`shows, and leaves with the plugin (${popover})`, async () => {
			const page = await open({ popover });
			await openTrial(page, 'A badge `port:443` in a line.', 'reading');
			await badge(page).hover();
			await card(page).waitFor();
			await page.mouse.move(5, 5);
			await expect.poll(() => page.locator('.popover').count()).toBe(0);
			await badge(page).hover();
			await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.disablePlugin(),
			);
			await page.waitForTimeout(500);
			expect(await page.locator('.popover').count()).toBe(0);
		});
	}

	it('can be scrolled to the end of its details', async () => {
		const page = await open();
		await page.setViewportSize({ width: 1000, height: 420 });
		await openTrial(page, 'A badge `port:443` in a line.', 'reading');
		await badge(page).hover();
		await card(page).getByRole('button', { name: 'Details', exact: true }).click();
		const popover = page.locator('.popover');
		// What the pointer goes to has been scrolled to, also where nobody could.
		await popover.evaluate((root) => {
			for (const el of [root, ...root.querySelectorAll('*')]) el.scrollTop = 0;
		});
		const box = (await popover.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		const last = card(page).locator('.port-explorer-facts > *').last();
		const isSeen = () =>
			last.evaluate((el) => {
				const { left, bottom } = el.getBoundingClientRect();
				return el.contains(document.elementFromPoint(left + 5, bottom - 5));
			});
		await expect
			.poll(async () => {
				await page.mouse.wheel(0, 3000);
				return isSeen();
			})
			.toBe(true);
	});

	it('stays while a note is previewed from it', async () => {
		const page = await open({ note: 'Port badges.md' });
		await indexed(page);
		await openTrial(page, 'A badge `port:5432` in a line.', 'reading');
		await badge(page).hover();
		await card(page).getByRole('button', { name: 'Details', exact: true }).click();
		const link = card(page).locator('.port-explorer-vault .port-explorer-port-button').first();
		await link.waitFor();
		await link.scrollIntoViewIfNeeded();
		const { x, y } = (await link.boundingBox())!;
		await page.keyboard.down('Control');
		await page.mouse.move(x + 5, y + 5);
		await page.locator('.popover .markdown-embed-content').waitFor();
		await page.keyboard.up('Control');
		expect(await card(page).count()).toBe(1);
	});

	it('is opened by a tap', async () => {
		const page = await open({ width: 'phone' });
		await openTrial(page, 'A badge `port:443` in a line.', 'reading');
		await badge(page).tap();
		await page.locator('.modal .port-explorer-card').waitFor();
		expect(await page.locator('.popover').count()).toBe(0);
	});

	it('does not show, and close by itself, under a finger that rests', async () => {
		const page = await open({ width: 'phone' });
		await openTrial(page, 'A badge `port:443` in a line.', 'reading');
		const box = (await badge(page).boundingBox())!;
		const client = await page.context().newCDPSession(page);
		const touchPoints = [{ x: box.x + 5, y: box.y + 5 }];
		await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
		await page.waitForTimeout(900);
		expect(await page.locator('.popover').count()).toBe(0);
		await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	});
});
