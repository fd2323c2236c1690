import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addApplication } from './support/host-form';
import { indexed } from './support/index-state';
import { notices } from './support/meanwhile';
import { printNote } from './support/print';
import { editTrial, openTrial } from './support/trial-note';
import { read, write } from './support/vault';
import { useWorkbench, type Place, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

const resources = (page: Page) =>
	page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.liveResources());

describe('what nobody knows of the app', () => {
	const STARTS: readonly Place[] = [
		{ changed: 'later', create: 'new-files' },
		{ changed: 'before-layout', create: 'all-files' },
		{ changed: 'before-layout', create: 'new-files' },
		{ changed: 'later', create: 'all-files', random: 'missing' },
	];
	for (const start of STARTS) {
		it(`changes nothing of what is read: ${Object.values(start).join(', ')}`, async () => {
			const read = async (place: Place) => {
				const page = await open({ note: 'The home network.md', ...place });
				await indexed(page);
				const rows = page.locator('.port-explorer-inventory-row');
				await rows.first().waitFor();
				expect(await notices(page)).toEqual([]);
				return rows.allInnerTexts();
			};
			expect(await read(start)).toEqual(await read({}));
		});
	}

	for (const unload of ['children-first', 'children-last'] as const) {
		it(`leaves nothing behind when the plugin goes, ${unload}`, async () => {
			const page = await open({ unload, safe: '1' });
			const cycle = () =>
				page.evaluate(async () => {
					const { workbench } = window as unknown as WorkbenchWindow;
					await workbench.enablePlugin();
					workbench.runCommand('port-explorer:open-explorer-in-sidebar');
					workbench.runCommand('port-explorer:show-port-inventory');
					await sleep(500);
					workbench.disablePlugin();
					await sleep(300);
					return document.querySelectorAll('[class*="port-explorer"]').length;
				});
			expect(await cycle()).toBe(0);
			const before = await resources(page);
			expect(await cycle()).toBe(0);
			expect(await resources(page)).toEqual(before);
		});
	}

	for (const [widgets, save] of [
		['kept', 'later'],
		['rebuilt', 'at-once'],
	] as const) {
		it(`shows a block while something else is typed: ${widgets}, saved ${save}`, async () => {
			const page = await open({ widgets, save });
			await editTrial(page, '```port-host\nhost: web\nnginx: 80\n```\n\nwords');
			const host = page.locator('.cm-embed-block .port-explorer-host');
			await host.waitFor();
			await page.keyboard.type(' and more', { delay: 20 });
			expect(await host.count()).toBe(1);
			const block = page.locator('.cm-embed-block .port-explorer-host-block');
			await block.getByRole('button', { name: 'Edit', exact: true }).click();
			await addApplication(block, 'db', '5432');
			const text = () =>
				page.evaluate(() =>
					(window as unknown as WorkbenchWindow).workbench.readFile('Trial.md'),
				);
			await expect
				.poll(text)
				.toBe('```port-host\nhost: web\nnginx: 80\ndb: 5432\n```\n\nwords and more');
		});
	}

	for (const canvas of ['path', 'no-path'] as const) {
		it(`shows blocks and badges in a canvas's card that knows ${canvas}`, async () => {
			const page = await open({ canvas });
			await page.evaluate(() => {
				const { workbench } = window as unknown as WorkbenchWindow;
				const text = '```port-host\nhost: web\nnginx: 80\n```\n\n`port:22`';
				workbench.showCanvasCard(text, 'Board.canvas');
			});
			await page.locator('.canvas-node .port-explorer-host').waitFor();
			await page.locator('.canvas-node .mod-inline').waitFor();
		});
	}

	for (const canvas of ['path', 'no-path'] as const) {
		it(`edits a canvas's card that knows ${canvas}, or shows no controls`, async () => {
			const page = await open({ canvas });
			const board = (text: string) =>
				JSON.stringify({ nodes: [{ id: 'a', type: 'text', text }], edges: [] });
			const empty = '```port\n```';
			await write(page, 'Board.canvas', board(empty));
			await page.evaluate(
				(text) =>
					(window as unknown as WorkbenchWindow).workbench.showCanvasCard(
						text,
						'Board.canvas',
					),
				empty,
			);
			const card = page.locator('.canvas-node .port-explorer-block');
			await card.waitFor();
			const insert = card.getByRole('button', { name: 'Insert 443' });
			expect(await insert.count()).toBe(canvas === 'path' ? 1 : 0);
			if (canvas === 'no-path') return;
			await insert.click();
			const nodes = async () => JSON.parse(await read(page, 'Board.canvas')) as unknown;
			await expect.poll(nodes).toEqual(JSON.parse(board('```port\n443\n```')));
		});
	}

	for (const pdf of ['page', 'window'] as const) {
		it(`prints a note whole in a ${pdf}`, async () => {
			const page = await open({ pdf, theme: 'dark' });
			await openTrial(page, '```port\n443\n```\n', 'reading');
			const printed = await printNote(page);
			await printed.locator('.print .port-explorer-when-open').first().waitFor();
		});
	}
});
