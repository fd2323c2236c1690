import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editTrial, openTrial, readTrial } from './support/trial-note';
import { run as runCommand } from './support/vault';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const run = async (page: Page, command: string) => {
	await page.keyboard.press('Control+p');
	await page.keyboard.type(command);
	await page.keyboard.press('Enter');
};

describe('looking up a port', () => {
	it('goes from the palette to an inserted card without the mouse', async () => {
		const page = await open();
		await editTrial(page, 'before\n');
		await run(page, 'look up port');
		await page.keyboard.type('remote desktop');
		await page.locator('.suggestion-item.is-selected', { hasText: '3389' }).waitFor();
		await screenshot(page, 'lookup');
		await expectAccessible(page, '.prompt');
		await page.keyboard.press('Shift+Enter');
		await page.locator('.cm-line').first().waitFor();
		expect(await readTrial(page)).toBe('before\n```port\n3389\n```\n');

		// The number alone would be a card of what the port is best known for.
		await editTrial(page, '');
		await run(page, 'insert port card');
		await page.keyboard.type('grafana');
		await page.locator('.suggestion-item.is-selected', { hasText: 'Grafana' }).waitFor();
		await page.keyboard.press('Enter');
		await expect.poll(() => readTrial(page)).toBe('```port\n3000 Grafana\n```\n');
	});

	it('inserts the number alone with Ctrl', async () => {
		const page = await open();
		await editTrial(page, 'port ');
		await run(page, 'look up port');
		await page.keyboard.type('jelyfin');
		await page.locator('.suggestion-item.is-selected', { hasText: 'Jellyfin' }).waitFor();
		await page.keyboard.press('Control+Enter');
		expect(await readTrial(page)).toBe('port 8096');
	});

	it('shows the card in reading view, found by a Chinese task', async () => {
		const page = await open({ lang: 'zh' });
		await run(page, '查找端口');
		await page.keyboard.type('远程桌面');
		await page.locator('.suggestion-item.is-selected', { hasText: '3389' }).waitFor();
		await screenshot(page, 'lookup-zh');
		await page.keyboard.press('Enter');
		await page.locator('.port-explorer-detail .port-explorer-card[data-port="3389"]').waitFor();
	});

	it('opens the service that was found, and no other under a label', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await runCommand(page, 'look-up-port');
		await page.locator('.prompt input').fill('群晖');
		await page.locator('.suggestion-item', { hasText: '5000' }).first().click();
		const card = page.locator('.port-explorer-detail .port-explorer-card[data-port="5000"]');
		const head = card.locator('.port-explorer-head');
		await head.getByText('群晖 DSM', { exact: true }).waitFor();
		expect(await head.innerText()).toContain('群晖 NAS 的网页桌面');
		expect(await card.locator('.mod-warning').count()).toBe(0);
		await screenshot(page, 'lookup-meant');
		const label = async (text: string) => {
			await page.evaluate(
				(words) =>
					(window as unknown as WorkbenchWindow).workbench.changeData(() => ({
						version: 1,
						labels: { 5000: { label: words, note: '' } },
					})),
				text,
			);
			await head.getByText(text, { exact: true }).waitFor();
		};
		await label('书架');
		expect(await head.innerText()).not.toMatch(/群晖|Flask/);
		expect(await card.locator('.mod-warning').count()).toBe(0);
		await label('家里的 Kavita');
		expect(await head.innerText()).toContain('自建漫画与电子书库');

		// Its encrypted port is the same software's, whatever else that number is known for.
		await runCommand(page, 'look-up-port');
		await page.locator('.prompt input').fill('supabase');
		await page.locator('.suggestion-item', { hasText: '8000' }).first().click();
		await page.getByRole('button', { name: '8443 Supabase' }).waitFor();
	});

	it('begins with the port under the cursor, and explains it', async () => {
		const page = await open();
		await editTrial(page, 'listens on 5432');
		await run(page, 'explain port at cursor');
		await page.locator('.modal .port-explorer-card[data-port="5432"]').waitFor();
		await page.keyboard.press('Escape');
		await run(page, 'insert port card');
		const box = page.getByPlaceholder('Port, service or task');
		await box.waitFor();
		expect(await box.inputValue()).toBe('5432');
	});
});

describe('a search in a note', () => {
	const block = (source: string) => `\`\`\`port-lookup\n${source}\n\`\`\`\n`;

	it('is used by the keyboard alone, and writes nothing by itself', async () => {
		const page = await open();
		await openTrial(page, block('dns\nlimit: 4'), 'reading');
		const box = page.getByRole('combobox', { name: 'Look up port' });
		await box.focus();
		expect(await box.inputValue()).toBe('dns');
		expect(await page.locator('[role=option]').count()).toBe(4);
		await box.fill('send mail');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.locator('.port-explorer-card').waitFor();
		await expectAccessible(page);
		await screenshot(page, 'lookup-block');
		expect(await readTrial(page)).toBe(block('dns\nlimit: 4'));
		await page.getByRole('button', { name: 'Save search to note' }).click();
		await expect.poll(() => readTrial(page)).toBe(block('send mail\nlimit: 4'));
	});

	it('is narrowed down by a chip', async () => {
		const page = await open({ lang: 'zh', width: 'phone', theme: 'dark' });
		await openTrial(page, `前文\n\n${block('vpn')}`, 'live');
		const udp = page.getByRole('button', { name: 'UDP', exact: true });
		await udp.click();
		expect(await udp.getAttribute('aria-pressed')).toBe('true');
		const rows = await page.locator('[role=option]').allInnerTexts();
		expect(rows.length).toBeGreaterThan(2);
		for (const row of rows) expect(row).toContain('UDP');
		await expectAccessible(page);
		await screenshot(page, 'lookup-block-zh');
	});
});
