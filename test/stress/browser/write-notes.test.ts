import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import {
	notices,
	typeAtEnd,
	undo,
	withLines,
	withTyped,
	writeLinesBefore,
	writeLinesInBetween,
} from '../../browser/support/meanwhile';
import { openTrial, readTrial } from '../../browser/support/trial-note';
import { read, run, show, write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

let writes = 0;
afterAll(() => figure('faults: notes written to while they changed', writes, 'writes'));

const BOX = '```port-host\nhost: box\nold: 99\nweb: 8080\nolder: 98\n```\n\nThe end';
const SEEN =
	'Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n' +
	'tcp LISTEN 0 128 0.0.0.0:8080 0.0.0.0:* users:(("web",pid=1,fd=3))\n' +
	'udp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:(("dns",pid=2,fd=3))';

/** Opens the import with what a machine says, about a host. */
async function paste(page: Page, host: string): Promise<void> {
	await run(page, 'import-listeners');
	await page.getByLabel('Command output').fill(SEEN);
	await page.getByRole('textbox', { name: 'Host' }).fill(host);
	await page.locator('.modal .port-explorer-inventory-row', { hasText: 'dns' }).waitFor();
}

describe('a mistake that is mended', () => {
	const text = 'Port 3398 here.\n\nPort 434 there.\n\nThe end';
	const mended = text.replace('3398', '3389');

	it('is mended on its line, wherever that is by now, and one step takes it back', async () => {
		const page = await open();
		await openTrial(page, text, 'live');
		await run(page, 'check-ports');
		await page.locator('.port-explorer-finding').first().waitFor();
		await typeAtEnd(page);
		await writeLinesBefore(page, 'Trial.md');
		await page.getByRole('button', { name: 'Change 3398 to 3389' }).click();
		await expect.poll(() => readTrial(page)).toBe(withTyped(withLines(mended)));
		await page.keyboard.press('Escape');
		await undo(page);
		expect(await readTrial(page)).toBe(withTyped(withLines(text)));
		writes++;
	});

	it('is mended on the disk, while another program writes there', async () => {
		const page = await open();
		await openTrial(page, text, 'reading');
		await run(page, 'check-ports');
		await writeLinesInBetween(page, 'Trial.md');
		await page.getByRole('button', { name: 'Change 3398 to 3389' }).click();
		await expect.poll(() => readTrial(page)).toBe(withLines(mended));
		writes++;
	});

	it('is left alone when its line has changed, and that is said', async () => {
		const page = await open();
		await openTrial(page, text, 'reading');
		await run(page, 'check-ports');
		const button = page.getByRole('button', { name: 'Change 3398 to 3389' });
		await button.waitFor();
		await write(page, 'Trial.md', text.replace('here', 'is what I mean'));
		await button.click();
		await expect.poll(() => notices(page)).toHaveLength(1);
		expect(await readTrial(page)).toBe(text.replace('here', 'is what I mean'));
	});
});

describe('properties', () => {
	const dismiss = (page: Page) =>
		page.getByRole('button', { name: 'Dismiss in this note' }).first().click();

	it('are changed around what is typed and written meanwhile', async () => {
		const page = await open();
		await openTrial(page, '---\nmine: 1\n---\nPort 3398 here.\n\nThe end', 'live');
		await run(page, 'check-ports');
		await page.locator('.port-explorer-finding').first().waitFor();
		await typeAtEnd(page);
		const onDisk = '---\nmine: 2\n---\nPort 3398 here.\n\nand more\n\nThe end';
		await write(page, 'Trial.md', onDisk);
		await dismiss(page);
		await expect.poll(() => readTrial(page)).toContain('slip 3398');
		expect(await readTrial(page)).toBe(
			withTyped(onDisk).replace(
				'mine: 2\n',
				'mine: 2\nignored-port-checks:\n  - slip 3398\n',
			),
		);
		writes++;
	});

	it('that cannot be read are left alone, and that is said', async () => {
		const page = await open();
		const text = '---\nmine: [1\nhost: "box\n---\nPort 3398 here.\n';
		await openTrial(page, text, 'live');
		await run(page, 'check-ports');
		await dismiss(page);
		await expect.poll(() => notices(page)).toHaveLength(1);
		await page.keyboard.press('Escape');
		await paste(page, 'box');
		await page.getByRole('button', { name: 'Add as properties' }).click();
		await expect.poll(() => notices(page)).toHaveLength(2);
		expect(await readTrial(page)).toBe(text);
	});
});

describe('what a machine says', () => {
	it('is taken over into notes that change meanwhile, a note in one step', async () => {
		const page = await open();
		await write(page, 'Other.md', BOX);
		await openTrial(page, BOX, 'live');
		await paste(page, 'box');
		await page.locator('.port-explorer-difference', { hasText: 'Not seen: 99' }).waitFor();
		await page.locator('.port-explorer-difference', { hasText: 'New: 53/udp' }).waitFor();
		const old = page.locator('.port-explorer-difference', { hasText: 'Not seen: 99' });
		await old.getByRole('button', { name: 'Remove from note' }).click();
		await old.locator('del', { hasText: 'old: 99' }).first().waitFor();
		await typeAtEnd(page);
		await writeLinesBefore(page, 'Trial.md');
		await writeLinesInBetween(page, 'Other.md');
		await old.getByRole('button', { name: 'Remove these lines' }).click();
		const accepted = BOX.replace('old: 99\n', '');
		await expect.poll(() => readTrial(page)).toBe(withTyped(withLines(accepted)));
		await expect.poll(() => read(page, 'Other.md')).toBe(withLines(accepted));
		await page.keyboard.press('Escape');
		await undo(page);
		expect(await readTrial(page)).toBe(withTyped(withLines(BOX)));
		writes += 2;
	});

	it.each([
		['Insert as diagram', '```port-host\nhost: new\nos: linux\ndns: 0.0.0.0:53/udp'],
		['Insert as table', '| web | TCP | 0.0.0.0 | 8080 |'],
	])('is inserted in one step: %s', async (button, expected) => {
		const page = await open();
		await openTrial(page, 'First\n\nThe end', 'live');
		await typeAtEnd(page);
		await paste(page, 'new');
		await writeLinesBefore(page, 'Trial.md');
		await page.getByRole('button', { name: button }).click();
		await expect.poll(() => readTrial(page)).toContain(expected);
		expect(await readTrial(page)).toContain(withTyped(withLines('First\n\nThe end')));
		await undo(page);
		expect(await readTrial(page)).toBe(withTyped(withLines('First\n\nThe end')));
		writes++;
	});
});

describe('a port for the cursor', () => {
	it('comes behind what is typed, and one step takes it back', async () => {
		const page = await open();
		await openTrial(page, 'The end', 'live');
		for (const key of ['Control+Enter', 'Alt+Enter', 'Shift+Enter']) {
			await openTrial(page, 'The end', 'live');
			await typeAtEnd(page);
			await run(page, 'look-up-port');
			await writeLinesBefore(page, 'Trial.md');
			await page.locator('.prompt input').fill('redis');
			await page.locator('.suggestion-item.is-selected', { hasText: '6379' }).waitFor();
			await page.keyboard.press(key);
			const typed = withTyped(withLines('The end'));
			await expect.poll(() => readTrial(page)).toContain('6379');
			expect((await readTrial(page)).startsWith(typed)).toBe(true);
			await undo(page);
			expect(await readTrial(page)).toBe(typed);
			writes++;
		}
	});

	it('is not completed where something else stands by now', async () => {
		const page = await open();
		await openTrial(page, 'The end', 'live');
		await typeAtEnd(page);
		await page.keyboard.type(' `port:63');
		await page.locator('.suggestion-item').first().waitFor();
		await write(page, 'Trial.md', 'one line\n\nanother\n\nThe end');
		await expect.poll(() => readTrial(page)).toMatch(/^one line/);
		const before = await readTrial(page);
		await page.locator('.suggestion-item').first().click();
		expect(await readTrial(page)).toBe(before);
	});
});

describe('a new note', () => {
	it('is made beside those that are there, and no other is touched', async () => {
		const page = await open({ note: 'Drawings/A host and its ports.excalidraw.md' });
		const drawing = await page.evaluate(() => {
			const { app } = (window as unknown as WorkbenchWindow).workbench;
			return app.workspace.getActiveFile()!.path;
		});
		const before = await read(page, drawing);
		// Another program takes the name at the last moment.
		const taken = await page.evaluate(() => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			const create = vault.create.bind(vault);
			const names: string[] = [];
			vault.create = async (path, text) => {
				if (!names.length) await create(path, 'not yours');
				names.push(path);
				return create(path, text);
			};
			return names;
		});
		expect(taken).toEqual([]);
		await run(page, 'turn-drawing-into-host');
		const note = await page.waitForFunction(() => {
			const { app } = (window as unknown as WorkbenchWindow).workbench;
			const path = app.workspace.getActiveFile()?.path ?? '';
			return path.endsWith('2.md') && path;
		});
		const path = String(await note.jsonValue());
		expect(await read(page, path)).toContain('```port-host');
		expect(await read(page, path.replace(' 2.md', '.md'))).toBe('not yours');
		expect(await read(page, drawing)).toBe(before);
	});

	it('is not made by going to one that has gone', async () => {
		const page = await open();
		for (const path of ['C#.md', 'Gone.md']) await write(page, path, 'port 5001\n');
		await write(page, 'Trial.md', '```port\n5001\n```\n');
		await show(page, 'Trial.md', 'reading');
		const card = page.locator('.port-explorer-card');
		await card.getByRole('button', { name: 'Details' }).click();
		const links = card.locator('.port-explorer-vault li');
		await expect.poll(() => links.count()).toBe(3);
		const paths = () =>
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.app.vault
					.getMarkdownFiles()
					.map(({ path }) => path),
			);
		const before = await paths();
		// Deleted a moment ago: no event has told of it yet.
		await page.evaluate(() => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			const find = vault.getFileByPath.bind(vault);
			vault.getFileByPath = (path) => (path === 'Gone.md' ? null : find(path));
		});
		await links.filter({ hasText: 'Gone' }).getByRole('button').first().click();
		await links.filter({ hasText: 'C#' }).getByRole('button').first().click();
		const active = () =>
			page.evaluate(
				() =>
					(window as unknown as WorkbenchWindow).workbench.app.workspace.getActiveFile()
						?.path,
			);
		await expect.poll(active).toBe('C#.md');
		expect(await paths()).toEqual(before);
	});
});
