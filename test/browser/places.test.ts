import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../types/port-explorer';
import { openTrial, readTrial } from './support/trial-note';
import { run, show, write } from './support/vault';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

/** Opens the editor's menu with the cursor, or the selection from there to `to`, on a line. */
async function menuAt(page: Page, line: number, ch: number, to = ch): Promise<void> {
	await page.evaluate(
		([at, from, until]) => {
			const { app } = (window as unknown as WorkbenchWindow).workbench;
			const editor = app.workspace.activeEditor!.editor!;
			editor.setSelection({ line: at, ch: from }, { line: at, ch: until });
			editor.focus();
			document
				.querySelector('.cm-line')
				?.dispatchEvent(
					new MouseEvent('contextmenu', { bubbles: true, clientX: 400, clientY: 200 }),
				);
		},
		[line, ch, to] as const,
	);
}
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const address = (page: Page, url: string) =>
	page.evaluate((to) => (window as unknown as WorkbenchWindow).workbench.openAddress(to), url);

describe('the editor’s menu', () => {
	it('explains the port under the cursor, and turns it into a badge', async () => {
		const page = await open();
		await openTrial(page, 'It listens on 8443/tcp.\n\n`port:22` is there.\n', 'live');
		await menuAt(page, 0, 16);
		await item(page, 'Explain 8443/tcp').click();
		await page.locator('.modal .port-explorer-card[data-port="8443"]').waitFor();
		await page.keyboard.press('Escape');
		await menuAt(page, 0, 16);
		await item(page, 'Turn 8443/tcp into a badge').click();
		expect(await readTrial(page)).toContain('It listens on `port:8443/tcp`.');
		// What is a badge already is not made one again.
		await menuAt(page, 2, 7);
		await item(page, 'Explain 22').waitFor();
		expect(await item(page, 'Turn 22 into a badge').count()).toBe(0);
	});

	it('looks the selected words up', async () => {
		const page = await open();
		await openTrial(page, 'We use remote desktop here.\n', 'live');
		await menuAt(page, 0, 7, 21);
		expect(await item(page, 'Explain remote desktop').count()).toBe(0);
		await item(page, 'Look up remote desktop').click();
		await page.locator('.prompt-input').waitFor();
	});
});

it('a note’s menu checks its ports', async () => {
	const page = await open();
	await page.locator('.nav-file-title').first().click({ button: 'right' });
	await item(page, 'Check ports').click();
	await page.locator('.modal-title', { hasText: 'Ports in' }).waitFor();
});

describe('links', () => {
	it('lead to a host and to the inventory', async () => {
		const page = await open();
		await write(page, 'Hosts.md', '```port-host\nhost: smoke\nweb: 8088\n```\n');
		await run(page, 'read-notes-again');
		await address(page, 'obsidian://port-explorer?inventory&host=smoke');
		const rows = page.locator('.modal .port-explorer-inventory-row');
		await expect.poll(() => rows.count()).toBe(1);
		await page.keyboard.press('Escape');
		await address(page, 'obsidian://port-explorer?host=smoke');
		const view = page.locator('.port-explorer-view');
		await view.getByText('smoke').first().waitFor();
		expect(await view.locator('.port-explorer-toolbar input').first().inputValue()).toBe(
			'smoke',
		);
	});
});

it('a block gives way to Markdown, also in a callout, and comes back with undo', async () => {
	const page = await open();
	const before = '> ```port\n> 443/tcp Mine\n> ```\n\nThe end.\n';
	await openTrial(page, before, 'live');
	await page.evaluate(() => {
		const { app } = (window as unknown as WorkbenchWindow).workbench;
		app.workspace.activeEditor!.editor!.setCursor({ line: 1, ch: 3 });
	});
	expect(await run(page, 'replace-block-with-markdown')).toBe(true);
	expect(await readTrial(page)).toMatch(/^> - `443\/tcp` Mine: .+\n\nThe end\.\n$/);
	await page.evaluate(() => {
		const { app } = (window as unknown as WorkbenchWindow).workbench;
		app.workspace.activeEditor!.editor!.undo();
	});
	expect(await readTrial(page)).toBe(before);
	expect(await run(page, 'replace-block-with-markdown')).toBe(true);
});

it('a block’s own menu on a phone leads to its source', async () => {
	const page = await open({ width: 'phone' });
	await write(page, 'Trial.md', 'Above.\n\n```port\n443\n```\n\nBelow.\n');
	await show(page, 'Trial.md', 'reading');
	const button = page.locator('.port-explorer-block-menu');
	await button.click();
	await item(page, 'Edit block').click();
	const line = () =>
		page.evaluate(() => {
			const { app } = (window as unknown as WorkbenchWindow).workbench;
			return app.workspace.activeEditor?.editor?.getCursor().line;
		});
	await expect.poll(line).toBe(3);
	await page.locator('.markdown-source-view .cm-content').waitFor();
});

it('the interface says when the index has changed, until it is told to stop', async () => {
	const page = await open();
	const count = () => page.evaluate(() => (window as unknown as { heard: number }).heard);
	await page.evaluate(() => {
		const { loader } = (window as unknown as WorkbenchWindow).workbench;
		const { v1 } = (loader.enabled as unknown as { api: Api }).api;
		const seen = window as unknown as { heard: number; end: () => void };
		seen.heard = 0;
		seen.end = v1.on('index-changed', () => seen.heard++);
		v1.on('other' as never, () => (seen.heard = -1000))();
		v1.on('index-changed', null as never)();
	});
	await write(page, 'New.md', '```port-host\nhost: fresh\nweb: 8089\n```\n');
	await expect.poll(count).toBeGreaterThan(0);
	await page.evaluate(() => (window as unknown as { end: () => void }).end());
	const before = await count();
	await write(page, 'New.md', '```port-host\nhost: fresh\nweb: 8090\n```\n');
	await page.waitForTimeout(2000);
	expect(await count()).toBe(before);
});
