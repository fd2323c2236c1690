import { describe, expect, it } from 'vitest';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';
import { read, run, show, write } from './support/vault';

const { open } = useWorkbench();

describe('checks', () => {
	it('name two that clash, and mend it in one click that can be undone', async () => {
		const page = await open({ note: 'The home network.md' });
		await page.getByText('qbittorrent and Nextcloud').waitFor();
		await show(page, 'Homelab/NAS.md', 'source');
		await run(page, 'check-ports');
		await page.getByText('Nextcloud and qbittorrent (Films) both listen').waitFor();
		await expectAccessible(page, '.modal');
		await screenshot(page, 'checks');
		const change = page
			.getByRole('button', { name: /^Change Nextcloud from 8080 to \d+$/ })
			.first();
		const port = /\d+$/.exec(await change.innerText())![0];
		await change.click();
		await page
			.getByText('Nextcloud and qbittorrent (Films) both')
			.waitFor({ state: 'detached' });
		expect(await read(page, 'Homelab/NAS.md')).toContain(`${port} Nextcloud`);
		await page.keyboard.press('Escape');
		await page.locator('.cm-content').press('Control+z');
		await expect.poll(() => read(page, 'Homelab/NAS.md')).toContain('8080 Nextcloud');
	});

	it('offer to undo a fix, and to turn off all but conflicts', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		// From a version where conflicts could be turned off.
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.changeData(() => ({
				version: 1,
				settings: { ignoredChecks: ['conflict'] },
			})),
		);
		const note = '```port-host\nhost: shed\nweb: 8080\nproxy: 8080\n```\n\nMySQL 端口 3360。\n';
		await write(page, 'Shed.md', note);
		await show(page, 'Shed.md', 'reading');
		await run(page, 'check-ports');
		const fix = page.getByRole('button', { name: /^将 (web|proxy) 的 8080 改为 \d+$/ }).first();
		await fix.waitFor();
		await page.getByRole('button', { name: '不再提示：可能的笔误' }).waitFor();
		expect(await page.getByRole('button', { name: '不再提示：端口冲突' }).count()).toBe(0);
		await screenshot(page, 'checks-zh-phone');
		await fix.click();
		await page.locator('.port-explorer-undo').click();
		await expect.poll(() => read(page, 'Shed.md')).toBe(note);
	});

	it('are dismissed in the note that they are about', async () => {
		const page = await open();
		await write(page, 'Video.md', 'The database is on port 5423.\n\nAnd port 70000.\n');
		await show(page, 'Video.md', 'reading');
		await run(page, 'check-ports');
		await page.getByText('Did you mean 5432 (PostgreSQL)?').waitFor();
		await page.getByText("70000 isn't a port").waitFor();
		await page.getByRole('button', { name: 'Dismiss in this note' }).first().click();
		await expect.poll(() => page.locator('.port-explorer-finding').count()).toBe(1);
		expect(await read(page, 'Video.md')).toContain('slip 5423');
	});
});

describe('a free port', () => {
	it('is suggested for a host, and written at the cursor', async () => {
		const page = await open({ note: 'Homelab/NAS.md', mode: 'source', lang: 'zh' });
		await page.locator('.cm-content').click();
		await page.keyboard.press('Control+End');
		await page.keyboard.type('新服务：');
		await run(page, 'suggest-free-port');
		await page.getByLabel('主机').selectOption('nas');
		await page.getByLabel('从').fill('8080');
		await page.getByLabel('到').fill('8100');
		await expectAccessible(page, '.modal');
		await screenshot(page, 'free-port-zh');
		const insert = page.getByRole('button', { name: /^插入 \d+$/ }).first();
		const port = Number(/\d+$/.exec(await insert.innerText())![0]);
		expect(port).toBeGreaterThanOrEqual(8080);
		expect(port).toBeLessThanOrEqual(8100);
		await insert.click();
		await expect.poll(() => read(page, 'Homelab/NAS.md')).toContain(`新服务：${port}`);
	});
});

describe('the hosts of the vault', () => {
	it('are a tree that follows the notes, can be searched, and becomes a diagram', async () => {
		const page = await open({ note: 'Start here.md', mode: 'source', theme: 'dark' });
		await run(page, 'open-explorer');
		await page.getByRole('button', { name: 'Hosts' }).click();
		const pi = page.locator('.port-explorer-host-branch', { hasText: '192.168.1.53' });
		await pi.getByText('Mosquitto').waitFor();
		await expectAccessible(page, '.port-explorer-view');
		await screenshot(page, 'hosts-dark');
		await write(page, 'Attic.md', '---\nhost: attic\nports:\n  - 4711 weather\n---\n');
		await page.locator('.port-explorer-host-branch', { hasText: 'weather' }).waitFor();
		await page.locator('.port-explorer-toolbar input').fill('mosquitto');
		await expect.poll(() => page.locator('.port-explorer-inventory-row').count()).toBe(1);
		await page.locator('.port-explorer-toolbar input').fill('pi');
		await pi.getByRole('button', { name: 'Insert as diagram' }).click();
		await expect
			.poll(() => read(page, 'Start here.md'))
			.toContain('host: pi\naddress: 192.168.1.53\nAdGuard Home: 53/udp, 53/tcp');
		await pi.getByRole('button', { name: '1883' }).click();
		await page.locator('.port-explorer-detail', { hasText: 'MQTT' }).waitFor();
	});

	it('filter the list and colour the map', async () => {
		const page = await open({ width: 'phone' });
		await run(page, 'open-explorer');
		await page.getByRole('button', { name: 'Has conflict' }).click();
		const rows = page.locator('.port-explorer-option');
		await expect.poll(() => rows.count()).toBe(1);
		expect(await rows.first().textContent()).toContain('8080');
		await page.getByRole('button', { name: 'In my vault' }).click();
		await page.getByRole('button', { name: 'Has conflict' }).click();
		await expect.poll(() => rows.count()).toBeGreaterThan(10);
		await page.getByRole('button', { name: 'Map', exact: true }).click();
		await page.getByLabel('Colour by').selectOption('vault');
		await page.getByRole('button', { name: 'Has listener' }).waitFor();
		await screenshot(page, 'map-vault-phone');
	});
});

describe('a view of a base', () => {
	it('shows what its notes say listens, and follows what the base finds', async () => {
		const page = await open();
		const shown = await page.evaluateHandle(() =>
			(window as unknown as WorkbenchWindow).workbench.showBase('port-explorer-ports', [
				'Homelab/NAS.md',
			]),
		);
		await page.locator('.bases-view', { hasText: 'PostgreSQL' }).waitFor();
		expect(await page.locator('.bases-view .port-explorer-inventory-row').count()).toBe(4);
		expect(await page.locator('.bases-view [data-check="conflict"]').count()).toBe(1);
		await shown.evaluate((base) => base.remove());
		expect(await page.locator('.bases-view').count()).toBe(0);
	});
});

describe('a link to a note', () => {
	it('asks Obsidian for a preview of its line', async () => {
		const page = await open({ note: 'The home network.md' });
		await page.evaluate(() => {
			const { workspace } = (window as unknown as WorkbenchWindow).workbench.app;
			workspace.on(
				'hover-link' as never,
				((asked: { source: string; state: object }) => {
					document.body.dataset['asked'] = JSON.stringify([asked.source, asked.state]);
				}) as never,
			);
		});
		await page
			.locator('.port-explorer-inventory-row', { hasText: 'sshd' })
			.getByText('NAS')
			.hover();
		await expect
			.poll(() => page.evaluate(() => document.body.dataset['asked']))
			.toBe(JSON.stringify(['port-explorer', { scroll: 7 }]));
	});
});
