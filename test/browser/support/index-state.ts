import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Api } from '../../../types/port-explorer';
import type { WorkbenchWindow } from './workbench';

/** The part of the plugin that reads the vault; it is reached for what no note shows whole. */
export interface Indexer {
	readonly queue: { readonly working: boolean };
	readonly readAt: ReadonlyMap<string, string>;
	counts(): ReadonlyMap<number, number>;
	notesAbout(port: number): readonly { path: string }[];
	hosts(): readonly object[];
}

/** All that the plugin knows of the vault, in an order of its own. */
export interface IndexState {
	readonly inventory: string[];
	readonly hosts: string[];
	/** Each port with each note that speaks of it, and the lines that do. */
	readonly notes: string[];
}

/** Puts the plugin's indexer on the page's window, as `indexer()`. */
export interface IndexerWindow extends WorkbenchWindow {
	indexer: () => Indexer | undefined;
}

async function reachIndexer(page: Page): Promise<void> {
	await page.evaluate(() => {
		const own = window as unknown as IndexerWindow;
		own.indexer = () => {
			const plugin = own.workbench.loader.enabled as unknown as { children: object[] };
			return plugin?.children.find((child) => 'notesAbout' in child) as Indexer | undefined;
		};
	});
}

/** Waits until the vault has been read and nothing waits to be read any more. */
export async function whenIndexed(page: Page): Promise<void> {
	await reachIndexer(page);
	const isQuiet = () =>
		page.evaluate(() => {
			const { indexer, workbench } = window as unknown as IndexerWindow;
			const found = indexer();
			const files = workbench.app.vault.getMarkdownFiles();
			return (
				!!found && !found.queue.working && files.every(({ path }) => found.readAt.has(path))
			);
		});
	await expect.poll(isQuiet).toBe(true);
}

/** What is known once nothing waits to be read any more. */
export async function indexed(page: Page): Promise<IndexState> {
	await whenIndexed(page);
	return page.evaluate(() => {
		const own = window as unknown as IndexerWindow;
		const found = own.indexer()!;
		const { api } = own.workbench.loader.enabled as unknown as { api: Api };
		const inOrder = (list: readonly unknown[]) =>
			list.map((each) => JSON.stringify(each)).sort();
		const notes = [...found.counts().keys()].flatMap((port) =>
			found.notesAbout(port).map((note) => [port, note]),
		);
		return {
			inventory: inOrder(api.v1.inventory()),
			hosts: inOrder(found.hosts()),
			notes: inOrder(notes),
		};
	});
}

/** Starts the plugin again as if it had never read the vault. */
export async function startAnew(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { workbench } = window as unknown as WorkbenchWindow;
		workbench.disablePlugin();
		for (const { name } of await indexedDB.databases()) {
			await new Promise((done) => {
				const request = indexedDB.deleteDatabase(name!);
				request.onsuccess = done;
				request.onerror = done;
			});
		}
		await workbench.enablePlugin();
	});
}
