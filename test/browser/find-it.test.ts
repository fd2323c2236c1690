import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editTrial, openTrial, readTrial } from './support/trial-note';
import { read, run } from './support/vault';
import { screenshot, useWorkbench } from './support/workbench';

const { open } = useWorkbench();
const fenced = (language: string, source: string) => `\`\`\`${language}\n${source}\n\`\`\`\n`;
const suggestion = (page: Page, text: string) =>
	page.locator('.suggestion-item', { hasText: text }).first();

describe('while one types', () => {
	it('blocks are named, options explained, and their values chosen', async () => {
		const page = await open();
		await editTrial(page, 'Ports\n');
		await page.keyboard.type('```port-inv');
		await suggestion(page, 'What listens where').waitFor();
		await screenshot(page, 'typing-fence');
		await page.keyboard.press('Enter');
		await expect.poll(() => readTrial(page)).toContain('```port-inventory\n\n```');
		await page.keyboard.type('gr');
		await suggestion(page, 'By host or by port').waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.suggestion-item').getByText('port', { exact: true }).click();
		await expect.poll(() => readTrial(page)).toContain('```port-inventory\ngroup: port\n```');
	});
});

describe('a card', () => {
	it('has a menu: labels, copies what it says, and lays out its block', async () => {
		const page = await open();
		await openTrial(page, fenced('port', '8096'), 'reading');
		const menu = async (name: string) => {
			await page.getByRole('button', { name: 'More', exact: true }).first().click();
			await page.locator('.menu-item', { hasText: name }).first().click();
		};
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		await page.getByRole('button', { name: 'Copy 8096', exact: true }).click();
		await expect.poll(clipboard).toBe('8096');
		await menu('Copy 8096/tcp');
		await expect.poll(clipboard).toBe('8096/tcp');
		await menu('Label');
		await page.locator('.modal').getByLabel('Label', { exact: true }).fill('Films');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		await page
			.locator('.port-explorer-card .port-explorer-title', { hasText: 'Films' })
			.waitFor();
		await menu('Layout: Table');
		await expect.poll(() => readTrial(page)).toContain('```port\nlayout: table\n8096\n```');
	});

	it('of a block with a slip is put right by a click on what was meant', async () => {
		const page = await open();
		await openTrial(page, fenced('port', '80\nhtps'), 'reading');
		await page
			.locator('.port-explorer-problems')
			.getByRole('button', { name: 'https', exact: true })
			.click();
		await expect.poll(() => readTrial(page)).toBe(fenced('port', '80\nhttps'));
	});
});

describe('a search without an answer', () => {
	it('says why, and leads on', async () => {
		const page = await open();
		await openTrial(page, fenced('port-lookup', ''), 'reading');
		const box = page.locator('.port-explorer-block input[type=search]');
		const says = async (typed: string, said: string) => {
			await box.fill(typed);
			await page.locator('.port-explorer-no-hits', { hasText: said }).waitFor();
		};
		await says('99999', 'ports end at 65535');
		await says('七万', "70000 isn't a port");
		await says('微信支付', "doesn't need a fixed port");
		await box.fill('端口443');
		await page.locator('.port-explorer-option', { hasText: 'HTTPS' }).first().waitFor();
		await says('zzqqxx', 'No match for "zzqqxx"');
		await screenshot(page, 'no-match');
		await page.getByLabel('Know its port?').fill('8099');
		await page.locator('.port-explorer-no-hits').getByRole('button', { name: 'Save' }).click();
		await page.locator('.port-explorer-option', { hasText: 'zzqqxx' }).first().waitFor();
	});
});

describe('the tour', () => {
	it.each([
		['en', 'Port Explorer tour/Tour 1 What is a port.md', '```port'],
		['zh', '端口导览/导览 1 什么是端口.md', '```port'],
	] as const)('is written into the vault: %s', async (lang, first, begins) => {
		const page = await open({ lang });
		await run(page, 'create-tour');
		await expect.poll(() => read(page, first).catch(() => '')).toContain(begins);
		await page.locator('.notice').first().waitFor();
		const before = await read(page, first);
		await run(page, 'create-tour');
		expect(await read(page, first)).toBe(before);
	});
});

describe('a free port', () => {
	it('is near what the service has, never a system port unasked, with one primary button', async () => {
		const page = await open();
		await editTrial(page, 'Port: ');
		await run(page, 'suggest-free-port');
		const dialog = page.locator('.port-explorer-free');
		const offered = async () =>
			(await dialog.locator('.port-explorer-free-ports button').allInnerTexts()).map(Number);
		// Nothing is offered before all notes have been read.
		await expect.poll(offered).not.toEqual([]);
		const usual = await offered();
		expect(usual[0]).toBeLessThan(8100);
		expect(usual.every((port) => port >= 8000)).toBe(true);
		await dialog.getByLabel('Service').fill('ssh');
		await expect.poll(async () => (await offered())[0]! >= 8022).toBe(true);
		await dialog.getByLabel('From').fill('1');
		expect((await offered()).every((port) => port >= 1024)).toBe(true);
		expect(await dialog.locator('.mod-cta').count()).toBe(1);
		await screenshot(page, 'free-port-taste');
		const best = (await offered())[0]!;
		await dialog.locator('.mod-cta').click();
		await expect.poll(() => readTrial(page)).toBe(`Port: ${best}`);
	});
});
