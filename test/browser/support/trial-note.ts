import type { Page } from 'playwright-core';
import type { WorkbenchWindow } from './workbench';

const PATH = 'Trial.md';

/** Writes a note and opens it. */
export async function openTrial(page: Page, text: string, mode: 'live' | 'reading'): Promise<void> {
	await page.evaluate(
		async ([path, note, as]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			await workbench.writeFile(path, note);
			await workbench.openNote(path, as);
		},
		[PATH, text, mode] as const,
	);
}

/** Writes a note and opens it for typing, the cursor at its end. */
export async function editTrial(page: Page, text: string): Promise<void> {
	await openTrial(page, text, 'live');
	await page.locator('.cm-content').click();
	await page.keyboard.press('Control+End');
}

/** The note as it is on the disk, once everything that is typed has been saved. */
export function readTrial(page: Page): Promise<string> {
	return page.evaluate(
		(path) => (window as unknown as WorkbenchWindow).workbench.readFile(path),
		PATH,
	);
}
