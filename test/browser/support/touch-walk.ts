import type { Page } from 'playwright-core';
import { openTrial } from './trial-note';
import { run, show } from './vault';
import { screenshot } from './workbench';

const fenced = (language: string, source: string) => `\`\`\`${language}\n${source}\n\`\`\`\n\n`;
const HOST =
	'host: nas\naddress: 192.168.1.10\nos: linux\nweb server: 80, 443\nsshd: 22\npostgres: 127.0.0.1:5432\ndns: 53/udp, 53/tcp\ntext editor:\npackets: [443, 22, 8080, 5432, 5432 from localhost, 53/udp]';

/** The explorer as it opens: with its list or map, and no port over it. */
async function explorer(page: Page): Promise<void> {
	await run(page, 'open-explorer');
	const back = page.locator('.port-explorer-back button');
	if (await back.isVisible()) await back.tap();
	await page.locator('.port-explorer-toolbar').waitFor();
}

/** Each surface: how one gets there. */
const SURFACES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	cards: async (page) => {
		await openTrial(page, fenced('port', '443, 3306, 8096, 49200, 6000-6063'), 'reading');
		await page
			.getByRole('button', { name: /^(Details|详细信息|详情)$/ })
			.first()
			.tap();
	},
	'list and table': (page) =>
		openTrial(
			page,
			fenced('port', 'layout: list\n25, 443, 3306') +
				fenced('port', 'layout: table\n8096 Jellyfin, 53, 443'),
			'reading',
		),
	host: async (page) => {
		await openTrial(page, fenced('port-host', HOST), 'reading');
		await page.locator('.port-explorer-packet').nth(3).tap();
	},
	'host editor': async (page) => {
		await openTrial(page, fenced('port-host', HOST), 'reading');
		await page.getByRole('button', { name: /^(Edit|编辑)$/ }).tap();
		await page.locator('.port-explorer-editor').waitFor();
	},
	connections: (page) =>
		openTrial(
			page,
			fenced('port-connection', 'client: laptop\nserver: web-01\nto: 443, 80') +
				fenced('port-connection', 'client: laptop\nserver: s 2001:db8::1:2:3\nto: 443'),
			'reading',
		),
	lookup: (page) => openTrial(page, fenced('port-lookup', 'remote desktop'), 'reading'),
	inventory: (page) => openTrial(page, fenced('port-inventory', 'group: host'), 'reading'),
	quiz: (page) => openTrial(page, fenced('port-quiz', 'set: mail'), 'reading'),
	listing: (page) =>
		openTrial(
			page,
			fenced(
				'port-listeners',
				'host: nas\nformat: nmap\n22/tcp open ssh\n443/tcp open https',
			),
			'reading',
		),
	explorer: async (page) => {
		await explorer(page);
		await page.locator('.port-explorer-option').first().waitFor();
	},
	'a port in the explorer': async (page) => {
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-option').first().tap();
		await page.locator('.port-explorer-detail .port-explorer-card').waitFor();
	},
	map: async (page) => {
		await explorer(page);
		await page.getByRole('button', { name: /^(Map|地图)$/ }).tap();
		await page.locator('canvas').waitFor();
	},
	hosts: async (page) => {
		await explorer(page);
		await page.getByRole('button', { name: /^(Hosts|主机)$/ }).tap();
		await page.locator('.port-explorer-host-branch').first().waitFor();
	},
	'free port': (page) => run(page, 'suggest-free-port'),
	'import dialog': async (page) => {
		await run(page, 'import-listeners');
		const text = 'PORT STATE SERVICE\n22/tcp open ssh\n443/tcp open https';
		await page.locator('.port-explorer-import textarea').fill(text);
	},
	'checks dialog': async (page) => {
		await show(page, 'Typos.md', 'reading');
		await run(page, 'check-ports-in-note');
	},
};

/** Walks from one to the next on one page, and tells what is wrong with each. */
export async function walk(
	page: Page,
	name: string,
	look: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
	const wrong: Record<string, string[]> = {};
	for (const [surface, go] of Object.entries(SURFACES)) {
		await go(page);
		await page.waitForTimeout(150);
		await screenshot(page, `touch-${surface.replace(/ /g, '-')}-${name}`);
		const found = await look(page);
		if (found.length) wrong[surface] = found;
		if (await page.locator('.modal').count()) await page.keyboard.press('Escape');
	}
	return wrong;
}
