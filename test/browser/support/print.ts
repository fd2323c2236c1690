import type { Page } from 'playwright-core';
import type { WorkbenchWindow } from './workbench';

/** Prints the open note; answers the page that holds the paper, which may be a window of its own. */
export async function printNote(page: Page): Promise<Page> {
	const hasWindow = new URL(page.url()).searchParams.get('pdf') === 'window';
	const popup = hasWindow ? page.waitForEvent('popup') : page;
	await page.evaluate(async () => {
		await (window as unknown as WorkbenchWindow).workbench.print();
	});
	const printed = await popup;
	await printed.emulateMedia({ media: 'print' });
	return printed;
}
