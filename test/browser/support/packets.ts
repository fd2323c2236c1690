import type { Page } from 'playwright-core';

/** The notes with the host of the drawing. */
export const NOTES = { en: 'A host at work.md', zh: '运行中的主机.md' };

/** A packet that can be sent to a host. */
export const packet = (page: Page, index: number) =>
	page.locator('.port-explorer-packet').nth(index);

/** The step that is shown. */
export const last = (page: Page) => page.locator('.port-explorer-steps li.is-current');

/** Steps to the end by keyboard: quicker than to watch. */
export async function stepThrough(page: Page): Promise<void> {
	await page.locator('.port-explorer-stage').focus();
	for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowRight');
}
