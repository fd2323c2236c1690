import { $, browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';

export type Mode = 'reading' | 'live';

/** Opens a note in the active pane and waits until the app has shown it. */
export async function openNote(notePath: string, mode: Mode): Promise<void> {
	await browser.executeObsidian(
		async ({ app, obsidian }, file, preview) => {
			const found = app.vault.getFileByPath(file);
			if (!found) throw new Error(`There is no note ${file}.`);
			const state = { mode: preview ? 'preview' : 'source', source: false };
			await app.workspace.getLeaf(false).openFile(found, { state, active: true });
			const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
			// At the end no block is touched by the cursor.
			view?.editor.setCursor(view.editor.lastLine(), 0);
		},
		notePath,
		mode === 'reading',
	);
}

/** Writes a note and opens it. */
export async function openText(text: string, mode: Mode): Promise<void> {
	await obsidianPage.write('Smoke test.md', text);
	await openNote('Smoke test.md', mode);
}

/** The card of a port within a part of the window, once it is shown. */
export async function shownCard(within: string, port: number): Promise<WebdriverIO.Element> {
	const card = await $(`${within} .port-explorer-card[data-port="${port}"]`).getElement();
	await card.waitForDisplayed();
	return card;
}

export const run = (command: string) => browser.executeObsidianCommand(`port-explorer:${command}`);

/** Closes whatever dialog is open. */
export async function closeDialogs(): Promise<void> {
	await browser.keys('Escape');
	await $('.modal-container').waitForExist({ reverse: true });
}
