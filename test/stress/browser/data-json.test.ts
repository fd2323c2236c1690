import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { openTrial } from '../../browser/support/trial-note';
import { run } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const FOLDER = '.obsidian/plugins/port-explorer';
const DATA = `${FOLDER}/data.json`;
const LABELLED = JSON.stringify({
	version: 1,
	settings: { layout: 'list' },
	labels: { 8096: { label: 'Films', note: '' } },
});

/** Its labels cannot be read. */
const HALF = '{ "version": 1, "settings": { "layout": "list" }, "labels": 7 }';

/** What a disk, a sync service or a hand may have left of the file, each with what it is. */
const DAMAGED: readonly (readonly [string, string])[] = [
	['nothing', ''],
	['zeros', '\u0000'.repeat(2000)],
	['cut short', LABELLED.slice(0, 60)],
	['twice', LABELLED + LABELLED],
	['a merge conflict', `<<<<<<< HEAD\n${LABELLED}\n=======\n{}\n>>>>>>> other`],
	['a list', '[1, 2, 3]'],
	['a text', '"data"'],
	['a number', '1e999'],
	['no version', '{ "settings": {}, "labels": {} }'],
	['another version', '{ "version": -1, "settings": {}, "labels": {} }'],
	['settings that are none', '{ "version": 1, "settings": [], "labels": {} }'],
	['a label that is none', '{ "version": 1, "labels": { "8096": "Films" } }'],
	[
		'a port that is none',
		'{ "version": 1, "labels": { "70000": { "label": "a", "note": "" } } }',
	],
	['training that is none', '{ "version": 1, "training": { "x": 1 } }'],
	['a prototype', '{ "version": 1, "labels": { "__proto__": { "label": 1 } } }'],
	['depth', `{ "version": 1, "labels": ${'['.repeat(5000)}${']'.repeat(5000)} }`],
	['length', `{ "version": 1, "labels": { "x": "${'a'.repeat(1_000_000)}" } }`],
];

/** Starts the plugin with such a file; answers what the folder holds then, and what was said. */
const startWith = (page: Page, text: string) =>
	page.evaluate(
		async ([folder, path, written]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { adapter } = workbench.app.vault;
			workbench.disablePlugin();
			for (const file of (await adapter.list(folder)).files) await adapter.remove(file);
			await adapter.write(path, written);
			const said = workbench.notices.length;
			await workbench.enablePlugin();
			const { files } = await adapter.list(folder);
			return {
				copies: await Promise.all(files.map((file) => adapter.read(file))),
				names: files,
				said: workbench.notices.slice(said),
				stored: await adapter.read(path),
			};
		},
		[FOLDER, DATA, text] as const,
	);

const stored = async (page: Page): Promise<unknown> =>
	JSON.parse(
		await page.evaluate(
			(path) => (window as unknown as WorkbenchWindow).workbench.app.vault.adapter.read(path),
			DATA,
		),
	);
const notices = (page: Page) =>
	page.evaluate(() => [...(window as unknown as WorkbenchWindow).workbench.notices]);

/** Writes the file as a sync service does, and tells the plugin. */
const bring = (page: Page, text: string) =>
	page.evaluate(
		async ([path, written]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			await workbench.app.vault.adapter.write(path, written);
			const plugin = workbench.loader.enabled as unknown as {
				onExternalSettingsChange: () => Promise<void>;
			};
			await plugin.onExternalSettingsChange();
		},
		[DATA, text] as const,
	);

describe('a damaged data.json', () => {
	it('is set aside as it was, said once, and started without', async () => {
		const page = await open();
		await openTrial(page, '```port\n8096\n```\n', 'reading');
		for (const [what, text] of DAMAGED) {
			const { copies, names, said, stored: written } = await startWith(page, text);
			expect(copies, what).toEqual([text]);
			expect(said.join(), what).toContain(names[0]);
			expect(said, what).toHaveLength(1);
			expect(JSON.parse(written), what).toMatchObject({ version: 1 });
			await page.locator('.port-explorer-card[data-port="8096"]').waitFor();
		}
		// The next start has nothing to say.
		const again = await startWith(page, (await startWith(page, '[]')).stored);
		expect(again).toMatchObject({ copies: [], said: [] });
		figure('faults: damaged data.json files started with', DAMAGED.length, 'files');
	});

	it('that a sync service brings takes nothing away from what is known', async () => {
		const page = await open();
		await startWith(page, LABELLED);
		await openTrial(page, '```port\n8096\n```\n', 'reading');
		const films = page.locator('.port-explorer-list', { hasText: 'Films' });
		await films.waitFor();
		for (const text of [LABELLED.slice(0, 60), HALF, '[]']) {
			await bring(page, text);
			await films.waitFor();
			expect(await stored(page)).toMatchObject({ labels: { 8096: { label: 'Films' } } });
		}
		expect(await notices(page)).toHaveLength(3);
	});
});

describe('a disk that is full', () => {
	it('is told of once, and everything is saved when there is room again', async () => {
		const page = await open();
		await startWith(page, LABELLED);
		const full = (isFull: boolean) =>
			page.evaluate((to) => {
				const refuse = () => {
					throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
				};
				const { loader } = (window as unknown as WorkbenchWindow).workbench;
				const plugin = loader.enabled as unknown as { saveData?: () => Promise<void> };
				if (to) plugin.saveData = () => Promise.resolve().then(refuse);
				else delete plugin.saveData;
			}, isFull);
		await full(true);
		await run(page, 'open-explorer');
		const box = page.locator('.port-explorer-toolbar input');
		const label = async (port: string, words: string) => {
			await box.fill(port);
			await page.locator('.port-explorer-option').first().click();
			await page.locator(`.port-explorer-detail [data-port="${port}"]`).waitFor();
			const field = page.getByLabel('Label', { exact: true });
			await field.fill(words);
			await field.press('Tab');
			await page.locator('.port-explorer-option', { hasText: words }).first().waitFor();
		};
		await label('22', 'Door of the cellar');
		await label('53', 'Names');
		expect((await notices(page)).filter((text) => /couldn't save/.test(text))).toHaveLength(1);
		expect(await stored(page)).toEqual(JSON.parse(LABELLED));
		await full(false);
		await label('80', 'Web');
		expect(await stored(page)).toMatchObject({
			labels: {
				22: { label: 'Door of the cellar' },
				53: { label: 'Names' },
				80: { label: 'Web' },
				8096: { label: 'Films' },
			},
		});
	});
});
