import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { indexed, startAnew } from '../../browser/support/index-state';
import { storm } from '../../browser/support/storm';
import { write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const NOTES = 400;
const OPERATIONS = 4000;

interface Gate {
	/** The notes whose reading has begun and is held back. */
	held: string[];
	release: () => void;
}

/** Holds back what is read from now on, of a note: its text is that of the moment it was asked for. */
const holdReading = (page: Page, path: string) =>
	page.evaluate((wanted) => {
		const own = window as unknown as WorkbenchWindow & Gate;
		const { vault } = own.workbench.app;
		own.held = [];
		const opened = new Promise<void>((done) => (own.release = done));
		const read = vault.cachedRead.bind(vault);
		vault.cachedRead = async (file) => {
			const text = await read(file);
			if (file.path !== wanted) return text;
			own.held.push(file.path);
			await opened;
			if (vault.getFileByPath(wanted) !== file) throw new Error(`ENOENT: ${wanted}`);
			return text;
		};
	}, path);
const held = (page: Page) => page.evaluate(() => (window as unknown as Gate).held.length);
const release = (page: Page) => page.evaluate(() => (window as unknown as Gate).release());

/** The notes that the plugin knows to speak of a port. */
const about = async (page: Page, port: number) => {
	const { notes } = await indexed(page);
	return notes
		.map((note) => JSON.parse(note) as [number, { path: string }])
		.filter(([each]) => each === port)
		.map(([, { path }]) => path);
};

describe('a storm of changes while the vault is read for the first time', () => {
	it('ends with the index that a new reading makes', async () => {
		const page = await open({ safe: '1' });
		const { events, vanished, early } = await storm(page, NOTES, OPERATIONS, 1);
		const stormy = await indexed(page);
		await startAnew(page);
		expect(stormy).toEqual(await indexed(page));
		expect(stormy.notes.length).toBeGreaterThan(50);
		expect(stormy.inventory.length).toBeGreaterThan(20);
		expect(events).toBeGreaterThan(OPERATIONS);
		expect(early).toBeGreaterThan(OPERATIONS / 2);
		expect(vanished).toBeGreaterThan(0);
		figure('faults: events in a storm, late and out of order', events, 'events');
		figure('faults: notes that vanished while they were read in it', vanished, 'notes');
	});
});

/** A page in which the reading of a new note about port 5001 has begun, and does not end yet. */
const openWhileRead = async (path: string) => {
	const page = await open();
	await indexed(page);
	await holdReading(page, path);
	await write(page, path, 'port 5001');
	await expect.poll(() => held(page)).toBe(1);
	return page;
};

describe('a note, while it is being read,', () => {
	it('may be changed, even at once and in size the same', async () => {
		const page = await openWhileRead('Trial.md');
		await page.evaluate(async () => {
			const { vault, metadataCache } = (window as unknown as WorkbenchWindow).workbench.app;
			const file = vault.getFileByPath('Trial.md')!;
			const { mtime } = file.stat;
			const told = new Promise((done) => metadataCache.on('changed', done));
			await vault.modify(file, 'port 5002');
			// Written within the same millisecond.
			file.stat.mtime = mtime;
			await told;
		});
		await release(page);
		expect(await about(page, 5002)).toEqual(['Trial.md']);
		expect(await about(page, 5001)).toEqual([]);
	});

	it('may get another name, and another note its own', async () => {
		const page = await openWhileRead('Trial.md');
		await page.evaluate(async () => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			await vault.rename(vault.getFileByPath('Trial.md')!, 'Renamed.md');
			await vault.create('Trial.md', 'port 5003');
		});
		await release(page);
		expect(await about(page, 5001)).toEqual(['Renamed.md']);
		expect(await about(page, 5003)).toEqual(['Trial.md']);
	});

	it('may vanish, and the folder that it was in', async () => {
		const page = await openWhileRead('Gone/Trial.md');
		await write(page, 'Gone/Other.md', 'port 5004');
		await page.evaluate(async () => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			await vault.delete(vault.getFolderByPath('Gone')!);
		});
		await release(page);
		expect(await about(page, 5001)).toEqual([]);
		expect(await about(page, 5004)).toEqual([]);
		await write(page, 'After.md', 'port 5005');
		await expect.poll(() => about(page, 5005)).toEqual(['After.md']);
	});
});
