import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../types/port-explorer';
import { fillSlowVault } from './support/slow-reading';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const write = (page: Page, path: string, text: string) =>
	page.evaluate(
		([each, words]) => (window as unknown as WorkbenchWindow).workbench.writeFile(each, words),
		[path, text] as const,
	);
const inventory = (page: Page, host?: string) =>
	page.evaluate((name) => {
		const { workbench } = window as unknown as WorkbenchWindow;
		const { v1 } = (workbench.loader.enabled as unknown as { api: Api }).api;
		return v1.inventory(name === undefined ? {} : { host: name });
	}, host);

const run = (page: Page, id: string) =>
	page.evaluate(
		(each) =>
			(window as unknown as WorkbenchWindow).workbench.runCommand(`port-explorer:${each}`),
		id,
	);

describe('the explorer before the notes have been read', () => {
	it('says so on the map and beside the ports of the vault, and no longer afterwards', async () => {
		const page = await open();
		const hurry = await fillSlowVault(page, 600);
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.enablePlugin());
		await expect.poll(() => run(page, 'stop-reading-notes')).toBe(true);
		await run(page, 'open-explorer');
		const toolbar = page.locator('.port-explorer-toolbar');
		const notice = toolbar.getByText('Not all notes have been read yet.');
		await page.locator('.port-explorer-option').first().waitFor();
		expect(await notice.count()).toBe(0);
		await toolbar.getByRole('button', { name: 'Map' }).click();
		await notice.waitFor();
		await screenshot(page, 'map-before-read');
		await toolbar.getByRole('button', { name: 'List' }).click();
		await toolbar.locator('input').fill('in-vault');
		await notice.waitFor();
		// No port of the vault is missing while it isn't known.
		await toolbar.locator('input').fill('in-vault 61234');
		await notice.waitFor();
		expect(await toolbar.getByText('No match for').count()).toBe(0);
		await hurry();
		await run(page, 'read-notes-again');
		await notice.waitFor({ state: 'detached' });
	});
});

describe("the vault's own layer", () => {
	it('names on a card the notes that speak of its port, and leads to their lines', async () => {
		const page = await open();
		await write(page, 'Router.md', '# Router\n\nForward port 8123 to the pi.\n');
		await write(page, 'Card.md', '```port\n8123\n```\n');
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openNote('Card.md', 'reading'),
		);
		await page.getByRole('button', { name: 'Details' }).click();
		const place = page.locator('.port-explorer-vault button', { hasText: 'Forward port 8123' });
		await place.waitFor();
		await expectAccessible(page, '.port-explorer-card');
		await screenshot(page, 'vault-layer');
		// It follows the notes as they change.
		await write(page, 'Router.md', '# Router\n\nPort 8123 is closed again.\n');
		const changed = page.locator('.port-explorer-vault button', { hasText: 'closed again' });
		await changed.click();
		await page.locator('.view-header-title', { hasText: 'Router' }).waitFor();
	});

	it('holds the drawing, and what listens on the hosts of all notes', async () => {
		const page = await open();
		await expect.poll(async () => (await inventory(page, 'web-01')).length).toBe(5);
		const [first] = await inventory(page, 'web-01');
		expect(first).toEqual({
			...{ host: 'web-01', application: 'web server', protocol: 'tcp', address: '*' },
			...{ port: 80, path: 'A host at work.md', line: 9 },
		});
		const listed = await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.runCli('port-explorer:listeners', {
				host: 'web-01',
			}),
		);
		expect(listed).toContain('web-01\t127.0.0.1\t5432/tcp\tpostgres\tA host at work.md:12');
		const free = await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { v1 } = (workbench.loader.enabled as unknown as { api: Api }).api;
			return [v1.freePorts({ from: 80, to: 90, count: 2 }), v1.freePorts(null as never)];
		});
		expect(free[0]).not.toContain(80);
		expect(free[1]).toHaveLength(1);
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.runCommand(
				'port-explorer:open-explorer',
			),
		);
		await page.locator('.port-explorer-toolbar input').fill('553');
		await page.locator('.port-explorer-option').first().click();
		await page
			.locator('.port-explorer-detail .port-explorer-vault-title', {
				hasText: 'A host and its ports',
			})
			.waitFor();
		await screenshot(page, 'vault-explorer');
	});

	it('is listed in a block, with what clashes', async () => {
		const page = await open({ width: 'phone', theme: 'dark' });
		const host = (lines: string) => `\`\`\`port-host\nhost: den\n${lines}\n\`\`\`\n`;
		await write(page, 'One.md', host('nginx: 8080'));
		await write(page, 'Two.md', host('jellyfin: 8000-8100'));
		await write(page, 'Apart.md', host('a: 10.0.0.1:53\nb: 10.0.0.2:53'));
		await write(page, 'List.md', '```port-inventory\nhost: DEN\norder: x\n```\n');
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openNote('List.md', 'reading'),
		);
		await page.getByText('both listen on 8080/tcp of den').waitFor();
		expect(await page.locator('[data-check="conflict"]').count()).toBe(1);
		expect(await page.locator('.port-explorer-inventory-row').count()).toBe(4);
		await page.getByText('Unknown option: order').waitFor();
		await expectAccessible(page, '.port-explorer-inventory');
		await screenshot(page, 'inventory-phone-dark');
		await page.getByRole('button', { name: 'Export', exact: true }).click();
		await page.locator('.menu-item', { hasText: 'Markdown table' }).click();
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		await expect
			.poll(copied)
			.toContain('| den | jellyfin | \\* | tcp | 8000-8100 | [[Two.md]] |');
		await page.locator('.port-explorer-inventory-row button', { hasText: 'Two' }).click();
		await page.locator('.view-header-title', { hasText: 'Two' }).waitFor();
	});

	it('forgets a note that is deleted, and follows one that is renamed', async () => {
		const page = await open();
		const note = '```port-host\nhost: attic\nweather: 4711\n```\n';
		await write(page, 'Attic.md', note);
		const paths = async () => (await inventory(page, 'attic')).map(({ path }) => path);
		await expect.poll(paths).toEqual(['Attic.md']);
		await page.evaluate(async () => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			await vault.rename(vault.getFileByPath('Attic.md')!, 'Loft.md');
		});
		await expect.poll(paths).toEqual(['Loft.md']);
		await page.evaluate(async () => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			await vault.delete(vault.getFileByPath('Loft.md')!);
		});
		await expect.poll(paths).toEqual([]);
	});

	it('leaves out excluded folders, from when they are', async () => {
		const page = await open();
		await write(page, 'Archive/Old.md', '```port-host\nhost: attic\nweather: 4711\n```\n');
		const paths = async () => (await inventory(page, 'attic')).map(({ path }) => path);
		await expect.poll(paths).toEqual(['Archive/Old.md']);
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer'),
		);
		const field = page
			.locator('.setting-item', { hasText: 'Excluded folders' })
			.locator('input');
		await field.fill('Logs, /Archive/');
		await expect.poll(paths).toEqual([]);
		await field.fill('Logs');
		await expect.poll(paths).toEqual(['Archive/Old.md']);
	});
});
