import type { Page } from 'playwright-core';
import { HOSTILE_DATA, hostileVault } from './hostile-vault';
import { watchForHarm } from './look-around';
import type { Place, WorkbenchWindow } from './workbench';

/** The notes of the hostile vault. */
export const HOSTILE_NOTES = hostileVault();

/** A page with the hostile vault and data; the plugin is still disabled. */
export async function openHostile(
	open: (place: Place) => Promise<Page>,
	place: Place = {},
): Promise<Page> {
	const page = await open({ ...place, safe: '1' });
	await watchForHarm(page);
	await page.reload();
	await page.waitForSelector('body[data-ready]');
	await page.evaluate(
		async ([notes, data]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			for (const { path, text } of notes) await workbench.writeFile(path, text);
			const { adapter } = workbench.app.vault;
			const path = '.obsidian/plugins/port-explorer/data.json';
			await adapter.write(path, JSON.stringify(data));
		},
		[HOSTILE_NOTES, HOSTILE_DATA] as const,
	);
	return page;
}

/** Switches the plugin on. */
export const enable = (page: Page) =>
	page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.enablePlugin());
