import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('the guided tour', () => {
	it.each([
		['Tour', 'en'],
		['导览', 'zh'],
	] as const)('%s is shown without a problem, and is accessible', async (folder, lang) => {
		const page = await open({ lang });
		for (const [at, file] of readdirSync(`test/vault/${folder}`).sort().entries()) {
			await page.evaluate(
				(path) =>
					(window as unknown as WorkbenchWindow).workbench.openNote(path, 'reading'),
				`${folder}/${file}`,
			);
			await page.locator('.port-explorer-block').first().waitFor();
			if (at === 7) await page.locator('.port-explorer-listing li').first().waitFor();
			expect(await page.locator('.port-explorer-problem').count(), file).toBe(0);
			await expectAccessible(page, '.markdown-preview-view');
			await screenshot(page, `tour-${lang}-${at + 1}`);
		}
	});
});
