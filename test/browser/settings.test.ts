import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTrial } from './support/trial-note';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const DATA = '.obsidian/plugins/port-explorer/data.json';
const settings = (page: Page, classic = false) =>
	page.evaluate(
		(as) =>
			(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer', {
				classic: as,
			}),
		classic,
	);
const item = (page: Page, name: string) =>
	page.locator('.setting-item', { has: page.getByText(name, { exact: true }) });
const readStored = (page: Page) =>
	page.evaluate(
		(path) => (window as unknown as WorkbenchWindow).workbench.app.vault.adapter.read(path),
		DATA,
	);
/** Writes data.json as it is, and starts the plugin with it. */
const startWith = (page: Page, text: string) =>
	page.evaluate(
		async ([path, written]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			workbench.disablePlugin();
			await workbench.app.vault.adapter.write(path, written);
			await workbench.enablePlugin();
		},
		[DATA, text] as const,
	);

describe('the settings page', () => {
	it.each([{ classic: false }, { classic: true }])(
		'changes what notes show at once: $classic',
		async ({ classic }) => {
			const page = await open();
			await openTrial(page, 'On `port:443`\n\n```port\n80, 22\n```\n', 'reading');
			await page.locator('.port-explorer-cards').waitFor();
			await settings(page, classic);
			await screenshot(page, `settings-${classic ? 'classic' : 'declared'}`);
			await item(page, 'Default layout').locator('select').selectOption('table');
			await item(page, 'Port badges').locator('.checkbox-container').click();
			await page.keyboard.press('Escape');
			await page.locator('.port-explorer-block table').waitFor();
			await page.locator('code', { hasText: 'port:443' }).waitFor();
			expect(await page.locator('.mod-inline').count()).toBe(0);
			expect(JSON.parse(await readStored(page))).toMatchObject({
				version: 1,
				settings: { layout: 'table', chips: false },
			});
			await settings(page, classic);
			await item(page, 'Reset settings').locator('button').click();
			await page.keyboard.press('Escape');
			await page.locator('.port-explorer-cards').waitFor();
			await page.locator('.mod-inline').waitFor();
		},
	);

	it('has a language of its own, and gives the labels away', async () => {
		const page = await open();
		await startWith(
			page,
			JSON.stringify({
				version: 1,
				settings: { language: 'zh' },
				labels: { 8096: { label: '客厅电影', note: '' } },
			}),
		);
		await openTrial(page, '```port\n8096\n```\n', 'reading');
		await page.locator('.port-explorer-title', { hasText: '客厅电影' }).waitFor();
		await settings(page);
		await screenshot(page, 'settings-zh');
		await expectAccessible(page, '.port-explorer-card');
		await page.getByRole('button', { name: '复制为代码块' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe('```port\n8096 客厅电影\n```\n');
	});
});

describe('a data.json', () => {
	it.each([
		['{ "version": 1, "labels": ', 'damaged'],
		['{ "version": 1, "settings": { "layout": "heap" }, "labels": {} }', 'damaged'],
		['{ "version": 99, "settings": {} }', 'newer'],
	])('like %s is set aside as a copy, and reported', async (text, problem) => {
		const page = await open();
		await startWith(page, text);
		const { notice, copies } = await page.evaluate(async () => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const folder = '.obsidian/plugins/port-explorer';
			const { files } = await workbench.app.vault.adapter.list(folder);
			const texts = await Promise.all(
				files.map((file) => workbench.app.vault.adapter.read(file)),
			);
			return {
				notice: [...workbench.notices].join('\n'),
				copies: files.map((file, index) => [file, texts[index]] as const),
			};
		});
		expect(copies).toHaveLength(1);
		expect(copies[0]![0]).toMatch(new RegExp(`/data\\.${problem}-.*\\.json$`));
		expect(copies[0]![1]).toBe(text);
		expect(notice).toContain(copies[0]![0]);
		expect(JSON.parse(await readStored(page))).toMatchObject({ version: 1 });
	});

	it('that a sync service brings is taken up', async () => {
		const page = await open();
		await openTrial(page, '```port\n8096\n```\n', 'reading');
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.changeData(() => ({
				version: 1,
				settings: { layout: 'list' },
				labels: { 8096: { label: 'Films', note: '' } },
			})),
		);
		await page.locator('.port-explorer-list', { hasText: 'Films' }).waitFor();
	});
});
