import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../types/port-explorer';
import { editTrial, readTrial } from './support/trial-note';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const NOTE = 'Port badges.md';
const chip = (page: Page, text: string) =>
	page.locator('.port-explorer-door.mod-inline', { hasText: text }).first();

describe('a port within a line', () => {
	it('is a door in reading view, and its card shows where the pointer rests', async () => {
		const page = await open({ note: NOTE });
		await chip(page, '443').waitFor();
		const doors = await page.locator('.port-explorer-door.mod-inline').allInnerTexts();
		expect(doors.map((text) => text.split(/\s/)[0])).toEqual([
			...['443', '80', '53/udp', '6000-6063', '22', 'nas.local:8096', '8096', '51515'],
		]);
		// What is no port stays code, and so does code that only resembles a chip.
		expect(await page.locator('.port-explorer-bad-chip').innerText()).toBe('port:70000');
		const codes = await page.locator('.markdown-rendered code').allInnerTexts();
		expect(codes).toEqual(['`port:443`', 'port:70000', 'port: 80', 'portable']);
		await expectAccessible(page, '.markdown-rendered');
		await chip(page, '53/udp').hover();
		await page.locator('.hover-popover .port-explorer-card[data-port="53"]').waitFor();
		await screenshot(page, 'chips-reading');
		await page.mouse.move(5, 5);
		await page.locator('.hover-popover').waitFor({ state: 'detached' });
		await chip(page, '6000').click();
		await page.locator('.modal .port-explorer-card[data-port="6000"]').waitFor();
	});

	it('is a door in Live Preview, and text again when the cursor comes to it', async () => {
		const page = await open({ note: NOTE, mode: 'live', theme: 'dark' });
		await chip(page, '6000-6063').waitFor();
		expect(await page.locator('.cm-content .port-explorer-bad-chip').count()).toBe(1);
		await chip(page, '443').hover();
		await page.locator('.hover-popover .port-explorer-card[data-port="443"]').waitFor();
		await screenshot(page, 'chips-live-dark');
		await editTrial(page, 'on `port:443` here');
		await chip(page, '443').waitFor();
		await page.keyboard.press('Home');
		for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
		await chip(page, '443').waitFor({ state: 'detached' });
		expect(await page.locator('.cm-content').innerText()).toContain('`port:443`');
		await page.keyboard.press('End');
		await chip(page, '443').waitFor();
		expect(await readTrial(page)).toBe('on `port:443` here');
	});

	it('goes to its card for a finger that taps', async () => {
		const page = await open({ note: '端口徽章.md', lang: 'zh', width: 'phone' });
		await screenshot(page, 'chips-zh-phone');
		await chip(page, '53/udp').tap();
		await page.locator('.modal .port-explorer-card[data-port="53"]').waitFor();
		expect(await page.locator('.hover-popover').count()).toBe(0);
	});

	it('leaves nothing behind when the plugin is disabled', async () => {
		const page = await open({ note: NOTE, mode: 'live' });
		const resources = () =>
			page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.liveResources());
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.disablePlugin());
		const before = await resources();
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.enablePlugin());
		await chip(page, '443').hover();
		await page.locator('.hover-popover').waitFor();
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.disablePlugin());
		expect(
			await page
				.locator('[class*="port-explorer"]')
				.evaluateAll((all) => all.map((el) => el.outerHTML.slice(0, 300))),
		).toEqual([]);
		expect(await resources()).toEqual(before);
	});
});

describe('suggestions while typing', () => {
	it('complete a chip', async () => {
		const page = await open();
		await editTrial(page, 'The NAS: ');
		await page.keyboard.type('`port:jelyfin');
		await page.locator('.suggestion-item.is-selected', { hasText: '8096' }).waitFor();
		await screenshot(page, 'suggest-chip');
		await expectAccessible(page, '.suggestion-container');
		await page.keyboard.press('Enter');
		await page.keyboard.type(' is home');
		expect(await readTrial(page)).toBe('The NAS: `port:8096` is home');
	});

	it('complete a line and an option of a block, and let numbers be', async () => {
		const page = await open();
		await editTrial(page, '```port\n');
		await page.keyboard.type('443\nwiregu');
		await page.locator('.suggestion-item.is-selected', { hasText: '51820' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('\nlay');
		await page.locator('.suggestion-item.is-selected', { hasText: 'layout:' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('t');
		await page.locator('.suggestion-item.is-selected', { hasText: 'table' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('\n```');
		expect(await readTrial(page)).toBe('```port\n443\n51820/udp\nlayout: table\n```');
	});

	it('stay away from everything else', async () => {
		const page = await open({ lang: 'zh' });
		await editTrial(page, '');
		await page.keyboard.type('ssh `code` and wireguard `port');
		expect(await page.locator('.suggestion-container').count()).toBe(0);
	});
});

describe('the command line', () => {
	it('answers with the same search as the API, as text or JSON', async () => {
		const page = await open();
		const answers = await page.evaluate(async () => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const run = (action: string, parameters: Record<string, string>) =>
				workbench.runCli(`port-explorer:${action}`, parameters);
			const { api } = workbench.loader.enabled as unknown as { api: Api };
			return {
				lookup: await run('lookup', { port: '514', protocol: 'UDP' }),
				search: await run('search', { query: 'jelyfin', limit: '1' }),
				json: JSON.parse(await run('search', { query: 'dns', json: 'true' })) as object[],
				nothing: await run('lookup', { port: 'no-such' }),
				missing: await run('search', {}),
				fromApi: api.v1.search('dns'),
			};
		});
		expect(answers.lookup).toMatch(/^514\tudp\t.*syslog/);
		expect(answers.search).toMatch(/^8096\ttcp\tJellyfin/);
		expect(answers.json[0]).toMatchObject({ port: 53 });
		expect(answers.json).toEqual(answers.fromApi);
		expect(answers.nothing).toBe('No match for "no-such"');
		expect(answers.missing).toBe('Missing parameter: add query=dns');
	});

	it('is also what a link from outside asks', async () => {
		const page = await open();
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openAddress(
				'obsidian://port-explorer?q=remote%20desktop',
			),
		);
		await page.locator('.suggestion-item.is-selected', { hasText: '3389' }).waitFor();
	});
});
