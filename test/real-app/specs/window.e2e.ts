import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { $, browser, expect } from '@wdio/globals';
import { closeDialogs, openText, run, shownCard } from './support';

describe('Port Explorer around notes', () => {
	it('opens the lookup with the port under the cursor', async () => {
		await openText('Names are asked for on 53/udp.\n', 'live');
		await browser.executeObsidian(({ app, obsidian }) => {
			const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
			view?.editor.setCursor(0, 'Names are asked for on 5'.length);
			view?.editor.focus();
		});
		await run('look-up-port');
		const input = $('.modal-container .prompt-input');
		await expect(input).toHaveValue('53/udp');
		await $('.modal-container .suggestion-item').waitForDisplayed();
		await closeDialogs();
	});

	it('opens a note beside the explorer in the side bar', async () => {
		await openText('```port-host\nhost: smoke\nweb: 8088\n```\n', 'reading');
		await run('open-explorer-in-sidebar');
		const explorer = '.mod-right-split .port-explorer-view';
		await $(explorer).waitForDisplayed();
		await $(`${explorer} .port-explorer-toolbar input`).setValue('8088');
		await $(`${explorer} .port-explorer-option`).click();
		await $(`${explorer} .port-explorer-vault button`).click();
		await expect($(explorer)).toBeDisplayed();
		const where = await browser.executeObsidian(({ app, obsidian }) => {
			const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
			return [view?.file?.path, view?.leaf.getRoot() === app.workspace.rootSplit];
		});
		expect(where).toEqual(['Smoke test.md', true]);
	});

	it('has a page in the settings', async () => {
		await browser.executeObsidian(({ app }) => {
			const { setting } = app as unknown as {
				setting: { open: () => void; openTabById: (id: string) => void };
			};
			setting.open();
			setting.openTabById('port-explorer');
		});
		await expect($('.modal-container .vertical-tab-content .setting-item')).toBeDisplayed();
		await closeDialogs();
	});

	it('is in an exported PDF', async () => {
		await openText('```port\n443\n```\n\nThe end.\n', 'reading');
		await shownCard('.markdown-reading-view', 443);
		const pdf = path.join(await mkdtemp(path.join(tmpdir(), 'port-explorer-')), 'out.pdf');
		// The system's own dialog can't be driven: it answers at once.
		await browser.execute((filePath) => {
			const { dialog } = (
				window as unknown as {
					require: (name: string) => { remote: { dialog: Record<string, unknown> } };
				}
			).require('electron').remote;
			dialog['showSaveDialog'] = () => Promise.resolve({ canceled: false, filePath });
			dialog['showSaveDialogSync'] = () => filePath;
		}, pdf);
		await browser.executeObsidianCommand('workspace:export-pdf');
		await $('.modal-container button.mod-cta').click();
		await browser.waitUntil(
			async () => (await readFile(pdf).catch(() => Buffer.alloc(0))).length > 10_000,
			{ timeout: 30_000, timeoutMsg: 'There is no PDF.' },
		);
		expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
	});
});
