import { expect, it } from 'vitest';
import { read, run, show, write } from './support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

it('the reader’s own label wins in the list, the quiz and an import', async () => {
	const page = await open();
	await page.evaluate(() =>
		(window as unknown as WorkbenchWindow).workbench.changeData(() => ({
			version: 1,
			labels: { 8096: { label: 'Cinema', note: '' } },
		})),
	);
	await write(
		page,
		'L.md',
		'```port\nlayout: list\n8096\n```\n\n```port-quiz\nports: 8096\ndirection: service-to-number\ncount: 1\n```\n',
	);
	await show(page, 'L.md', 'reading');
	await page.locator('.port-explorer-list').getByText('Cinema').waitFor();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByText('Which port does Cinema (Jellyfin) commonly use?').waitFor();
	await page.locator('.port-explorer-choice').first().click();
	await page.getByText('You call port 8096 "Cinema".').waitFor();

	await write(page, 'Box.md', '# Box\n');
	await show(page, 'Box.md', 'source');
	await page.locator('.cm-content').click();
	await run(page, 'import-listeners');
	await page
		.getByLabel('Command output')
		.fill(
			'State Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0 128 0.0.0.0:8096 0.0.0.0:*\n',
		);
	await page.getByRole('button', { name: 'Insert as diagram' }).click();
	await expect.poll(() => read(page, 'Box.md')).toMatch(/Cinema: \S*8096/);
});

it('the own name of an application wins in the explorer’s list and on its map', async () => {
	const page = await open();
	await write(page, 'Own.md', '```port-host\nhost: cellar\nVaultwarden: 4222\nsshd: 22\n```\n');
	await run(page, 'open-explorer');
	const box = page.locator('.port-explorer-toolbar input');
	await box.fill('in-vault 22');
	await page.getByRole('option', { name: /^22 ?sshd/ }).waitFor();
	await box.fill('in-vault <4300 >4200');
	const row = page.getByRole('option', { name: /4222/ });
	await row.getByText('Vaultwarden').waitFor();
	expect(await row.textContent()).toContain('NATS');
	await screenshot(page, 'own-names');
	await row.click();
	await page.getByRole('button', { name: 'Map', exact: true }).click();
	await expect
		.poll(() => page.locator('.port-explorer-map-cell').textContent())
		.toContain('Vaultwarden');
});
