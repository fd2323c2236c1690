import { expect, it } from 'vitest';
import { useWorkbench, screenshot } from './support/workbench';
import { run, show, write } from './support/vault';

const { open } = useWorkbench();

const LISTED = `Everything in the cupboard.

| Service | Port |
| --- | --- |
| Jellyfin | 8096 |
| Sonarr | 8989 |
| Uptime Kuma | 3001 |
`;

it('is filled in where a dialog asks for it, in the words of the note', async () => {
	const page = await open();
	await write(page, 'NAS2.md', LISTED);
	await show(page, 'NAS2.md', 'source');
	const host = page.getByRole('dialog').getByLabel('Host', { exact: true });
	await run(page, 'import-listeners');
	await expect.poll(() => host.inputValue()).toBe('NAS2');
	await page.keyboard.press('Escape');
	await run(page, 'suggest-free-port');
	await expect.poll(() => host.inputValue()).toBe('NAS2');
});

it('is the one that a listing names where the note is about none', async () => {
	const page = await open();
	await write(page, 'Diary.md', 'Nothing.\n');
	await show(page, 'Diary.md', 'source');
	await run(page, 'import-listeners');
	await page
		.getByLabel('Command output')
		.fill(
			'me@cellar:~$ ss -tln\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128    0.0.0.0:22         0.0.0.0:*\n',
		);
	const host = page.getByRole('dialog').getByLabel('Host', { exact: true });
	await expect.poll(() => host.inputValue()).toBe('cellar');
	await host.fill('');
	expect(await host.inputValue()).toBe('');
});

it('has a service on its usual port: who has it is said, and the next one', async () => {
	const page = await open();
	await write(page, 'NAS2.md', LISTED);
	await show(page, 'NAS2.md', 'source');
	await run(page, 'suggest-free-port');
	const dialog = page.locator('.port-explorer-free');
	await dialog.getByLabel('Service').fill('jellyfin');
	const said = dialog.getByText('8096 is taken');
	await said.waitFor();
	expect(await said.textContent()).toBe(
		'8096 is taken by Jellyfin on NAS2: NAS2 Try 8098 instead',
	);
	await screenshot(page, 'free-port-taken');
	await dialog.getByLabel('Service').fill('immich');
	await expect.poll(() => dialog.getByText('is taken').count()).toBe(0);
	await dialog.getByLabel('Service').fill('8989');
	await dialog.getByRole('button', { name: 'NAS2' }).click();
	await expect.poll(() => dialog.count()).toBe(0);
});
