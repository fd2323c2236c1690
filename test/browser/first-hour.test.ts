import { describe, expect, it } from 'vitest';
import { expectAccessible, screenshot, useWorkbench } from './support/workbench';
import { read, run, show, write } from './support/vault';

const { open } = useWorkbench();

const PLAIN = `# Cellar

A Proxmox machine at 192.168.7.20.

| Service | Port |
| --- | --- |
| Proxmox | 8006 |
| Home Assistant | 8123 |
| Uptime Kuma | 3001 |
`;

const ODD = `# 小主机（PVE）

192.168.31.20，2024 年双十一买的，N100。

- PVE 管理页面：https://192.168.31.20:8006
- SSH 端口改成了 2222
- AdGuard Home：网页 3000，DNS 53
- Nginx Proxy Manager，80、443 转发，管理页面 81
- MySQL 3306，只给 Nextcloud 用
- Redis 6379
- frp 服务端在 VPS 上：bind_port 7000，面板 7500
- 外网 8443 转到 192.168.31.10:5001
`;

describe('a note as people write it', () => {
	it('is offered in the inventory, shown before it is written, and undone', async () => {
		const page = await open();
		await write(page, 'Cellar.md', PLAIN);
		await run(page, 'show-port-inventory');
		const found = page.getByRole('region', { name: 'Found in your notes, not yet confirmed' });
		await found.getByText('Home Assistant 8123').waitFor();
		await expectAccessible(page, '.modal');
		await found.getByRole('button', { name: 'Preview these 3 listeners…' }).click();
		await found.getByText('Uptime Kuma: 3001').waitFor();
		expect(await read(page, 'Cellar.md')).toBe(PLAIN);
		await screenshot(page, 'found-host');
		await found.getByRole('button', { name: 'Add this block to the note' }).click();
		await expect.poll(() => read(page, 'Cellar.md')).toContain('```port-host\nhost: Cellar');
		await page.locator('.modal').getByText('Uptime Kuma').first().waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => read(page, 'Cellar.md')).toBe(PLAIN);
	});

	it('is left alone once it is said to be no host', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await write(page, 'Cellar.md', PLAIN);
		await run(page, 'show-port-inventory');
		const found = page.getByRole('region', { name: '在笔记中发现，尚未确认' });
		await screenshot(page, 'found-host-zh-dark');
		await found.getByRole('button', { name: '不是主机' }).click();
		await expect.poll(() => read(page, 'Cellar.md')).toContain('not-a-host');
		await expect.poll(() => found.count()).toBe(0);
		await page.getByText('已在 Cellar 的属性中写入“ignored-port-checks: not-a-host”').waitFor();
	});

	it('shows all its listeners, and what is left out with the reason', async () => {
		const page = await open({ lang: 'zh', width: 'phone' });
		await write(page, '小主机.md', ODD);
		await run(page, 'show-port-inventory');
		const found = page.getByRole('region', { name: '在笔记中发现，尚未确认' });
		await found.getByText(/frp 服务端在 VPS 上.*在其他机器上/).waitFor();
		await found.getByText(/外网 8443 转到.*转发到其他机器的端口/).waitFor();
		const last = found.getByText(/Redis 6379/);
		expect(await last.isVisible()).toBe(false);
		await found.getByText(/另外 \d+ 个/).click();
		await last.waitFor();
		await expectAccessible(page, '.modal');
		await screenshot(page, 'found-left-out-zh');
		await found.getByRole('button', { name: '预览这 10 个监听端口…' }).click();
		await found.getByText('address: 192.168.31.20', { exact: false }).waitFor();
		expect(await read(page, '小主机.md')).toBe(ODD);
	});
});

describe('what cannot be read', () => {
	it('stands at the top of the inventory with its line', async () => {
		const page = await open();
		await write(
			page,
			'Box.md',
			'---\nhost: box\nports:\n  - Paperless: 8000\n  - 99999 big\n---\n',
		);
		await run(page, 'show-port-inventory');
		await page.getByText("1 entry can't be read").waitFor();
		await page.getByText(/99999 .*65535/).waitFor();
		await page.getByRole('button', { name: 'Box · Line 5' }).waitFor();
		await page.getByText('Paperless').first().waitFor();
		await screenshot(page, 'unreadable');
	});
});

describe('an import', () => {
	it('knows the host of its note and merges into what that has', async () => {
		const page = await open();
		const note = '# My box\n\n```port-host\nhost: box\nnginx: 80\n```\n';
		await write(page, 'Box.md', note);
		await show(page, 'Box.md', 'source');
		await run(page, 'import-listeners');
		await expect.poll(() => page.getByLabel('Host', { exact: true }).inputValue()).toBe('box');
		await page
			.getByLabel('Command output')
			.fill(
				'PORT     STATE SERVICE\n22/tcp   open  ssh\n80/tcp   open  http\n3306/tcp open  mysql\n',
			);
		await page.getByRole('button', { name: 'Insert as diagram' }).click();
		await page.getByText('This note already describes the host').waitFor();
		await screenshot(page, 'merge');
		expect(await read(page, 'Box.md')).toBe(note);
		await page.getByRole('button', { name: 'Change these lines' }).click();
		await expect.poll(() => read(page, 'Box.md')).toContain('mysql: 3306');
		const after = await read(page, 'Box.md');
		expect(after).toContain('nginx: 80');
		expect(after.match(/port-host/g)).toHaveLength(1);
		expect(after).not.toContain('port 3306');
	});
});

describe('a card', () => {
	it('says in how many notes and on which hosts its port is, and opens the host', async () => {
		const page = await open();
		await write(
			page,
			'Box.md',
			'```port-host\nhost: box\naddress: 192.168.1.9\nPaperless: 8000\n```\n',
		);
		await write(page, 'Card.md', '```port\n8000\n```\n');
		await show(page, 'Card.md', 'reading');
		await page.getByText('In 2 notes, on box').waitFor();
		await screenshot(page, 'card-face');
		await show(page, 'Box.md', 'reading');
		const door = page.locator('.port-explorer-host-door');
		expect(await door.textContent()).not.toContain('Django');
		await door.click();
		await page.locator('a[href="http://192.168.1.9:8000"]').waitFor();
	});
});
