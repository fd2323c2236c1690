import { describe, expect, it } from 'vitest';
import { expectAccessible, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

describe('the cards of the sample vault', () => {
	it("show the drawing's four ports: http, https, ssh and pirp", async () => {
		const page = await open({ note: 'What is a port.md' });
		const card = (port: number) => page.locator(`.port-explorer-card[data-port="${port}"]`);
		await card(553).waitFor();
		for (const [port, service] of [
			[80, 'http'],
			[443, 'https'],
			[22, 'ssh'],
			[553, 'pirp'],
		] as const) {
			expect(await card(port).locator('.port-explorer-service').allTextContents()).toEqual([
				service,
			]);
		}
		expect(await card(553).locator('.port-explorer-hint').textContent()).toBe(
			'Rarely used. Did you mean 53 DNS or 554 RTSP?',
		);
		await card(80)
			.getByRole('img', { name: 'Binary 0000 0000 0101 0000, hexadecimal 0x0050' })
			.waitFor();
	});

	it('say in the right layer what a port is used for', async () => {
		const page = await open({ note: 'Ports I run.md' });
		const card = (port: number) =>
			page.locator(`.port-explorer-card[data-port="${port}"]`).first();
		await card(5173).waitFor();
		const layer = (port: number, name: string) =>
			card(port).locator('.port-explorer-layer', { hasText: name }).locator('dd').innerText();
		expect(await card(8096).locator('.port-explorer-head').innerText()).toMatch(
			/Your label\s+Jellyfin on the NAS/,
		);
		expect(await layer(8096, 'Commonly used by')).toContain('Jellyfin');
		expect(await layer(8096, 'Assigned by IANA')).toContain("hasn't assigned it");
		expect(await layer(6010, 'Assigned by IANA')).toContain('x11');
		expect(await layer(25565, 'Commonly used by')).toContain('Minecraft');
		expect(await layer(51820, 'Commonly used by')).toContain('WireGuard');
		expect(await layer(51820, 'Assigned by IANA')).toContain('Never assigned');
		expect(await layer(5173, 'Commonly used by')).toContain('Vite');
	});

	it('are worked by the keyboard alone', async () => {
		const page = await open({ note: 'Start here.md' });
		const card = page.locator('.port-explorer-card').first();
		await card.waitFor();
		const toggle = card.getByRole('button', { name: 'Details' });
		await toggle.focus();
		await page.keyboard.press('Enter');
		expect(await card.getByText('IANA registry as of').isVisible()).toBe(true);
		await card.getByRole('button', { name: 'Copy 443', exact: true }).focus();
		await page.keyboard.press('Space');
		await page.getByText('Copied 443').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('443');
	});

	it('copy a port as Markdown and as a link that leads back', async () => {
		const page = await open({ note: 'Start here.md' });
		const card = page.locator('.port-explorer-card').first();
		const copied = async (name: string) => {
			await card.getByRole('button', { name: 'More', exact: true }).click();
			await page.locator('.menu-item', { hasText: name }).click();
			return page.evaluate(() => navigator.clipboard.readText());
		};
		expect(await copied('Copy as Markdown')).toBe(
			'- `443/tcp` HTTPS: Web pages over TLS; HTTP/3 on UDP',
		);
		const link = await copied('Copy port link');
		expect(link).toBe('[443/tcp](obsidian://port-explorer?port=443&protocol=tcp)');
		await page.evaluate(
			(address) => (window as unknown as WorkbenchWindow).workbench.openAddress(address),
			/\((.*)\)/.exec(link)![1]!,
		);
		await page.locator('.modal .port-explorer-card[data-port="443"]').waitFor();
	});

	it('lead to the encrypted port: within the block, or in a modal', async () => {
		const page = await open({ note: 'What is a port.md' });
		await page.getByRole('button', { name: '443 HTTPS' }).click();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-port'))).toBe(
			'443',
		);
		await page.getByRole('button', { name: '53 DNS' }).click();
		const modal = page.locator('.modal');
		await modal.locator('[data-port="53"]').waitFor();
		await modal.getByRole('button', { name: /^853/ }).click();
		await modal.locator('[data-port="853"]').waitFor();
		await expectAccessible(page, '.modal');
		await page.keyboard.press('Escape');
		expect(await modal.count()).toBe(0);
	});

	it('open the address on the host that the block names', async () => {
		const page = await open({ note: 'Ports I run.md' });
		const link = page.getByRole('link', { name: 'Open http://nas.local:8096' });
		await link.click();
		const opened = await page.evaluate(
			() => (window as unknown as WorkbenchWindow).workbench.opened,
		);
		expect(opened).toEqual(['http://nas.local:8096/']);
	});
});

describe('in any language and look', () => {
	it('says zh-TW in Chinese too', async () => {
		const page = await open({ lang: 'zh-TW', note: 'Start here.md' });
		await page.getByText('IANA 分配给').first().waitFor();
	});
});
