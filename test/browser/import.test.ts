import { describe, expect, it } from 'vitest';
import type { Api } from '../../types/port-explorer';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';
import { read, run, show, write } from './support/vault';

const { open } = useWorkbench();

const HEAD = 'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                      NAMES';
const row = (ports: string, name: string) =>
	`0a1b2c3d4e5f   img     "run"     1 day     Up       ${ports.padEnd(26)} ${name}`;
const FIRST = [HEAD, row('0.0.0.0:8080->80/tcp', 'web'), row('5432/tcp', 'inner')].join('\n');
const SECOND = [HEAD, row('127.0.0.1:8080->80/tcp', 'web'), row('0.0.0.0:53->53/udp', 'dns')].join(
	'\n',
);

describe('importing listeners', () => {
	it('goes from the paste to the diagram, and from the next paste to the difference', async () => {
		const page = await open();
		await write(page, 'Box.md', '# Box\n');
		await show(page, 'Box.md', 'source');
		await page.locator('.cm-content').click();
		await page.keyboard.press('Control+End');
		await run(page, 'import-listeners');
		await page.getByLabel('Command output').fill(FIRST);
		await page.getByRole('textbox', { name: 'Host' }).fill('box');
		await page.getByRole('textbox', { name: 'Address' }).fill('10.0.0.7');
		await page.locator('.port-explorer-inventory-row', { hasText: 'web' }).waitFor();
		await page.getByText('1 line skipped').click();
		await page.getByText('reachable from other containers only').waitFor();
		await expectAccessible(page, '.modal');
		await screenshot(page, 'import');
		await page.getByRole('button', { name: 'Insert as diagram' }).click();
		const written = '```port-host\nhost: box\naddress: 10.0.0.7\nweb: 8080:80/tcp\n```';
		await expect.poll(() => read(page, 'Box.md')).toContain('host: box');
		expect(await read(page, 'Box.md')).toContain(written.replace('8080:', '0.0.0.0:8080:'));
		await show(page, 'Box.md', 'reading');
		await page.locator('.port-explorer-host', { hasText: 'box' }).waitFor();

		await show(page, 'Box.md', 'source');
		await run(page, 'import-listeners');
		await page.getByLabel('Command output').fill(SECOND);
		await page.getByRole('textbox', { name: 'Host' }).fill('box');
		const differences = page.locator('.port-explorer-difference');
		await expect.poll(() => differences.count()).toBe(2);
		await screenshot(page, 'import-compare');
		await differences
			.filter({ hasText: 'New: 53/udp dns' })
			.getByRole('button', { name: 'Add to note' })
			.click();
		await expect.poll(() => read(page, 'Box.md')).toContain('dns: 0.0.0.0:53/udp');
		await expect.poll(() => differences.count()).toBe(1);
		await page.getByRole('button', { name: 'Update' }).click();
		await expect.poll(() => read(page, 'Box.md')).toContain('web: 127.0.0.1:8080:80/tcp');
		await page.getByText('No differences.').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('.cm-content').press('Control+z');
		await expect.poll(() => read(page, 'Box.md')).toContain('web: 0.0.0.0:8080:80/tcp');
		await page.locator('.cm-content').press('Control+z');
		await expect.poll(() => read(page, 'Box.md')).not.toContain('dns');
	});

	it('takes what the cursor is in, and writes properties', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await write(page, '盒子.md', `\`\`\`\n${FIRST}\n\`\`\`\n`);
		await show(page, '盒子.md', 'source');
		await page.locator('.cm-line', { hasText: 'CONTAINER' }).click();
		await run(page, 'import-listeners');
		await page.locator('.port-explorer-inventory-row', { hasText: 'web' }).waitFor();
		await page.getByRole('textbox', { name: '主机' }).fill('盒子');
		await expectAccessible(page, '.modal');
		await screenshot(page, 'import-zh-phone');
		await page.getByRole('button', { name: '添加到属性' }).click();
		await expect.poll(() => read(page, '盒子.md')).toContain('0.0.0.0:8080:80/tcp web');
		expect(await read(page, '盒子.md')).toContain(FIRST);
	});
});

describe('a port-listeners block', () => {
	it('shows what was pasted, and how the notes differ', async () => {
		const page = await open();
		await write(page, 'Known.md', '```port-host\nhost: box\nweb: 8080\nold: 99\n```\n');
		await write(page, 'Seen.md', `\`\`\`port-listeners\nhost: box\n${FIRST}\n\`\`\`\n`);
		await show(page, 'Seen.md', 'reading');
		const block = page.locator('.port-explorer-listing');
		await block.getByText('1 listener not covered: this lists container ports only').waitFor();
		await expectAccessible(page, '.port-explorer-listing');
		await screenshot(page, 'listing-block');
		await block.getByText('Original text').click();
		await block.locator('pre', { hasText: '0a1b2c3d4e5f' }).waitFor();
		expect(await block.getByRole('button', { name: /Remove|Accept/ }).count()).toBe(0);
		await block.getByText('No differences.').waitFor();
	});

	it('is what other plugins get as well', async () => {
		const page = await open();
		const listing = await page.evaluate((text) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { v1 } = (workbench.loader.enabled as unknown as { api: Api }).api;
			return [
				v1.parseListeners(text),
				v1.parseListeners('Dear diary'),
				v1.parseListeners(null!),
			];
		}, FIRST);
		expect(listing).toEqual([
			{
				format: 'docker-ps',
				listeners: [
					{
						...{ protocol: 'tcp', address: '0.0.0.0', port: 8080, container: 'web' },
						...{ target: 80, line: 2 },
					},
				],
				skipped: [{ line: 3, text: FIRST.split('\n')[2]!.trim(), reason: 'unpublished' }],
			},
			null,
			null,
		]);
	});
});

describe('a note in reading view', () => {
	const NOTE = '# 小主机\n\n在客厅。\n';

	it('gets a host and a card at its end, each with an undo', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await write(page, '小主机.md', NOTE);
		await show(page, '小主机.md', 'reading');
		await run(page, 'import-listeners');
		await page.getByLabel('命令输出').fill(FIRST);
		await page.getByRole('button', { name: '插入主机图' }).click();
		await expect
			.poll(() => read(page, '小主机.md'))
			.toMatch(/^# 小主机\n\n在客厅。\n\n```port-host\n/);
		await page.locator('.port-explorer-host').waitFor();
		await screenshot(page, 'import-reading');
		await page.locator('.port-explorer-undo').click();
		await expect.poll(() => read(page, '小主机.md')).toBe(NOTE);

		await run(page, 'open-explorer');
		await page.locator('.port-explorer-toolbar input').fill('443');
		await page.locator('.port-explorer-option', { hasText: '443' }).first().click();
		await page.getByRole('button', { name: '将卡片插入笔记' }).click();
		await expect.poll(() => read(page, '小主机.md')).toBe(`${NOTE}\n\`\`\`port\n443\n\`\`\`\n`);
		await page.locator('.port-explorer-undo').last().click();
		await expect.poll(() => read(page, '小主机.md')).toBe(NOTE);
	});
});
