import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MARKUP, LETTERS, STYLES } from '../texts/hostile-texts';
import { figure } from '../../support/figures';
import { enable, openHostile } from '../../browser/support/hostile-page';
import { indexed } from '../../browser/support/index-state';
import { lookAround } from '../../browser/support/look-around';
import { notices } from '../../browser/support/meanwhile';
import { read, run, show, write } from '../../browser/support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const TYPED = [...MARKUP, ...STYLES, ...LETTERS].filter((_, at) => at % 5 === 0);
const SEEN = TYPED.map(
	(each) => `tcp LISTEN 0 9 0.0.0.0:80 0.0.0.0:* users:((${JSON.stringify(each)},pid=1))`,
).join('\n');

/** A way to see what a note says, with what it opens. */
interface Surface {
	readonly name: string;
	readonly open: (page: Page) => Promise<void>;
}

async function type(page: Page, selector: string): Promise<void> {
	for (const each of TYPED) {
		await page.locator(selector).fill(each.replace(/[\r\n]/g, ' '));
		expect(await lookAround(page), each).toEqual([]);
	}
}

const SURFACES: readonly Surface[] = [
	{
		name: 'explorer-list',
		open: async (page) => {
			await run(page, 'open-explorer');
			await page.locator('.port-explorer-option').nth(3).click();
			await page.locator('.port-explorer-detail .port-explorer-card').waitFor();
			await type(page, '.port-explorer-toolbar input');
			await page.locator('.port-explorer-toolbar input').fill('');
		},
	},
	{
		name: 'explorer-map',
		open: async (page) => {
			await page.getByRole('button', { name: 'Map', exact: true }).click();
			await page.locator('canvas').hover({ position: { x: 300, y: 40 } });
		},
	},
	{
		name: 'explorer-hosts',
		open: async (page) => {
			await page.locator('.port-explorer-switch').getByLabel('Hosts').click();
			await page.locator('.port-explorer-host-branch').first().waitFor();
			expect(await page.locator('.port-explorer-inventory-row').count()).toBeLessThan(250);
		},
	},
	{
		name: 'inventory',
		open: async (page) => {
			await run(page, 'show-port-inventory');
			await page.getByLabel('Group by').selectOption('port');
			await page.getByLabel('Sort by').selectOption('note');
			await page
				.locator('.modal')
				.getByRole('button', { name: 'Export', exact: true })
				.first()
				.click();
			await page.locator('.menu-item', { hasText: 'CSV' }).click();
			await page.locator('.notice').first().waitFor();
		},
	},
	{
		name: 'checks',
		open: async (page) => {
			await show(page, 'Hostile/Applications.md', 'reading');
			await run(page, 'check-ports');
			await page.locator('.port-explorer-finding').first().waitFor();
			expect(await page.locator('.port-explorer-finding').count()).toBe(50);
		},
	},
	{
		name: 'lookup',
		open: async (page) => {
			await run(page, 'look-up-port');
			await type(page, '.prompt input');
		},
	},
	{
		name: 'import',
		open: async (page) => {
			await run(page, 'import-listeners');
			await page.getByLabel('Command output').fill(SEEN);
			await page.getByRole('textbox', { name: 'Host' }).fill(TYPED[0]!);
			await page.getByRole('textbox', { name: 'Address' }).fill(TYPED[1]!);
			await page.locator('.modal .port-explorer-inventory-row').nth(5).waitFor();
		},
	},
	{
		name: 'quiz',
		open: async (page) => {
			await run(page, 'practise-ports');
			await page.locator('.modal select').first().selectOption('hosts');
			await page
				.locator('.modal')
				.getByRole('button', { name: 'Start', exact: true })
				.click();
			for (let question = 0; question < 3; question++) {
				await page.locator('.port-explorer-choice').first().click();
				await page.locator('.port-explorer-explanation p').first().waitFor();
				await page.locator('.modal .mod-cta').click();
			}
		},
	},
	{
		name: 'free-port',
		open: async (page) => {
			await run(page, 'suggest-free-port');
			await page.locator('.modal select').first().selectOption({ index: 3 });
		},
	},
	{
		name: 'card',
		open: (page) =>
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.openAddress(
					'obsidian://port-explorer?port=1',
				),
			),
	},
	{
		name: 'link',
		open: async (page) => {
			for (const text of TYPED) {
				await page.evaluate((query) => {
					const { workbench } = window as unknown as WorkbenchWindow;
					const asked = new URLSearchParams({ q: query, port: query });
					workbench.openAddress(`obsidian://port-explorer?${asked}`);
				}, text);
				await page.keyboard.press('Escape');
			}
		},
	},
	{
		name: 'popover',
		open: async (page) => {
			await write(page, 'Trial.md', 'A chip `port:2` here, and `port:1:443`.');
			await show(page, 'Trial.md', 'reading');
			await page.locator('.mod-inline').first().hover();
			await page.locator('.popover .port-explorer-card').waitFor();
		},
	},
	{
		name: 'base',
		open: async (page) => {
			await page.evaluate(() => {
				const { workbench } = window as unknown as WorkbenchWindow;
				const notes = workbench.app.vault.getMarkdownFiles().map(({ path }) => path);
				workbench.showBase('port-explorer-ports', notes);
			});
			await page.locator('.bases-view .port-explorer-inventory-row').first().waitFor();
		},
	},
	{
		name: 'settings',
		open: async (page) => {
			await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer'),
			);
			await page.getByRole('button', { name: 'Copy as code block' }).click();
		},
	},
];

describe('what shows a hostile vault', () => {
	it('runs nothing of it, and holds it in its place', async () => {
		const page = await openHostile(open);
		await enable(page);
		await indexed(page);
		for (const { name, open: reach } of SURFACES) {
			await reach(page);
			expect(await lookAround(page), name).toEqual([]);
			await screenshot(page, `hostile-surface-${name}`);
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
		}
		figure('faults: surfaces shown with a hostile vault', SURFACES.length, 'surfaces');
	}, 120_000);

	it('makes files under names that file systems take, in a folder that is meant', async () => {
		const page = await openHostile(open);
		await enable(page);
		await indexed(page);
		const paths = () =>
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.app.vault
					.getFiles()
					.map(({ path }) => path),
			);
		const before = new Set(await paths());
		await run(page, 'export-port-inventory');
		for (const [at, host] of ['../../../../etc/passwd', 'a'.repeat(50), '\u202e'].entries()) {
			if (at) await run(page, 'export-port-inventory');
			await page.locator('.prompt input').fill(host);
			await page.locator('.suggestion-item').first().click();
			await page.locator('.prompt input').fill('Canvas');
			await page.locator('.suggestion-item').first().click();
			await expect.poll(async () => (await paths()).length).toBe(before.size + at + 1);
		}
		await show(page, 'Drawings/Hostile 0.excalidraw.md', 'reading');
		await run(page, 'turn-drawing-into-host');
		await expect.poll(async () => (await paths()).length).toBe(before.size + 4);
		const made = (await paths()).filter((path) => !before.has(path));
		for (const path of made) {
			expect(path).toMatch(
				/^(?:Drawings\/)?[^/\\:*?"<>|#^[\]\p{C}.][^/\\:*?"<>|#^[\]\p{C}]*$/u,
			);
			expect(Buffer.byteLength(path)).toBeLessThan(255);
		}
		expect(await lookAround(page)).toEqual([]);
		const drawn = made.find((path) => path.startsWith('Drawings/'))!;
		expect(await read(page, drawn)).toContain('```port-host');
		expect(await notices(page)).toEqual([]);
	});
});
