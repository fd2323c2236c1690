import { $, $$, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { openNote, openText, shownCard } from './support';

const PLUGIN = 'port-explorer';
const CARD = '```port\n443\n```\n\nThe end.\n';

describe('Port Explorer in notes', () => {
	it('loads without an error in the console', async () => {
		await obsidianPage.disablePlugin(PLUGIN);
		await browser.execute(() => {
			const errors: string[] = [];
			const { error } = console;
			console.error = (...values: unknown[]) => {
				errors.push(values.map(String).join(' '));
				error(...values);
			};
			window.addEventListener('error', ({ message }) => errors.push(message));
			window.addEventListener('unhandledrejection', ({ reason }) =>
				errors.push(String(reason)),
			);
			Object.assign(window, { smokeErrors: errors });
		});
		await obsidianPage.enablePlugin(PLUGIN);
		await openNote('Start here.md', 'reading');
		await $('.markdown-reading-view .port-explorer-card').waitForDisplayed();
		const errors = await browser.execute(
			() => (window as unknown as { smokeErrors: string[] }).smokeErrors,
		);
		expect(errors).toEqual([]);
	});

	it('shows a card in reading view', async () => {
		await openText(CARD, 'reading');
		await shownCard('.markdown-reading-view', 443);
	});

	it('shows a card in Live Preview, and keeps it when it is clicked', async () => {
		await openText(CARD, 'live');
		const card = await shownCard('.cm-content', 443);
		await card.click();
		await expect(card).toBeDisplayed();
	});

	it('shows a card in a callout, and keeps it when it is clicked', async () => {
		await openText('> [!tip] In a callout\n> ```port\n> 23\n> ```\n\nThe end.\n', 'live');
		const card = await shownCard('.callout', 23);
		await card.click();
		await expect(card).toBeDisplayed();
	});

	it('shows a badge, and its card while the pointer rests on it', async () => {
		await openText('The server listens on `port:443`.\n\nThe end.\n', 'reading');
		const badge = $('.markdown-reading-view .port-explorer-door.mod-inline');
		await badge.waitForDisplayed();
		await badge.moveTo();
		await shownCard('.hover-popover', 443);
	});

	it('leaves nothing behind when it is disabled', async () => {
		await openText(CARD, 'reading');
		await shownCard('.markdown-reading-view', 443);
		await obsidianPage.disablePlugin(PLUGIN);
		await $('[class*="port-explorer"]').waitForExist({ reverse: true });
		const left = await browser.executeObsidian(({ app }) => {
			const { commands } = (app as unknown as { commands: { commands: object } }).commands;
			return Object.keys(commands).filter((id) => id.startsWith('port-explorer:'));
		});
		expect(left).toEqual([]);
		expect(await $$('style').map((style) => style.getHTML())).not.toContainEqual(
			expect.stringContaining('.port-explorer-card'),
		);
		await obsidianPage.enablePlugin(PLUGIN);
	});
});
