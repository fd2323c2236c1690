import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { read, show, write } from './support/vault';
import { screenshot, useWorkbench } from './support/workbench';

const { open } = useWorkbench();

const NAS =
	'```port-host\nhost: nas\naddress: 192.168.1.10\nJellyfin & <b>"co"</b>: 8096\nsshd: 22\npackets: [8096, 1234]\n```\n';

/** What a menu's item has copied. */
async function copied(page: Page, item: string): Promise<string> {
	const before = await page.locator('.notice').count();
	await page.locator('.menu-item', { hasText: item }).click();
	await expect.poll(() => page.locator('.notice').count()).toBeGreaterThan(before);
	return page.evaluate(() => navigator.clipboard.readText());
}

/** The texts of a picture, and whether it is well-formed and refers to nothing. */
const readPicture = (page: Page, svg: string) =>
	page.evaluate((source) => {
		const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
		const all = [...parsed.querySelectorAll('*')];
		return {
			texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent ?? ''),
			ground: parsed.querySelector('svg > rect')?.getAttribute('fill') ?? '',
			tags: [...new Set(all.map((each) => each.tagName))],
			fills: [...new Set(all.map((each) => each.getAttribute('fill') ?? ''))],
		};
	}, svg);

describe('a host’s menu', () => {
	it('has all exports, and a picture of what the screen shows', async () => {
		const page = await open({ theme: 'dark', lang: 'zh' });
		await write(page, 'N.md', NAS);
		await show(page, 'N.md', 'reading');
		await page.locator('.port-explorer-packet').nth(1).click();
		await page.locator('.port-explorer-now li').nth(1).waitFor();
		const more = page
			.locator('.port-explorer-host-block')
			.getByRole('button', { name: '更多', exact: true });
		await more.click();
		expect(await page.locator('.menu-item').allTextContents()).toEqual([
			...['复制为 Markdown 表格', '复制为 Mermaid 图', '复制为 SVG 图', '复制为 PNG 图'],
			...['CSV 表格', 'JSON 数据', '白板（新文件）', '/etc/services 条目'],
			...['ufw 防火墙规则（建议）', 'nftables 防火墙规则（建议）'],
		]);
		const svg = await copied(page, '复制为 SVG 图');
		const picture = await readPicture(page, svg);
		const shown = await page
			.locator('.port-explorer-host-block')
			.evaluate((each) => getComputedStyle(each.ownerDocument.body).backgroundColor);
		expect(picture.tags).not.toContain('parsererror');
		expect(picture.texts).toEqual(
			expect.arrayContaining(['nas', '192.168.1.10', '8096', '22', '1234']),
		);
		expect(picture.texts.join('')).toContain('Jellyfin & <b>"co"</b>');
		expect(picture.texts.join('')).toContain('192.168.1.10:1234');
		expect(picture.texts.join('')).not.toContain('编辑');
		expect(picture.ground).not.toBe('white');
		expect([shown, ...picture.fills]).toContain(picture.ground);
		await page.setContent(svg);
		await screenshot(page, 'exported-host-zh-dark');
	});

	it('writes a canvas', async () => {
		const page = await open();
		await write(page, 'N.md', NAS);
		await show(page, 'N.md', 'reading');
		await page
			.locator('.port-explorer-host-block')
			.getByRole('button', { name: 'More', exact: true })
			.click();
		await page.locator('.menu-item', { hasText: 'Canvas (new file)' }).click();
		await expect
			.poll(() => read(page, 'Ports of nas.canvas').catch(() => ''))
			.toContain('nodes');
	});
});

describe('the inventory’s menu', () => {
	it('exports what the inventory shows', async () => {
		const page = await open();
		await write(page, 'N.md', '```port-inventory\nhost: web-01\n```\n');
		await show(page, 'N.md', 'reading');
		const exports = page
			.locator('.port-explorer-inventory')
			.getByRole('button', { name: 'Export', exact: true });
		await exports.click();
		const csv = await copied(page, 'CSV');
		expect(
			csv
				.trim()
				.split('\n')
				.slice(1)
				.every((line) => line.includes('web-01')),
		).toBe(true);
		expect(csv.trim().split('\n').length).toBeGreaterThan(1);
		await exports.click();
		const picture = await readPicture(page, await copied(page, 'Copy as SVG'));
		expect(picture.texts).toContain('web-01');
		expect(picture.texts).not.toContain('Export');
	});
});
