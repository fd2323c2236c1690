import type { Page } from 'playwright-core';
import { ALL_BLOCKS } from './all-blocks';
import { run, show, write } from './vault';
import type { Place, WorkbenchWindow } from './workbench';

/** Somewhere that the plugin shows something, and how to get there from an open page. */
export interface Surface {
	readonly name: string;
	readonly open: (page: Page) => Promise<void>;
	/** The plugin's elements there. */
	readonly scope: string;
}

const EXPLORER = '[data-type="port-explorer"]';
const MODAL = '.modal .port-explorer-modal, .modal.port-explorer-modal';

const note = (mode: 'reading' | 'live') => async (page: Page) => {
	// Tall enough that all of the note is in the page.
	await page.setViewportSize({ width: 1280, height: 6000 });
	await write(page, 'Trial.md', ALL_BLOCKS);
	await show(page, 'Trial.md', mode);
	await page.locator('.port-explorer-quiz').waitFor();
	await page.locator('.port-explorer-host-block').getByRole('button', { name: 'Edit' }).click();
	await page.locator('.port-explorer-list-item button').first().click();
};

const explorer = (layout: 'List' | 'Map' | 'Hosts') => async (page: Page) => {
	await run(page, 'open-explorer');
	await page.locator('.port-explorer-switch').getByLabel(layout, { exact: true }).click();
	const part = { List: '.port-explorer-option', Map: 'canvas', Hosts: 'details' }[layout];
	await page.locator(`${EXPLORER} ${part}`).first().waitFor();
};

const modal = (command: string, part: string) => async (page: Page) => {
	await run(page, command);
	await page.locator(`.modal ${part}`).first().waitFor();
};

const address = (page: Page, rest: string) =>
	page.evaluate(
		(each) =>
			(window as unknown as WorkbenchWindow).workbench.openAddress(
				`obsidian://port-explorer?${each}`,
			),
		rest,
	);

/** Every place where the plugin shows something. */
export const SURFACES: readonly Surface[] = [
	{ name: 'a note in reading view', open: note('reading'), scope: '.markdown-reading-view' },
	{ name: 'a note in Live Preview', open: note('live'), scope: '.markdown-source-view' },
	{ name: "the explorer's list", open: explorer('List'), scope: EXPLORER },
	{ name: "the explorer's map", open: explorer('Map'), scope: EXPLORER },
	{ name: "the explorer's hosts", open: explorer('Hosts'), scope: EXPLORER },
	{
		name: 'the explorer with a port',
		open: async (page) => {
			await explorer('List')(page);
			await page.locator('.port-explorer-option').nth(3).click();
			await page.locator('.port-explorer-detail .port-explorer-card').waitFor();
		},
		scope: EXPLORER,
	},
	{
		name: "a port's card in a dialogue",
		open: async (page) => {
			await address(page, 'port=443');
			await page.locator('.modal .port-explorer-card').waitFor();
		},
		scope: MODAL,
	},
	{
		name: 'the lookup',
		open: async (page) => {
			await address(page, 'q=dns');
			await page.locator('.suggestion-item').first().waitFor();
		},
		scope: '.prompt-results',
	},
	{
		name: 'the inventory',
		open: modal('show-port-inventory', '.port-explorer-inventory-row'),
		scope: MODAL,
	},
	{
		name: 'the checks',
		open: async (page) => {
			await write(page, 'Trial.md', ALL_BLOCKS);
			await show(page, 'Trial.md', 'reading');
			await run(page, 'check-ports');
			await page.locator('.modal .port-explorer-finding').first().waitFor();
		},
		scope: MODAL,
	},
	{ name: 'a free port', open: modal('suggest-free-port', 'li'), scope: MODAL },
	{
		name: 'the import',
		open: async (page) => {
			await run(page, 'import-listeners');
			await page
				.locator('.modal textarea')
				.fill('tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))');
			await page.getByRole('textbox', { name: 'Host' }).fill('nas');
			await page.locator('.port-explorer-comparison').waitFor();
		},
		scope: MODAL,
	},
	{
		name: 'the quiz',
		open: async (page) => {
			await modal('practise-ports', 'select')(page);
			await page
				.locator('.modal')
				.getByRole('button', { name: 'Start', exact: true })
				.click();
			await page.locator('.modal .port-explorer-choice').first().waitFor();
		},
		scope: MODAL,
	},
	{
		name: 'a popover',
		open: async (page) => {
			await write(page, 'Trial.md', 'A badge `port:443`.');
			await show(page, 'Trial.md', 'reading');
			await page.locator('.mod-inline').hover();
			await page.locator('.popover .port-explorer-card').waitFor();
		},
		scope: '.popover',
	},
	{
		name: 'a base',
		open: async (page) => {
			await page.evaluate(() => {
				const { workbench } = window as unknown as WorkbenchWindow;
				const notes = workbench.app.vault.getMarkdownFiles().map(({ path }) => path);
				workbench.showBase('port-explorer-ports', notes);
			});
			await page.locator('.bases-view .port-explorer-inventory-row').first().waitFor();
		},
		scope: '.bases-view',
	},
	{
		name: "a canvas's card",
		open: async (page) => {
			await page.evaluate(() => {
				const { workbench } = window as unknown as WorkbenchWindow;
				workbench.showCanvasCard('```port\n443\n```', 'Board.canvas');
			});
			await page.locator('.canvas-node .port-explorer-card').waitFor();
		},
		scope: '.canvas-node',
	},
];

/** Goes to a surface in a fresh page. */
export async function openSurface(
	open: (place?: Place) => Promise<Page>,
	surface: Surface,
	place?: Place,
): Promise<Page> {
	const page = await open(place);
	await surface.open(page);
	return page;
}
