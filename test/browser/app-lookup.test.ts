import { describe, expect, it } from 'vitest';
import { editTrial } from './support/trial-note';
import { run } from './support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

// Row 1: Obsidian empties the box of a dialogue with suggestions as it opens.
describe('the lookup, which Obsidian opens with an empty box', () => {
	const COMMANDS = ['look-up-port', 'insert-port-card', 'insert-inline-port'];

	for (const keys of ['scope-first', 'element-first'] as const) {
		it(`begins with the port under the cursor, selected (${keys})`, async () => {
			const page = await open({ keys });
			await editTrial(page, 'listens on 5432');
			for (const command of COMMANDS) {
				await run(page, command);
				const box = page.locator('.prompt input');
				await box.waitFor();
				expect(await box.inputValue(), command).toBe('5432');
				const found = page.locator('.suggestion-item.is-selected', { hasText: '5432' });
				await found.waitFor();
				if (command === 'look-up-port') await screenshot(page, `app-lookup-${keys}`);
				await page.keyboard.type('53');
				expect(await box.inputValue(), command).toBe('53');
				await page.keyboard.press('Escape');
			}
		});
	}

	it('begins with the selection', async () => {
		const page = await open();
		await editTrial(page, 'remote desktop');
		await page.keyboard.press('Control+a');
		await run(page, 'look-up-port');
		expect(await page.locator('.prompt input').inputValue()).toBe('remote desktop');
		await page.locator('.suggestion-item', { hasText: '3389' }).waitFor();
	});

	it('begins with what a link asks for', async () => {
		const page = await open();
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openAddress(
				'obsidian://port-explorer?q=jellyfin',
			),
		);
		expect(await page.locator('.prompt input').inputValue()).toBe('jellyfin');
		await page.locator('.suggestion-item', { hasText: '8096' }).waitFor();
	});

	for (const handlers of ['first', 'last'] as const) {
		it(`inserts the number with Ctrl, whichever handler gets a key (${handlers})`, async () => {
			const page = await open({ handlers });
			await editTrial(page, 'port ');
			await run(page, 'look-up-port');
			await page.keyboard.type('jellyfin');
			await page.locator('.suggestion-item.is-selected', { hasText: '8096' }).waitFor();
			await page.keyboard.press('Control+Enter');
			const text = await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.readFile('Trial.md'),
			);
			expect(text).toBe('port 8096');
		});
	}
});
