import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { notices } from './support/meanwhile';
import { read, run, show, write } from './support/vault';
import { expectAccessible, screenshot, useWorkbench, type Place } from './support/workbench';

const { open } = useWorkbench();

const NOTE =
	'---\nhost: atlas\nports:\n  - 22 sshd\n  - 631 cups\n---\n\n> [!info] Atlas\n> ```port-host\n> host: atlas\n> # mine\n> web: 8080\n> old: 99\n> ```\n\nThe end';
const SS = [
	'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
	'tcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=1,fd=3))',
	'tcp   LISTEN 0      128        127.0.0.1:8080      0.0.0.0:*    users:(("web",pid=2,fd=3))',
	'tcp   LISTEN 0      128          0.0.0.0:9000      0.0.0.0:*    users:(("app",pid=3,fd=3))',
].join('\n');

/** A comparison with what a machine says, the note open or closed. */
async function compare(mode: 'reading' | 'live' | 'closed', place: Place = {}): Promise<Page> {
	const page = await open(place);
	await write(page, 'atlas.md', NOTE);
	await write(page, 'Seen.md', `\`\`\`port-listeners\nhost: atlas\n${SS}\n\`\`\`\n`);
	if (mode === 'closed') await show(page, 'Seen.md', 'reading');
	else {
		await show(page, 'atlas.md', mode);
		await run(page, 'import-listeners');
		await page.locator('.modal textarea').fill(SS);
		await page
			.getByRole('textbox', { name: place.lang === 'zh' ? '主机' : 'Host' })
			.fill('atlas');
	}
	await page.locator('.port-explorer-difference').first().waitFor();
	return page;
}

const row = (page: Page, text: string) =>
	page.locator('.port-explorer-difference', { hasText: text });

describe('accepting a difference', () => {
	it.each(['reading', 'live', 'closed'] as const)(
		'can be undone to the byte, the note %s',
		async (mode) => {
			const page = await compare(mode);
			await row(page, '9000').getByRole('button', { name: 'Add to note' }).click();
			await expect.poll(() => read(page, 'atlas.md')).toContain('> app: 0.0.0.0:9000/tcp\n');
			await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
			await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE);

			await page.getByRole('button', { name: 'Accept 2 additions and updates' }).click();
			await expect
				.poll(() => read(page, 'atlas.md'))
				.toContain('> web: 127.0.0.1:8080/tcp\n');
			expect(await read(page, 'atlas.md')).toContain('> old: 99\n');
			await page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();
			await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE);
		},
	);

	it('shows the lines before it removes them', async () => {
		const page = await compare('closed');
		await row(page, 'Not seen: 99').getByRole('button', { name: 'Remove from note' }).click();
		await row(page, '99').locator('del', { hasText: '> old: 99' }).waitFor();
		expect(await read(page, 'atlas.md')).toBe(NOTE);
		await expectAccessible(page, '.port-explorer-comparison');
		await screenshot(page, 'compare-remove');
		await row(page, '99').getByRole('button', { name: 'Cancel' }).click();
		expect(await read(page, 'atlas.md')).toBe(NOTE);
		await row(page, '99').getByRole('button', { name: 'Remove from note' }).click();
		await row(page, '99').getByRole('button', { name: 'Remove these lines' }).click();
		await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE.replace('> old: 99\n', ''));
		await screenshot(page, 'compare-undo');
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE);
	});

	it('is neither made nor undone in a note that has changed in the meantime', async () => {
		const page = await compare('closed');
		await row(page, '99').getByRole('button', { name: 'Remove from note' }).click();
		const other = NOTE.replace('old: 99', 'old: 99, 98');
		await write(page, 'atlas.md', other);
		await row(page, '99').getByRole('button', { name: 'Remove these lines' }).click();
		await expect
			.poll(() => notices(page))
			.toContain('The note changed in the meantime; nothing was written');
		expect(await read(page, 'atlas.md')).toBe(other);

		await row(page, '9000').getByRole('button', { name: 'Add to note' }).click();
		await expect.poll(() => read(page, 'atlas.md')).toContain('app:');
		const changed = `${await read(page, 'atlas.md')}\nMore.`;
		await write(page, 'atlas.md', changed);
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expect
			.poll(() => notices(page))
			.toContain("Couldn't undo: atlas.md changed in the meantime");
		expect(await read(page, 'atlas.md')).toBe(changed);
	});

	it('can be undone later, one after another, and the notice stays until then', async () => {
		const page = await compare('closed');
		const offered = page.locator('.notice').getByRole('button', { name: 'Undo' });
		await row(page, '9000').getByRole('button', { name: 'Add to note' }).click();
		await expect.poll(() => read(page, 'atlas.md')).toContain('app:');
		const first = await read(page, 'atlas.md');
		await row(page, '8080').getByRole('button', { name: 'Update' }).click();
		await expect.poll(() => read(page, 'atlas.md')).toContain('127.0.0.1:8080');
		// The notice of the change before has gone.
		expect(await offered.count()).toBe(1);
		await page.locator('.notice', { hasText: 'atlas' }).click();
		expect(await offered.count()).toBe(0);
		await run(page, 'undo-last-change');
		await expect.poll(() => read(page, 'atlas.md')).toBe(first);
		await run(page, 'undo-last-change');
		await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE);
	});

	it('leaves the small screen of a phone, where the command stays', async () => {
		const page = await compare('closed', { width: 'phone' });
		await row(page, '9000').getByRole('button', { name: 'Add to note' }).click();
		const offered = page.locator('.notice').getByRole('button', { name: 'Undo' });
		await offered.waitFor();
		await offered.waitFor({ state: 'detached' });
		await run(page, 'undo-last-change');
		await expect.poll(() => read(page, 'atlas.md')).toBe(NOTE);
	});

	it('reads well in Chinese on a phone', async () => {
		const page = await compare('live', { lang: 'zh', theme: 'dark', width: 'phone' });
		await row(page, '99').getByRole('button', { name: '从笔记中删除' }).click();
		await row(page, '99').locator('del').waitFor();
		await expectAccessible(page, '.port-explorer-comparison');
		await screenshot(page, 'compare-zh-phone');
	});
});
