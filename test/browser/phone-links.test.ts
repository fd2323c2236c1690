import { expect, it } from 'vitest';
import { notices } from './support/meanwhile';
import { show, write } from './support/vault';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();

const HOST =
	'```port-host\nhost: cellar\naddress: 192.168.7.20\nSonarr: 8989\nAdmin: 127.0.0.1:9443\n```\n';
const CARDS = '```port\n8989\n```\n\n```port\n8686\n```\n';

it('a phone is led to the host that something is on, and never to itself', async () => {
	const page = await open({ width: 'phone' });
	await write(page, 'Cellar.md', HOST);
	await write(page, 'Cards.md', CARDS);
	await show(page, 'Cards.md', 'reading');
	await page.locator('a[href="http://192.168.7.20:8989"]').waitFor();
	expect(await page.locator('a[href*="localhost"]').count()).toBe(0);
	expect(await page.locator('a.port-explorer-open').count()).toBe(1);
	await show(page, 'Cellar.md', 'reading');
	await page.locator('.port-explorer-host-door').last().click();
	await page.locator('.modal .port-explorer-card').waitFor();
	expect(await page.locator('a[href*="127.0.0.1"], a[href*="localhost"]').count()).toBe(0);
});

it('a computer is led to itself, and a notice says no more than what was copied', async () => {
	const page = await open();
	await write(page, 'Cards.md', CARDS);
	await show(page, 'Cards.md', 'reading');
	await page.locator('a[href="http://localhost:8686"]').waitFor();
	await write(page, 'Cellar.md', HOST);
	await show(page, 'Cellar.md', 'reading');
	await page
		.locator('.port-explorer-block')
		.getByRole('button', { name: 'More', exact: true })
		.click();
	await page.getByText('Copy as Markdown table').click();
	await expect.poll(() => notices(page)).toContain('Copied 4 lines');
});
