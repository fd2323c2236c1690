import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTrial } from './support/trial-note';
import { run } from './support/vault';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

const HOST = '```port-host\nhost: web\nnginx: 80\n```\n';

async function copyPicture(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'More' }).last().click();
	await page.locator('.menu-item', { hasText: 'PNG' }).click();
}

describe('copying', () => {
	// Row 17: WebKit lets a page write to the clipboard in the click, and not after an await.
	for (const pictures of ['there', 'at-once'] as const) {
		it(`puts the picture of a host on the clipboard (${pictures})`, async () => {
			const page = await open({ pictures });
			await openTrial(page, HOST, 'reading');
			await copyPicture(page);
			await page.locator('.notice', { hasText: 'Copied' }).waitFor();
			const types = await page.evaluate(async () => {
				const items = await navigator.clipboard.read();
				return items.flatMap((item) => [...item.types]);
			});
			expect(types).toEqual(['image/png']);
		});
	}

	it('says that a picture could not be copied where the clipboard takes none', async () => {
		const page = await open({ pictures: 'missing' });
		await openTrial(page, HOST, 'reading');
		await copyPicture(page);
		await page.locator('.notice', { hasText: "Couldn't copy" }).waitFor();
	});

	it('says that the clipboard was denied', async () => {
		const page = await open();
		await openTrial(page, '```port\n443\n```\n', 'reading');
		await page.evaluate(() => {
			const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
			Clipboard.prototype.writeText = denied;
		});
		await page.getByRole('button', { name: 'Copy 443' }).click();
		await page.locator('.notice', { hasText: 'access to the clipboard was denied' }).waitFor();
	});

	it('says so where there is no clipboard at all', async () => {
		const page = await open();
		await openTrial(page, '```port\n443\n```\n', 'reading');
		await page.evaluate(() =>
			Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
		);
		await page.getByRole('button', { name: 'Copy 443' }).click();
		await page.locator('.notice', { hasText: "Couldn't copy" }).waitFor();
	});
});

describe('pasting from the clipboard into the import', () => {
	for (const clipboard of ['denied', 'missing'] as const) {
		it(`says what to do instead where it is ${clipboard}`, async () => {
			const page = await open();
			await run(page, 'import-listeners');
			await page.evaluate((isDenied) => {
				const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
				if (isDenied) Clipboard.prototype.readText = denied;
				else Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
			}, clipboard === 'denied');
			await page.getByRole('button', { name: 'Paste from clipboard' }).click();
			await page.getByRole('alert').getByText('Paste into the box instead').waitFor();
		});
	}
});

// Row 16: a view of a base keeps to its own element, and is told of new data often.
describe('a view of a base', () => {
	it('keeps its grouping and the focus, and what is not its own', async () => {
		const page = await open();
		const notes = ['Homelab/NAS.md'];
		const base = await page.evaluateHandle(
			(paths) =>
				(window as unknown as WorkbenchWindow).workbench.showBase(
					'port-explorer-ports',
					paths,
				),
			notes,
		);
		await page.locator('.bases-view .port-explorer-inventory-row').first().waitFor();
		await page.getByLabel('Group by').selectOption('port');
		await page.getByLabel('Sort by').focus();
		await page.getByLabel('Sort by').evaluate((el) => (el.dataset['mark'] = 'same'));
		await base.evaluate((shown, paths) => shown.update(paths), notes);
		await base.evaluate((shown) => shown.update(['Homelab/NAS.md', 'Homelab/Films.md']));
		await page.waitForTimeout(100);
		expect(await page.getByLabel('Group by').inputValue()).toBe('port');
		expect(
			await page.evaluate(() => (document.activeElement as HTMLElement).dataset['mark']),
		).toBe('same');
		const rows = page.locator('.bases-view .port-explorer-inventory-row');
		await expect.poll(() => rows.count()).toBeGreaterThan(4);
		expect(await page.locator('.bases-view > .bases-error').count()).toBe(1);
		await base.evaluate((shown) => shown.remove());
	});
});
