import type { Page } from 'playwright-core';
import { run } from './vault';
import type { Place } from './workbench';

/** A page with the explorer open and its list drawn. */
export async function openExplorer(
	open: (place?: Place) => Promise<Page>,
	place: Place = {},
	command = 'open-explorer',
): Promise<Page> {
	const page = await open(place);
	await run(page, command);
	await page.locator('.port-explorer-option').first().waitFor();
	return page;
}

/** Where the explorer is searched. */
export const box = (page: Page) => page.locator('.port-explorer-toolbar input');

/** The card of the port that is chosen. */
export const card = (page: Page, port: number) =>
	page.locator(`.port-explorer-detail .port-explorer-card[data-port="${port}"]`);
