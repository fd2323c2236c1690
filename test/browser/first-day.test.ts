import { expect, it } from 'vitest';
import { run, show, write } from './support/vault';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

it('a host in a callout, a list or a quote is in the inventory', async () => {
	const page = await open();
	const fence = (host: string) => ['```port-host', `host: ${host}`, 'web: 80', '```'];
	const note = [
		...['> [!info] Boxes', ...fence('in-callout').map((line) => `> ${line}`), ''],
		...['- a list', ...fence('in-list').map((line) => `  ${line}`), ''],
		...fence('in-quote').map((line) => `> > ${line}`),
	];
	await write(page, 'Boxes.md', `${note.join('\n')}\n`);
	await run(page, 'show-port-inventory');
	const inventory = page.locator('.modal .port-explorer-inventory');
	for (const host of ['in-callout', 'in-list', 'in-quote']) {
		await inventory.getByText(host, { exact: true }).first().waitFor();
	}
});

it('folders are suggested where some are left out', async () => {
	const page = await open();
	await page.evaluate(() =>
		(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer'),
	);
	const field = page
		.locator('.setting-item', { hasText: 'Excluded folders' })
		.locator('input, textarea');
	await field.click();
	await field.fill('Drawings, Hom');
	await page.locator('.suggestion-item', { hasText: 'Homelab' }).click();
	expect(await field.inputValue()).toBe('Drawings, Homelab');
});

it("the reader's name for a port is the map's as well, and no guess contradicts it", async () => {
	const page = await open();
	await page.evaluate(() =>
		(window as unknown as WorkbenchWindow).workbench.changeData(() => ({
			version: 1,
			labels: { 1: { label: 'Cinema', note: '' } },
		})),
	);
	await write(page, 'Box.md', '```port-host\nhost: box\nPaperless: 8000\n```\n');
	await show(page, 'Box.md', 'reading');
	const host = page.locator('.port-explorer-host-block');
	await host.getByText('Paperless').first().waitFor();
	expect(await host.innerText()).not.toMatch(/Django|Uvicorn/);
	await run(page, 'open-explorer');
	await page.locator('.port-explorer-switch').getByLabel('Map', { exact: true }).click();
	await page.locator('canvas').focus();
	await page.keyboard.press('ArrowRight');
	await page.locator('.port-explorer-map-cell', { hasText: 'Cinema' }).waitFor();
});

it('a line of docker ps is imported or skipped, not both', async () => {
	const page = await open();
	await run(page, 'import-listeners');
	await page
		.getByLabel('Command output')
		.fill(
			[
				'CONTAINER ID   IMAGE      COMMAND   CREATED   STATUS   PORTS                                        NAMES',
				'1a2b3c4d5e6f   nginx      "x"       1h        Up 1h    0.0.0.0:8080->80/tcp, [::]:8080->80/tcp      web',
				'2a2b3c4d5e6f   redis      "x"       1h        Up 1h    6379/tcp                                     cache',
			].join('\n'),
		);
	const modal = page.locator('.modal');
	await modal.getByText('docker ps · 1 listener').waitFor();
	const skipped = modal.locator('.port-explorer-skipped');
	await skipped.locator('summary').click();
	await skipped.getByText(/cache/).waitFor();
	expect(await skipped.innerText()).not.toContain('web');
});

it('a card in Chinese lists its hosts with spaces, and notes of one name are told apart', async () => {
	const page = await open({ lang: 'zh' });
	const block = (app: string) => `\`\`\`port-host\nhost: nas\n${app}: 4999\n\`\`\`\n`;
	await write(page, 'One/NAS.md', block('alpha'));
	await write(
		page,
		'Two/NAS.md',
		`${block('beta')}\n\`\`\`port-host\nhost: pi\ngamma: 4999\n\`\`\`\n`,
	);
	await write(page, 'Card.md', '```port\n4999\n```\n');
	await show(page, 'Card.md', 'reading');
	await page.getByText('nas 和 pi').waitFor();
	await run(page, 'show-port-inventory');
	const findings = page.locator('.modal .port-explorer-findings');
	await findings.getByRole('button', { name: 'One/NAS' }).waitFor();
	await findings.getByRole('button', { name: 'Two/NAS' }).waitFor();
});
