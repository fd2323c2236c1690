import { describe, expect, it } from 'vitest';
import { read, run, show, write } from './support/vault';
import { expectAccessible, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

describe('a dismissed finding', () => {
	it('is listed in the check, and comes back when it is restored', async () => {
		const page = await open();
		await write(page, 'Video.md', 'The database is on port 5423.\n\nAnd port 70000.\n');
		await show(page, 'Video.md', 'reading');
		await run(page, 'check-ports');
		const findings = page.locator('.port-explorer-finding');
		await expect.poll(() => findings.count()).toBe(2);
		for (const left of [1, 0]) {
			await page.getByRole('button', { name: 'Dismiss in this note' }).first().click();
			await expect.poll(() => findings.count()).toBe(left);
		}
		await page.getByText('Dismissed in this note (2)').click();
		await page.getByText('Possible typos (5423)').waitFor();
		await expectAccessible(page, '.modal');
		await page.getByRole('button', { name: 'Restore: Possible typos (5423)' }).click();
		await page.getByText('Did you mean 5432 (PostgreSQL)?').waitFor();
		expect(await read(page, 'Video.md')).not.toContain('slip 5423');
		await page.getByRole('button', { name: 'Restore: Numbers above 65535 (70000)' }).click();
		await expect.poll(() => findings.count()).toBe(2);
		expect(await read(page, 'Video.md')).not.toContain('ignored-port-checks');
	});
});

describe('the settings', () => {
	it('lead to the docs and the tour', async () => {
		const page = await open();
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer'),
		);
		await page.getByRole('button', { name: 'Open docs' }).click();
		const opened = () =>
			page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.opened);
		expect(await opened()).toContain('obsidian://show-plugin?id=port-explorer');
		await page.getByRole('button', { name: 'Create tour' }).click();
		await page.getByText('Created the tour in Port Explorer tour').waitFor();
	});
});
