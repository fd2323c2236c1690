import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { last, NOTES, packet, stepThrough } from './support/packets';
import { write } from './support/vault';
import { openTrial, editTrial, readTrial } from './support/trial-note';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const block = (source: string) => `\`\`\`port-host\n${source}\n\`\`\`\n`;

describe("the drawing's host", () => {
	it('does with each packet what the network would', async () => {
		const page = await open({ note: NOTES.en });
		await packet(page, 0).waitFor();
		await stepThrough(page);
		const results = await page.locator('.port-explorer-packet-result').allInnerTexts();
		expect(results.map((text) => text.trim())).toEqual([
			'delivered to web server',
			'delivered to sshd',
			'delivered to application',
			'refused (RST)',
			'port unreachable (ICMP)',
			'refused (RST)',
			'delivered to postgres',
		]);
		await expectAccessible(page, '.markdown-rendered');
		await screenshot(page, 'host-all');
	});

	it('lets a packet travel to its listener, and says each step', async () => {
		const page = await open({ note: NOTES.en });
		await page.getByLabel('Speed').first().selectOption('4');
		await packet(page, 0).click();
		await last(page).filter({ hasText: 'Delivered to web server.' }).waitFor();
		await page.waitForTimeout(300);
		const places = await page.evaluate(() =>
			['.port-explorer-traveller', '[data-listener="0-1"] .port-explorer-slot'].map(
				(selector) => {
					const box = document.querySelector(selector)!.getBoundingClientRect();
					return [box.left + box.width / 2, box.top + box.height / 2];
				},
			),
		);
		expect(Math.abs(places[0]![0]! - places[1]![0]!)).toBeLessThan(2);
		expect(Math.abs(places[0]![1]! - places[1]![1]!)).toBeLessThan(2);
		await screenshot(page, 'host-delivered');
		await page.getByLabel('Port, such as 8080').fill('9999/udp');
		await page.keyboard.press('Enter');
		await last(page).filter({ hasText: 'port unreachable' }).waitFor();
		await screenshot(page, 'host-unreachable');
		await page.getByLabel('Port, such as 8080').fill('99999');
		await page.keyboard.press('Enter');
		await page.getByText("99999 isn't a port").waitFor();
	});

	it('goes without travel where the reader wants no motion', async () => {
		const page = await open({ note: NOTES.en });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await packet(page, 1).click();
		await page.locator('.port-explorer-stage').focus();
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
		const moving = await page.evaluate(() => document.getAnimations().length);
		expect(moving).toBe(0);
	});

	it('plays and pauses by the space bar', async () => {
		const page = await open({ note: NOTES.en });
		await page.locator('.port-explorer-stage').focus();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: 'Pause' }).waitFor();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: 'Play', exact: true }).first().waitFor();
	});
});

describe('a host without an address', () => {
	const hosts = (page: Page) => page.locator('.port-explorer-host-block').first();
	it('says none, and goes by its name', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await openTrial(page, '```port-host\nhost: shed\nweb: 80\npackets: 80\n```\n', 'reading');
		await packet(page, 0).click();
		await last(page).filter({ hasText: '交付给 web' }).waitFor();
		const spoken = await hosts(page).evaluate((el) =>
			el.textContent.replace(/[\u2066-\u2069]/g, ''),
		);
		expect(spoken).toContain('客户端:50000 向 shed:80');
		expect(spoken).toContain('数据包到达 shed');
		expect(spoken).not.toContain('192.0.2');
		await screenshot(page, 'host-no-address');
	});

	it('has the address that another note gives it', async () => {
		const page = await open();
		await write(page, 'Shed.md', '---\nhost: shed\naddress: 10.0.0.2\nports: [22]\n---\n');
		await openTrial(page, '```port-host\nhost: shed\nweb: 80\npackets: 80\n```\n', 'reading');
		await hosts(page).getByText('10.0.0.2', { exact: true }).waitFor();
		await packet(page, 0).click();
		await last(page).filter({ hasText: 'Delivered to web.' }).waitFor();
	});
});

describe('a host', () => {
	it('names conflicts and bad lines, and shows the rest', async () => {
		const page = await open();
		await openTrial(
			page,
			block(
				'host: nas\nweb: 80\nother: 0.0.0.0:80\nfine: 443\nbad: 99999\n__proto__: 22\npackets: [80]',
			),
			'reading',
		);
		await page.getByText("web and other can't both listen on 80/tcp").waitFor();
		expect(await page.locator('.mod-conflict').count()).toBe(2);
		await page.getByText("99999 isn't a port").waitFor();
		expect(await page.locator('.port-explorer-application').count()).toBe(5);
		await expectAccessible(page, '.port-explorer-host-block');
		await screenshot(page, 'host-conflict');
	});

	it('is copied as table, Mermaid and pictures', async () => {
		const page = await open({ note: NOTES.en });
		const copy = async (name: string) => {
			await page.getByRole('button', { name: 'More', exact: true }).click();
			await page.locator('.menu-item', { hasText: name }).click();
			await page.locator('.notice').last().waitFor();
		};
		const text = () => page.evaluate(() => navigator.clipboard.readText());
		await copy('Copy as Markdown table');
		expect(await text()).toContain('| postgres | TCP | 127.0.0.1 | 5432 |');
		await copy('Copy as Mermaid');
		expect(await text()).toContain('flowchart LR');
		await copy('Copy as SVG');
		expect(await text()).toMatch(/^<svg /);
		await copy('Copy as PNG');
		await expect
			.poll(() =>
				page.evaluate(async () =>
					(await navigator.clipboard.read()).flatMap(({ types }) => types),
				),
			)
			.toContain('image/png');
	});

	it('is on paper after its last packet', async () => {
		const page = await open({ note: NOTES.en });
		await packet(page, 0).waitFor();
		await page.emulateMedia({ media: 'print' });
		const table = page.locator('table.port-explorer-only-print');
		expect(await table.innerText()).toContain('8080refused (RST)');
		expect(await page.locator('.port-explorer-player').first().isVisible()).toBe(false);
	});
});

describe('connections', () => {
	it('come from ephemeral ports, the same for the same seed, others when rolled again', async () => {
		const page = await open({ note: NOTES.en });
		const ends = () => page.locator('.port-explorer-connections tbody code').allInnerTexts();
		await page.locator('.port-explorer-connections').waitFor();
		const first = await ends();
		expect(first).toHaveLength(8);
		for (const end of first.filter((_, index) => index % 2 === 0)) {
			expect(Number(end.split(':')[1])).toBeGreaterThanOrEqual(32768);
		}
		await page.getByRole('button', { name: 'Pick new ports' }).click();
		await expect.poll(ends).not.toEqual(first);
		await page.getByRole('button', { name: 'Open another tab' }).click();
		await expect.poll(async () => (await ends()).length).toBe(10);
		await page.reload();
		await page.locator('.port-explorer-connections').waitFor();
		expect(await ends()).toEqual(first);
	});

	it('show the handshake of TCP, and none for UDP', async () => {
		const page = await open();
		const source = 'client: laptop\nserver: resolver\nto: 53/tcp, 53/udp\nport: 50123';
		await openTrial(page, `\`\`\`port-connection\n${source}\n\`\`\`\n`, 'reading');
		const words = page.locator('.port-explorer-sequence g text:not([class])');
		expect(await words.allTextContents()).toEqual([
			'SYN',
			'SYN, ACK',
			'ACK',
			'request',
			'reply',
		]);
		await page.locator('.port-explorer-end').nth(1).click();
		await expect.poll(() => words.allTextContents()).toEqual(['request', 'reply']);
		const ports = await page.locator('.port-explorer-connections tbody code').allInnerTexts();
		expect(ports.filter((end) => end.endsWith(':50123'))).toHaveLength(2);
		await screenshot(page, 'connection-udp');
	});
});

describe('a drawing', () => {
	it('becomes a host diagram in a note beside it, and stays as it was', async () => {
		const drawing = 'Drawings/主机与端口.excalidraw.md';
		const page = await open({ note: drawing, lang: 'zh' });
		const read = (path: string) =>
			page.evaluate(
				(each) => (window as unknown as WorkbenchWindow).workbench.readFile(each),
				path,
			);
		const before = await read(drawing);
		await page.keyboard.press('Control+p');
		await page.keyboard.type('将绘图转换为主机图');
		await page.keyboard.press('Enter');
		await page.locator('.port-explorer-host').waitFor();
		await screenshot(page, 'drawing-as-host');
		expect(await read('Drawings/主机与端口（主机）.md')).toContain(
			'host: 主机\n网页服务器: 80, 443\nssh: 22\npirp: 553\npackets: [80]\n```\n\n- 数据包 → 投递 → 80',
		);
		expect(await read(drawing)).toBe(before);
	});
});

describe('the four questions', () => {
	it('are each answered by a block that a command inserts', async () => {
		const page = await open({ lang: 'zh' });
		await editTrial(page, '');
		for (const question of ['什么是', '有什么用', '每个', '客户端']) {
			await page.keyboard.press('Control+p');
			await page.keyboard.type('插入示例');
			await page.keyboard.press('Enter');
			await page.locator('.prompt').waitFor();
			await page.keyboard.type(question === '什么是' ? '是什么' : question);
			await page.keyboard.press('Enter');
			await page.locator('.prompt').waitFor({ state: 'detached' });
			await page.keyboard.press('Control+End');
		}
		const note = await readTrial(page);
		expect(note.match(/```port(?:-\w+)?\n/g)).toEqual([
			'```port\n',
			'```port-host\n',
			'```port-host\n',
			'```port-connection\n',
		]);
	});
});
