import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addApplication } from './support/host-form';
import { openTrial, readTrial } from './support/trial-note';
import { read, show, write } from './support/vault';
import { screenshot, useWorkbench } from './support/workbench';

const { open, complaints } = useWorkbench();

const CARD = 'before\n\n> [!tip] A card\n> ```port\n> 443\n> ```\n\nafter\n';

describe('a click in a callout in Live Preview', () => {
	// Row 3: one that nobody has taken selects the callout's source.
	it('on a card leaves the card where it is', async () => {
		const page = await open();
		await openTrial(page, CARD, 'live');
		const card = page.locator('.cm-callout .port-explorer-card');
		for (const part of [
			'.port-explorer-title',
			'.port-explorer-head',
			'.port-explorer-layers',
		]) {
			await card.locator(part).first().click();
			await page.waitForTimeout(50);
			expect(await card.count(), part).toBe(1);
		}
		await card.getByRole('button', { name: 'Details', exact: true }).click();
		await page.locator('.cm-callout .port-explorer-card.is-open').waitFor();
		await screenshot(page, 'app-card-in-callout');
	});

	it("follows a card's link, and copies", async () => {
		const page = await open();
		await openTrial(page, CARD, 'live');
		const popup = page.waitForEvent('popup');
		await page.getByRole('link', { name: /^Open / }).click();
		// Outside of Obsidian it is the browser itself that follows the link.
		await (await popup).close();
		expect(new Set(complaints.splice(0))).toEqual(new Set(['asked for https://localhost/']));
		await page.getByRole('button', { name: 'Copy 443' }).click();
		await page.locator('.notice', { hasText: 'Copied' }).waitFor();
		expect(await page.locator('.cm-callout .port-explorer-card').count()).toBe(1);
	});

	// Row 20: a click that was taken is left alone, in a callout and in a table's cell.
	it('on a badge opens its card and leaves callout and table where they are', async () => {
		const page = await open();
		const note =
			'before\n\n> [!tip] Badge\n> on `port:443`\n\n| a | b |\n| - | - |\n| `port:53` | c |\n';
		await openTrial(page, note, 'live');
		for (const [place, port] of [
			['.cm-callout', 443],
			['.cm-table-widget', 53],
		] as const) {
			await page.locator(`${place} .mod-inline`).click();
			await page.locator(`.modal .port-explorer-card[data-port="${port}"]`).waitFor();
			await page.keyboard.press('Escape');
			expect(await page.locator(`${place} .mod-inline`).count()).toBe(1);
		}
	});
});

// Row 4: a block in a callout, an embed or a preview is told no lines, or those of a part of the note.
describe('a block that is not told its lines', () => {
	const block = '```port-host\nhost: web\nnginx: 80\n```\n';
	const quoted = block.trimEnd().replace(/^/gm, '> ');

	for (const mode of ['reading', 'live'] as const) {
		it(`never has its twin changed from within a callout (${mode})`, async () => {
			const page = await open();
			const note = `${block}\n> [!tip] Twin\n${quoted}\n\nend\n`;
			await openTrial(page, note, mode);
			const inside = page.locator('.callout .port-explorer-host-block');
			const edit = inside.getByRole('button', { name: 'Edit', exact: true });
			await inside.waitFor();
			if (await edit.count()) {
				await edit.click();
				await addApplication(inside, 'db', '5432');
				await page.waitForTimeout(200);
			}
			const after = await readTrial(page);
			expect(after.startsWith(block)).toBe(true);
			const changed = after.slice(block.length).includes('db');
			expect(changed || after === note).toBe(true);
		});
	}

	const empty = '```port\n```\n';
	const example = '```port\n443\n```\n';
	const insert = (page: Page, place: string) =>
		page.locator(`${place} .block-language-port`).getByRole('button', { name: 'Insert 443' });

	for (const mode of ['reading', 'live'] as const) {
		it(`is written where it stands in a callout (${mode})`, async () => {
			const page = await open();
			const note = (block: string) =>
				`before\n\n> [!tip] Empty\n${block.trimEnd().replace(/^/gm, '> ')}\n\nend\n`;
			await openTrial(page, note(empty), mode);
			await insert(page, '.callout').click();
			await expect.poll(() => readTrial(page)).toBe(note(example));
		});
	}

	it('is written where it stands in an embedded part of a note, or not at all', async () => {
		const page = await open();
		const parts = (one: string, two: string) => `# One\n\n${one}\n# Two\n\n${two}`;
		await write(page, 'Parts.md', parts(empty, empty));
		await write(page, 'Trial.md', '![[Parts#Two]]\n');
		await show(page, 'Trial.md', 'reading');
		await insert(page, '.markdown-embed').click();
		await page.waitForTimeout(200);
		const after = await read(page, 'Parts.md');
		expect([parts(empty, empty), parts(empty, example)]).toContain(after);
	});

	it('never has its twin changed from an embedded part of the note', async () => {
		const page = await open();
		const note = `# One\n\n${block}\n# Two\n\n${block}`;
		await write(page, 'Parts.md', note);
		await write(page, 'Trial.md', '![[Parts#Two]]\n');
		await show(page, 'Trial.md', 'reading');
		const inside = page.locator('.markdown-embed .port-explorer-host-block');
		await inside.waitFor();
		const edit = inside.getByRole('button', { name: 'Edit', exact: true });
		if (await edit.count()) {
			await edit.click();
			await addApplication(inside, 'db', '5432');
			await page.waitForTimeout(200);
		}
		const after = await read(page, 'Parts.md');
		expect(after.slice(0, after.indexOf('# Two'))).toBe(note.slice(0, note.indexOf('# Two')));
	});
});
