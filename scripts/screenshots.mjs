// Takes the pictures of the documentation from the workbench: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { startServer } from './serve.mjs';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const PHONE = { width: 360, height: 740 };

/** Each picture: where the workbench is, the size of its window, what the pointer rests on, what
 *  the explorer shows, the packet that is sent, and what is waited for. */
const PICTURES = [
	{ file: 'cards-light', place: { note: 'What is a port.md' } },
	{ file: 'cards-dark', place: { note: 'Ports I run.md', theme: 'dark' } },
	{ file: 'cards-zh', place: { note: '什么是端口.md', lang: 'zh' } },
	{ file: 'list-table', place: { note: 'Cards, list, table.md' } },
	{ file: 'phone', place: { note: 'Ports I run.md', width: 'phone' }, size: PHONE },
	{ file: 'chips', place: { note: 'Ports in a line.md' }, hover: '.mod-inline' },
	{ file: 'explorer', explorer: { query: 'dns', selected: 53 } },
	{ file: 'explorer-zh', place: { lang: 'zh' }, explorer: { query: '数据库', selected: 5432 } },
	{ file: 'map', place: { theme: 'dark' }, explorer: { layout: 'map', colour: 'assignment' } },
	{ file: 'host', place: { note: 'A host at work.md' }, packet: 0 },
	{ file: 'host-zh', place: { note: '运行中的主机.md', lang: 'zh', theme: 'dark' }, packet: 3 },
	{ file: 'inventory', place: { note: 'The home network.md' }, waitFor: '[data-check]' },
	{
		file: 'inventory-zh',
		place: { note: '家庭网络.md', lang: 'zh', theme: 'dark' },
		waitFor: '[data-check]',
	},
	{
		file: 'import',
		place: { note: 'Paste what the machine says.md' },
		waitFor: '.port-explorer-difference',
	},
	{ file: 'hosts', explorer: { layout: 'hosts' } },
	{ file: 'problems', place: { note: 'Slips of the finger.md' } },
];

await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
for (const {
	file,
	place,
	hover,
	explorer,
	packet,
	waitFor = '[class^="port-explorer"]',
	size = { width: 1100, height: 800 },
} of PICTURES) {
	const page = await browser.newPage({ viewport: size });
	await page.goto(`${server.url}?${new URLSearchParams(place)}`);
	await page.waitForSelector('body[data-ready]');
	if (!explorer) await page.waitForSelector(waitFor);
	if (packet !== undefined) {
		await page.getByRole('combobox').first().selectOption('4');
		await page.locator('.port-explorer-packet').nth(packet).click();
		await page.waitForTimeout(4000);
	}
	if (explorer) {
		await page.evaluate(async (state) => {
			const leaf = window.workbench.app.workspace.getLeaf('tab');
			await leaf.setViewState({ type: 'port-explorer', state, active: true });
		}, explorer);
		await page.waitForSelector('.port-explorer-option, canvas, .port-explorer-host-branch');
		await page.waitForTimeout(300);
	}
	if (hover) {
		await page.locator(hover).first().hover();
		await page.waitForSelector('.hover-popover');
	}
	await page.screenshot({ path: `${FOLDER}${file}.png` });
	await page.close();
	console.log(`docs/images/${file}.png`);
}
await browser.close();
await server.close();
