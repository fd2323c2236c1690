import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../../types/port-explorer';
import { fillSlowVault } from '../../browser/support/slow-reading';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const listeners = (page: Page) =>
	page.evaluate(() => {
		const { workbench } = window as unknown as WorkbenchWindow;
		return (workbench.loader.enabled as unknown as { api: Api }).api.v1.inventory().length;
	});

/** How many notes the vault has. */
const noteCount = (page: Page) =>
	page.evaluate(
		() => (window as unknown as WorkbenchWindow).workbench.app.vault.getMarkdownFiles().length,
	);

/** Counts how many notes are read from now on; the first start reads all of them. */
const countReads = (page: Page) =>
	page.addInitScript(() => {
		const seen = window as unknown as WorkbenchWindow & { reads: number };
		seen.reads = 0;
		const wait = setInterval(() => {
			if (!seen.workbench) return;
			clearInterval(wait);
			const { vault } = seen.workbench.app;
			const read = vault.cachedRead.bind(vault);
			vault.cachedRead = (file) => {
				seen.reads++;
				return read(file);
			};
		}, 1);
	});
const reads = (page: Page) => page.evaluate(() => (window as unknown as { reads: number }).reads);

/** All that is kept, by its path. */
const kept = (page: Page, change?: 'damage') =>
	page.evaluate(async (what) => {
		const [{ name = '' } = {}] = await indexedDB.databases();
		if (!name) return -1;
		const database = await new Promise<IDBDatabase>((done) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => done(request.result);
		});
		const store = database.transaction('notes', 'readwrite').objectStore('notes');
		const keys = await new Promise<IDBValidKey[]>((done) => {
			const request = store.getAllKeys();
			request.onsuccess = () => done(request.result);
		});
		if (what) for (const key of keys) store.put({ places: 'nonsense' }, key);
		await new Promise((done) => (store.transaction.oncomplete = done));
		database.close();
		return keys.length;
	}, change);

describe('the index', () => {
	it('starts warm: notes that are the same are not read again', async () => {
		const page = await open({ note: 'What is a port.md' });
		const notes = await noteCount(page);
		await expect.poll(() => kept(page)).toBe(notes);
		const all = await listeners(page);
		expect(all).toBeGreaterThan(10);
		await countReads(page);
		await page.reload();
		await expect.poll(() => listeners(page)).toBe(all);
		expect(await reads(page)).toBeLessThan(notes / 2);
	});

	it('does without what is damaged', async () => {
		const page = await open();
		const notes = await noteCount(page);
		await expect.poll(() => kept(page)).toBe(notes);
		const all = await listeners(page);
		await kept(page, 'damage');
		await page.reload();
		await expect.poll(() => listeners(page)).toBe(all);
	});

	it('does without a database', async () => {
		const page = await open();
		await page.addInitScript(() => {
			Object.defineProperty(window, 'indexedDB', { value: undefined });
		});
		await page.reload();
		await expect.poll(() => listeners(page)).toBeGreaterThan(10);
	});

	it('tells how far it is with a large vault, and can be stopped', async () => {
		const page = await open();
		await expect.poll(() => listeners(page)).toBeGreaterThan(10);
		await fillSlowVault(page, 1000);
		const status = page.locator('.status-bar-item', { hasText: 'Scanning notes' });
		await status.click();
		await status.waitFor({ state: 'detached' });
		expect(await noteCount(page)).toBeGreaterThan(1000);
	});
});
