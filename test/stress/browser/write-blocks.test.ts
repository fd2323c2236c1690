import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import {
	notices,
	typeAtEnd,
	undo,
	withLines,
	withTyped,
	writeLinesBefore,
	writeLinesInBetween,
} from '../../browser/support/meanwhile';
import { addApplication } from '../../browser/support/host-form';
import { openTrial, readTrial } from '../../browser/support/trial-note';
import { write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

let writes = 0;

/** A way in which a block writes into its note. */
interface WriteBack {
	readonly what: string;
	readonly before: string;
	readonly after: string;
	readonly press: (page: Page) => Promise<void>;
}

const HOST = 'host: nas\nweb: 80\nmail: 25';
const host = (source: string) => `\`\`\`port-host\n${source}\n\`\`\``;
const form = (page: Page) => page.locator('.port-explorer-editor');
const field = (page: Page, name: string) => form(page).locator(`[data-field="${name}"]`);
const save = (page: Page) => form(page).getByRole('button', { name: 'Save' }).click();

/** Opens the form of the host, which may be open already. */
async function edit(page: Page): Promise<void> {
	await page.locator('.port-explorer-host').first().waitFor();
	if (await form(page).count()) return;
	await page.getByRole('button', { name: 'Edit', exact: true }).click();
}

const WRITE_BACKS: readonly WriteBack[] = [
	{
		what: 'an example for an empty block',
		before: '```port\n```',
		after: '```port\n443\n```',
		press: (page) => page.getByRole('button', { name: 'Insert 443' }).click(),
	},
	{
		what: 'a query to be kept',
		before: '```port-lookup\nlimit: 3\n```',
		after: '```port-lookup\nredis\nlimit: 3\n```',
		press: async (page) => {
			await page.locator('.port-explorer-lookup-box input').fill('redis');
			await page.getByRole('button', { name: 'Save search to note' }).click();
		},
	},
	{
		what: 'a new application',
		before: host(HOST),
		after: host(`${HOST}\nsshd: 22`),
		press: async (page) => {
			await edit(page);
			await addApplication(form(page), 'sshd', '22');
		},
	},
	{
		what: 'another port of an application',
		before: host(HOST),
		after: host(HOST.replace('80', '80, 443')),
		press: async (page) => {
			await edit(page);
			await form(page).getByRole('button', { name: 'Add port' }).first().click();
			await field(page, '0-1-port').fill('443');
			await save(page);
		},
	},
	{
		what: 'another name of an application',
		before: host(HOST),
		after: host(HOST.replace('web', 'nginx')),
		press: async (page) => {
			await edit(page);
			await field(page, '0-name').fill('nginx');
			await save(page);
		},
	},
	{
		what: 'an application less',
		before: host(HOST),
		after: host('host: nas\nmail: 25'),
		press: async (page) => {
			await edit(page);
			await form(page).getByRole('button', { name: 'Remove web' }).click();
			await save(page);
		},
	},
];

const note = (block: string) => `before\n\n${block}\n\nafter`;
const setMode = (page: Page, mode: 'live' | 'reading') =>
	page.evaluate((to) => (window as unknown as WorkbenchWindow).workbench.setMode(to), mode);

afterAll(() => figure('faults: blocks written back while their note changed', writes, 'writes'));

describe.each(WRITE_BACKS)('$what', ({ before, after, press }) => {
	it('loses nothing that was written meanwhile, and one step takes it back', async () => {
		const page = await open();
		await openTrial(page, note(before), 'live');
		await typeAtEnd(page);
		await writeLinesBefore(page, 'Trial.md');
		await press(page);
		await expect.poll(() => readTrial(page)).toBe(withTyped(withLines(note(after))));
		await undo(page);
		expect(await readTrial(page)).toBe(withTyped(withLines(note(before))));

		// In reading view what was typed may not have been saved yet, and the disk goes on changing.
		await openTrial(page, note(before), 'live');
		await typeAtEnd(page);
		await setMode(page, 'reading');
		await writeLinesInBetween(page, 'Trial.md');
		await press(page);
		await expect.poll(() => readTrial(page)).toBe(withTyped(withLines(note(after))));
		// Each change is told with an undo, and nothing else is.
		expect((await notices(page)).filter((each) => each !== 'Changed TrialUndo')).toEqual([]);
		writes += 2;
	});
});

describe('a block that is not any more as it was shown', () => {
	it('is left alone, and that is said', async () => {
		const page = await open();
		const [{ before, press }] = WRITE_BACKS as readonly [WriteBack];
		await openTrial(page, note(before), 'reading');
		await page.getByRole('button', { name: 'Insert 443' }).waitFor();
		await page.evaluate(() => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			const process = vault.process.bind(vault);
			vault.process = async (file, change) => {
				await vault.modify(file, 'before\n\n```port\n22 mine\n```\n\nafter');
				return process(file, change);
			};
		});
		await press(page);
		await expect.poll(() => notices(page)).toHaveLength(1);
		expect((await notices(page))[0]).toContain('nothing was written');
		expect(await readTrial(page)).toBe('before\n\n```port\n22 mine\n```\n\nafter');
	});

	it('may have gone with its note', async () => {
		const page = await open();
		await openTrial(page, note('```port\n```'), 'reading');
		await page.evaluate(() => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			vault.process = () => Promise.reject(new Error('ENOENT'));
		});
		await page.getByRole('button', { name: 'Insert 443' }).click();
		await expect.poll(() => notices(page)).toHaveLength(1);
		expect(await readTrial(page)).toBe(note('```port\n```'));
	});

	it('may have returns at the ends of its lines', async () => {
		const page = await open();
		const text = note('```port\n```').replace(/\n/g, '\r\n');
		await openTrial(page, text, 'reading');
		await page.getByRole('button', { name: 'Insert 443' }).click();
		const disk = () =>
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.app.vault.adapter.read('Trial.md'),
			);
		await expect.poll(disk).toBe(note('```port\n443\n```').replace(/\n/g, '\r\n'));
	});
});

describe('two windows with one note', () => {
	it('both have what was written in either', async () => {
		const page = await open();
		await openTrial(page, note('```port\n```'), 'live');
		const [popout] = await Promise.all([
			page.waitForEvent('popup'),
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.openPopout('Trial.md', 'reading'),
			),
		]);
		await write(page, 'Trial.md', withLines(note('```port\n```')));
		await popout.getByRole('button', { name: 'Insert 443' }).click();
		await popout.locator('.port-explorer-card').waitFor();
		await page.locator('.port-explorer-card:visible').waitFor();
		expect(await readTrial(page)).toBe(withLines(note('```port\n443\n```')));
	});
});
