import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { ALL_BLOCKS, BLOCK_PARTS } from '../../browser/support/all-blocks';
import { run, write } from '../../browser/support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const ROUNDS = 6;

/** A note with all blocks, in a window of its own that is tall enough to render them all. */
async function popOutNote(page: Page, mode: 'reading' | 'live'): Promise<Page> {
	const [popout] = await Promise.all([
		page.waitForEvent('popup'),
		page.evaluate(
			(how) => (window as unknown as WorkbenchWindow).workbench.openPopout('Trial.md', how),
			mode,
		),
	]);
	await popout.setViewportSize({ width: 700, height: 5000 });
	for (const part of BLOCK_PARTS) await popout.locator(part).first().waitFor();
	return popout;
}

/** The explorer, moved into a window of its own. */
async function popOutExplorer(page: Page): Promise<Page> {
	await run(page, 'open-explorer');
	const explorer = '[data-type="port-explorer"]';
	await page.locator(`${explorer} .port-explorer-option`).first().waitFor();
	const [popout] = await Promise.all([
		page.waitForEvent('popup'),
		page.evaluate(() => {
			const { workspace } = (window as unknown as WorkbenchWindow).workbench.app;
			const [leaf] = workspace.getLeavesOfType('port-explorer');
			workspace.moveLeafToPopout(leaf!);
		}),
	]);
	await popout.locator(`${explorer} .port-explorer-option`).first().waitFor();
	return popout;
}

/** Opens what opens from a note, in the window that the note is in. */
async function useBlocks(popout: Page): Promise<void> {
	await popout.getByRole('button', { name: 'Play' }).first().click();
	await popout.locator('.port-explorer-door.mod-inline').first().hover();
	await popout.locator('.popover .port-explorer-card').waitFor();
}

const counts = (page: Page) =>
	page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.liveResources());

/** The documents that are in memory: one of a window that is closed should not be. */
async function documents(page: Page): Promise<number> {
	const client = await page.context().newCDPSession(page);
	await client.send('HeapProfiler.collectGarbage');
	return (await client.send('Memory.getDOMCounters')).documents;
}

const parts = (page: Page) => page.locator('[class*="port-explorer"]').count();

describe('windows of their own', () => {
	it('take everything along that was in them when they are closed', async () => {
		const page = await open();
		await write(page, 'Trial.md', ALL_BLOCKS);
		// What is opened once, a second after the start, stays.
		await expect.poll(async () => (await counts(page))['databases']).toBe(1);
		const before = await counts(page);
		const kept: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const note = await popOutNote(page, round % 2 ? 'live' : 'reading');
			await useBlocks(note);
			const explorer = await popOutExplorer(page);
			await explorer.getByRole('button', { name: 'Map', exact: true }).click();
			await explorer.locator('canvas').waitFor();
			expect((await counts(page))['leaves']).toBe(before['leaves']! + 2);
			await Promise.all([note.close(), explorer.close()]);
			await expect.poll(() => counts(page)).toEqual(before);
			kept.push(await documents(page));
		}
		// The browser keeps the window that was closed last; two more each round would be a leak.
		expect(kept.at(-1)! - kept[0]!).toBeLessThan(ROUNDS);
		figure('faults: windows opened, used and closed', ROUNDS * 2, 'windows');
	});

	it('are emptied when the plugin is disabled, and filled when it is enabled again', async () => {
		const page = await open();
		await write(page, 'Trial.md', ALL_BLOCKS);
		const reading = await popOutNote(page, 'reading');
		await useBlocks(reading);
		const live = await popOutNote(page, 'live');
		const explorer = await popOutExplorer(page);
		// A dialogue opens in the window that has the focus, which here all windows have.
		await live.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
		await live.locator('.port-explorer-host-door').first().click();
		await live.locator('.modal .port-explorer-card').waitFor();
		await screenshot(live, 'popout-modal');
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.disablePlugin());
		for (const each of [page, reading, live, explorer]) expect(await parts(each)).toBe(0);
		expect(await live.locator('.modal').count()).toBe(0);
		for (const popout of [reading, live]) {
			const styles = await popout.locator('style').allTextContents();
			expect(styles.filter((css) => css.includes('.port-explorer'))).toEqual([]);
			await popout.locator(':visible', { hasText: 'words about port 5432' }).last().waitFor();
		}
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.enablePlugin());
		for (const popout of [reading, live]) {
			for (const part of BLOCK_PARTS) await popout.locator(part).first().waitFor();
		}
	});
});
