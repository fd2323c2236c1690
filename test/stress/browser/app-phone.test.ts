import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ALL_BLOCKS } from '../../browser/support/all-blocks';
import { fillSlowVault } from '../../browser/support/slow-reading';
import { openTrial } from '../../browser/support/trial-note';
import { run } from '../../browser/support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

/** A finger that goes sideways over the middle of an element. */
async function swipe(page: Page, selector: string, by: number): Promise<void> {
	const box = (await page.locator(selector).first().boundingBox())!;
	const client = await page.context().newCDPSession(page);
	const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x, y: at.y }],
		});
	await send('touchStart', at.x);
	for (let step = 1; step <= 5; step++) await send('touchMove', at.x + (by * step) / 5);
	await send('touchEnd', at.x + by);
}

const isDrawerOpen = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.mod-left-split, .mod-right-split')].some(
			(el) => !el.classList.contains('is-sidedock-collapsed'),
		),
	);

// Row 7: a swipe opens a side pane unless it begins in [data-ignore-swipe].
describe('a swipe on a phone', () => {
	it('opens the side pane from a text', async () => {
		const page = await open({ width: 'phone' });
		await openTrial(page, 'Words.\n', 'reading');
		await swipe(page, '.markdown-preview-view', 120);
		expect(await isDrawerOpen(page)).toBe(true);
	});

	it('pans the map and nothing else', async () => {
		const page = await open({ width: 'phone' });
		await run(page, 'open-explorer');
		await page.getByRole('button', { name: 'Map', exact: true }).click();
		await page.locator('canvas').waitFor();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await screenshot(page, 'app-phone-map');
		await swipe(page, 'canvas', 120);
		await swipe(page, 'canvas', -120);
		expect(await isDrawerOpen(page)).toBe(false);
	});

	it('scrolls the filters and a table and nothing else', async () => {
		const page = await open({ width: 'phone' });
		await openTrial(page, ALL_BLOCKS.replace('to: 443', 'to: 443, 80'), 'reading');
		for (const part of ['.port-explorer-table', '.port-explorer-connections']) {
			// Blocks far below are not there yet.
			await expect
				.poll(async () => {
					await page
						.locator('.markdown-preview-view')
						.evaluate((el) => el.scrollBy(0, el.clientHeight / 2));
					return page.locator(part).count();
				})
				.toBeGreaterThan(0);
			await page.locator(part).first().scrollIntoViewIfNeeded();
			await swipe(page, part, 120);
			await swipe(page, part, -120);
			expect(await isDrawerOpen(page), part).toBe(false);
		}
		await run(page, 'open-explorer');
		await page.locator('[data-type="port-explorer"] .port-explorer-option').first().waitFor();
		await swipe(page, '[data-type="port-explorer"] .port-explorer-filters', -120);
		expect(await isDrawerOpen(page)).toBe(false);
	});
});

// Row 10: there is no status bar.
describe('reading many notes on a phone', () => {
	it('is stopped by a command', async () => {
		const page = await open({ width: 'phone', safe: '1' });
		await fillSlowVault(page, 600);
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.enablePlugin());
		await expect.poll(() => run(page, 'stop-reading-notes')).toBe(true);
		await expect.poll(() => run(page, 'stop-reading-notes')).toBe(false);
		expect(await page.locator('.status-bar > *').count()).toBe(0);
	});
});

// Row 12: the navigation bar of newer phones floats over the end of the view.
describe('the explorer on a phone', () => {
	it('ends above the bar that floats over the view', async () => {
		const page = await open({ width: 'phone' });
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-option').first().waitFor();
		await screenshot(page, 'app-phone-explorer');
		const bottom = (selector: string) =>
			page.locator(selector).evaluate((el) => el.getBoundingClientRect().bottom);
		const bar = await page
			.locator('.mobile-navbar')
			.evaluate((el) => el.getBoundingClientRect().top);
		expect(await bottom('.port-explorer-view')).toBeLessThanOrEqual(bar);
	});
});

describe('a host taller than a phone', () => {
	it('has its step above the bar, and the packet above the step', async () => {
		const page = await open({ width: 'phone', lang: 'zh', theme: 'dark' }, { touch: true });
		const applications = Array.from({ length: 24 }, (_, at) => `app ${at}: ${4000 + at}`);
		const source = ['host: nas', ...applications, 'packets: 4023, 80'].join('\n');
		const note = `# NAS\n\n\`\`\`port-host\n${source}\n\`\`\`\n\n${'words\n\n'.repeat(40)}`;
		await openTrial(page, note, 'reading');
		const top = (selector: string) =>
			page.locator(selector).evaluate((el) => el.getBoundingClientRect().top);
		const bottom = (selector: string) =>
			page.locator(selector).evaluate((el) => el.getBoundingClientRect().bottom);
		const step = '.port-explorer-steps .is-current';
		await page.locator('.port-explorer-packet').first().tap();
		await expect.poll(() => page.locator('.port-explorer-host-door.is-lit').count()).toBe(1);
		expect(await bottom(step)).toBeLessThanOrEqual(await top('.mobile-navbar'));
		await expect
			.poll(async () => (await bottom('.is-lit')) - (await top('.port-explorer-now')))
			.toBeLessThanOrEqual(0);
		await screenshot(page, 'app-phone-tall-host');
		expect(await top('.is-lit')).toBeGreaterThan(await bottom('.view-header'));
	});
});

// Row 18: nothing hovers on a touch screen, so the button that leads to a block's source is never seen.
describe("a block's source on a touch screen", () => {
	for (const mode of ['reading', 'live'] as const) {
		it(`is reached by a menu of the block (${mode})`, async () => {
			const page = await open({ width: 'phone' });
			await openTrial(page, 'before\n\n```port-host\nhost: nas\n```\n', mode);
			const block = page.locator('.block-language-port-host');
			const menus = block.locator('[aria-haspopup="menu"]');
			await menus.first().waitFor();
			expect(await page.locator('.edit-block-button').isVisible()).toBe(false);
			const found: string[] = [];
			for (const button of await menus.all()) {
				await button.tap();
				found.push(...(await page.locator('.menu-item').allInnerTexts()));
				await page.keyboard.press('Escape');
			}
			expect(found).toContain('Edit block');
		});
	}
});
