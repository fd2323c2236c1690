import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { indexed } from './support/index-state';
import { openTrial } from './support/trial-note';
import { run, show } from './support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

/** What each leaf shows, by the pane that it is in. */
const leaves = (page: Page) =>
	page.evaluate(() => {
		const all: string[] = [];
		(window as unknown as WorkbenchWindow).workbench.app.workspace.iterateAllLeaves((leaf) => {
			const { side } = leaf as unknown as { side: string };
			all.push(`${side}: ${leaf.view.getViewType()} ${leaf.view.getDisplayText()}`);
		});
		return all.sort();
	});

async function hostsInSidebar(page: Page): Promise<void> {
	await run(page, 'open-explorer-in-sidebar');
	await page.locator('.port-explorer-switch').getByLabel('Hosts', { exact: true }).click();
	await page.locator('.port-explorer-host-branch').first().waitFor();
}

// Row 5: a leaf whose view is a place to navigate is replaced by the next note that is opened.
describe('the explorer in the side pane', () => {
	it('opens a note beside itself', async () => {
		const page = await open();
		await indexed(page);
		await hostsInSidebar(page);
		await page.locator('.port-explorer-places button', { hasText: 'NAS' }).first().click();
		const expected = ['main: markdown NAS', 'right: port-explorer Port explorer'];
		await expect.poll(() => leaves(page)).toEqual(expected);
		await screenshot(page, 'app-explorer-in-side-pane');
	});

	it('opens a note in a new tab with Ctrl and with the middle button', async () => {
		const page = await open({ note: 'Start here.md' });
		await indexed(page);
		await hostsInSidebar(page);
		const link = page.locator('.port-explorer-places button', { hasText: 'NAS' }).first();
		await link.click({ modifiers: ['Control'] });
		const expected = [
			'main: markdown NAS',
			'main: markdown Start here',
			'right: port-explorer Port explorer',
		];
		await expect.poll(() => leaves(page)).toEqual(expected);
		await link.click({ button: 'middle' });
		await expect.poll(() => leaves(page)).toEqual(['main: markdown NAS', ...expected]);
	});

	it('stays when a note is opened from elsewhere', async () => {
		const page = await open();
		await hostsInSidebar(page);
		await show(page, 'The home network.md', 'reading');
		const expected = ['main: markdown The home network', 'right: port-explorer Port explorer'];
		await expect.poll(() => leaves(page)).toEqual(expected);
	});
});

describe('the explorer as a tab', () => {
	it('opens a note in another one', async () => {
		const page = await open();
		await indexed(page);
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-switch').getByLabel('Hosts', { exact: true }).click();
		await page.locator('.port-explorer-places button', { hasText: 'NAS' }).first().click();
		const expected = ['main: markdown NAS', 'main: port-explorer Port explorer'];
		await expect.poll(() => leaves(page)).toEqual(expected);
	});

	// Row 11: a state that comes while another one is being set is dropped.
	for (const steps of ['kept', 'forgotten'] as const) {
		it(`shows the last of several ports that are chosen at once (steps ${steps})`, async () => {
			const page = await open({ steps });
			await run(page, 'open-explorer');
			await page.locator('.port-explorer-option').nth(5).waitFor();
			const wanted = await page.evaluate(() => {
				const rows = [...document.querySelectorAll<HTMLElement>('.port-explorer-option')];
				for (const row of rows.slice(1, 5)) row.click();
				return /^\d+/.exec(rows[4]!.textContent)![0];
			});
			const card = page.locator('.port-explorer-detail .port-explorer-card');
			await card.waitFor();
			await page.waitForTimeout(200);
			expect(await card.getAttribute('data-port')).toBe(wanted);
		});
	}

	it('shows the last of two ports that are asked for at once', async () => {
		const page = await open();
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-option').first().waitFor();
		await page.evaluate(() => {
			const rows = () => [...document.querySelectorAll<HTMLElement>('.port-explorer-option')];
			rows()[1]!.click();
			document
				.querySelector<HTMLElement>('.port-explorer-switch [aria-label="Map"]')!
				.click();
		});
		await page.locator('[data-type="port-explorer"] canvas').waitFor();
		await page.locator('.port-explorer-detail .port-explorer-card').waitFor();
	});
});

/** How often blocks were rendered. */
const rendered = (page: Page) =>
	page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.renderedBlocks());

// Row 8: all sections are rendered at once, then come and go without being rendered again.
describe('reading view', () => {
	it('keeps what was opened in a block that has been out of the page', async () => {
		const page = await open();
		const filler = Array.from({ length: 200 }, (_, at) => `Paragraph ${at}.\n`).join('\n');
		const last = '```port\n443\n```\n';
		const before = await rendered(page);
		await openTrial(page, `\`\`\`port\n22\n\`\`\`\n\n${filler}\n${last}`, 'reading');
		await page.locator('.port-explorer-card[data-port="22"]').waitFor();
		expect((await rendered(page)) - before).toBe(2);
		await page.getByRole('button', { name: 'Details', exact: true }).first().click();
		const view = page.locator('.markdown-preview-view').first();
		await view.evaluate((el) => el.scrollTo(0, el.scrollHeight));
		await page.locator('.port-explorer-card[data-port="443"]').waitFor();
		expect(await page.locator('.port-explorer-card[data-port="22"]').count()).toBe(0);
		await view.evaluate((el) => el.scrollTo(0, 0));
		await page.locator('.port-explorer-card.is-open[data-port="22"]').waitFor();
		expect((await rendered(page)) - before).toBe(2);
	});
});
