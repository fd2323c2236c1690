import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { indexed, whenIndexed } from '../../browser/support/index-state';
import { longestTask, watchTasks } from '../../browser/support/long-tasks';
import { run, show, write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const SIZE = 50_000_000;
/** In milliseconds; about a hundred where the machine has nothing else to do. */
const LONG_TASK = 1000;

/** Writes the note in the page: to hand over so much text would take longer than all the rest. */
const writeLong = (page: Page) =>
	page.evaluate(async (size) => {
		const line =
			'2026-01-05 12:00:00 the server listens on port 8443/tcp, client 10.0.0.5:5432\n';
		const paragraph = `${line.repeat(50)}\n`;
		const text = [
			'Port 5001, `port:443`, and a slip: port 3398.\n\n```port\n22\n```\n\n',
			paragraph.repeat(Math.ceil(size / 2 / paragraph.length)),
			'Port 5002.\n\n',
			`${'443 '.repeat(20)}\n`.repeat(Math.ceil(size / 2 / 81)),
		].join('');
		const { workbench } = window as unknown as WorkbenchWindow;
		await workbench.writeFile('Long.md', text);
		return text.length;
	}, SIZE);

describe('a note of fifty million characters', () => {
	it('is read in its first part, and holds up neither the other notes nor the reader', async () => {
		const page = await open();
		await indexed(page);
		const size = await writeLong(page);
		expect(size).toBeGreaterThan(SIZE);
		await watchTasks(page);
		await write(page, 'After.md', 'port 5003');
		await whenIndexed(page);
		const longest = await longestTask(page);
		const { notes } = await indexed(page);
		const pathsOf = (port: number) =>
			notes
				.map((note) => JSON.parse(note) as [number, { path: string }])
				.filter(([each]) => each === port)
				.map(([, { path }]) => path);
		expect(pathsOf(5001)).toEqual(['Long.md']);
		expect(pathsOf(5002)).toEqual([]);
		expect(pathsOf(5003)).toEqual(['After.md']);
		expect(pathsOf(8096).length).toBeGreaterThan(1);
		expect(longest).toBeLessThan(LONG_TASK);
		figure('faults: longest task while a note of 50 MB is read for the index', longest, 'ms');
	});

	it('is shown, checked and typed in', async () => {
		const page = await open();
		await writeLong(page);
		await show(page, 'Long.md', 'reading');
		await page.locator('.port-explorer-card[data-port="22"]').waitFor();
		await show(page, 'Long.md', 'live');
		await page.locator('.cm-content .mod-inline[data-port="443"]').waitFor();
		await page.locator('.cm-content .port-explorer-card[data-port="22"]').waitFor();
		await watchTasks(page);
		await run(page, 'check-ports');
		const findings = page.locator('.modal .port-explorer-finding');
		await findings.first().waitFor();
		expect(await findings.count()).toBeLessThanOrEqual(50);
		await page.keyboard.press('Escape');
		for (const command of ['import-listeners', 'look-up-port', 'practise-ports']) {
			await run(page, command);
			await page.locator('.modal, .prompt').first().waitFor();
			await page.keyboard.press('Escape');
		}
		const longest = await longestTask(page);
		expect(longest).toBeLessThan(LONG_TASK);
		figure('faults: longest task while a note of 50 MB is used', longest, 'ms');
		await page.locator('.cm-line').first().click();
		await page.keyboard.press('End');
		await page.keyboard.type(' and `port:44');
		await page.locator('.suggestion-item').first().waitFor();
		await page.keyboard.press('Enter');
		const first = await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			return workbench.app.workspace.activeEditor?.editor?.getLine(0);
		});
		expect(first).toMatch(/slip: port 3398\. and `port:44`$/);
	});
});
