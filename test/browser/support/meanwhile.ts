import type { Page } from 'playwright-core';
import { write } from './vault';
import type { WorkbenchWindow } from './workbench';

const AT_END = ' typed';

/** What a note's text becomes when a reader has typed a word at its end. */
export const withTyped = (text: string) => text + AT_END;

/** What it becomes when another program has put lines before it. */
export const withLines = (text: string) => `one line\n\nanother\n\n${text}`;

/** Types a word at the end of the open note. It is saved two seconds later. */
export async function typeAtEnd(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { editor } = (window as unknown as WorkbenchWindow).workbench.app.workspace
			.activeEditor!;
		const line = editor!.lastLine();
		editor!.focus();
		editor!.setCursor({ line, ch: editor!.getLine(line).length });
	});
	await page.keyboard.type(AT_END);
}

/** Another program puts lines before the text of a note on the disk. */
export async function writeLinesBefore(page: Page, path: string): Promise<void> {
	const text = await page.evaluate(
		(each) => (window as unknown as WorkbenchWindow).workbench.app.vault.adapter.read(each),
		path,
	);
	await write(page, path, withLines(text));
}

/**
 * From now on another program writes lines before a note whenever the plugin is about to write it:
 * after it has made up its mind, and before it has read what it changes.
 */
export const writeLinesInBetween = (page: Page, path: string) =>
	page.evaluate((wanted) => {
		const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
		const process = vault.process.bind(vault);
		vault.process = async (file, change) => {
			if (file.path === wanted) {
				const text = await vault.read(file);
				await vault.modify(file, `one line\n\nanother\n\n${text}`);
			}
			return process(file, change);
		};
	}, path);

/** Takes back the last step in the open note. */
export async function undo(page: Page): Promise<void> {
	await page.evaluate(() =>
		(
			window as unknown as WorkbenchWindow
		).workbench.app.workspace.activeEditor!.editor!.focus(),
	);
	await page.keyboard.press('Control+z');
}

/** Messages that have been shown. */
export const notices = (page: Page) =>
	page.evaluate(() => [...(window as unknown as WorkbenchWindow).workbench.notices]);
