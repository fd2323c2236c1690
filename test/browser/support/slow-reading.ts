import type { Page } from 'playwright-core';
import type { WorkbenchWindow } from './workbench';

/** Milliseconds that a slow disk takes for a note. */
const DISK_MS = 30;

/** Makes a vault of many short notes on a slow disk; answers what makes the disk fast again. */
export async function fillSlowVault(page: Page, count: number): Promise<() => Promise<void>> {
	await page.evaluate(
		async ([notes, delay]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { vault } = workbench.app;
			const fast = vault.cachedRead.bind(vault);
			const reading = window as unknown as { hurry: () => void };
			reading.hurry = () => (vault.cachedRead = fast);
			vault.cachedRead = async (file) => {
				await new Promise((done) => setTimeout(done, delay));
				return fast(file);
			};
			const text = 'port 443 and tcp 22\n';
			for (let at = 0; at < notes; at++) await workbench.writeFile(`Many/${at}.md`, text);
		},
		[count, DISK_MS] as const,
	);
	return () => page.evaluate(() => (window as unknown as { hurry: () => void }).hurry());
}
