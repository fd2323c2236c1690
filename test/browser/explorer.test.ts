import { describe, expect, it } from 'vitest';
import { box, card, openExplorer as openIn } from './support/explorer';
import { editTrial, readTrial } from './support/trial-note';
import { run } from './support/vault';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type Place,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const openExplorer = (place?: Place, where?: string) => openIn(open, place, where);

describe("a newcomer's path", () => {
	it('opens, finds, labels, looks at the map, inserts, and comes back after a restart', async () => {
		const page = await open();
		await editTrial(page, 'My network\n');
		await page.getByRole('button', { name: 'Open port explorer' }).click();
		await page.locator('.port-explorer-option').first().waitFor();
		await screenshot(page, 'path-1-open');
		await box(page).click();
		await page.keyboard.type('dns');
		await page.locator('.port-explorer-option', { hasText: '53' }).first().waitFor();
		await screenshot(page, 'path-2-search');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await card(page, 53).waitFor();
		await page.getByLabel('Label', { exact: true }).fill('Pi-hole in the hall');
		await page.getByRole('textbox', { name: 'Note' }).fill('Restart it on Sundays');
		await page.keyboard.press('Tab');
		await page.locator('.port-explorer-option.is-selected', { hasText: 'Pi-hole' }).waitFor();
		await expectAccessible(page);
		await screenshot(page, 'path-3-label');
		await page.getByRole('button', { name: 'Show on map' }).click();
		await page.locator('canvas').waitFor();
		await expectAccessible(page);
		await screenshot(page, 'path-4-map');
		await page.getByRole('button', { name: 'Insert card into note' }).click();
		await expect.poll(() => readTrial(page)).toBe('My network\n```port\n53\n```\n');
		await page.waitForTimeout(300);
		await page.reload();
		await page.waitForSelector('body[data-ready]');
		await card(page, 53).waitFor();
		expect(await box(page).inputValue()).toBe('dns');
		expect(await page.locator('canvas').count()).toBe(1);
		const title = card(page, 53).locator('.port-explorer-title');
		expect(await title.innerText()).toBe('Pi-hole in the hall');
		await screenshot(page, 'path-5-restart');
	});
});

describe('the explorer', () => {
	it('lists hosts whatever filter was set in the list', async () => {
		const page = await open({ lang: 'zh', theme: 'dark' });
		await editTrial(page, '```port-host\nhost: shed\nnginx: 80\n```\n');
		await page.getByRole('button', { name: '打开端口浏览器' }).click();
		await page.getByRole('button', { name: '在我的仓库中', exact: true }).click();
		await page.getByRole('button', { name: '主机', exact: true }).click();
		await page.locator('.port-explorer-host-branch', { hasText: 'shed' }).waitFor();
		await box(page).fill('在仓库 shed');
		await page.locator('.port-explorer-host-branch', { hasText: 'nginx' }).waitFor();
	});

	it('is walked by keys, and by the arrows back and forward', async () => {
		// The arrows do nothing in the other position.
		const page = await openExplorer({ steps: 'kept' });
		await page.locator('.port-explorer-scroller').focus();
		await page.keyboard.press('End');
		await page.locator('.port-explorer-option.is-active', { hasText: '65001' }).waitFor();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await card(page, 1).waitFor();
		await page.keyboard.type('ssh');
		expect(await box(page).inputValue()).toBe('ssh');
		await page.keyboard.press('Enter');
		await card(page, 22).waitFor();
		const arrows = page.locator('[data-type="port-explorer"] .view-header-nav-buttons button');
		await arrows.first().click();
		await card(page, 1).waitFor();
		await arrows.last().click();
		await card(page, 22).waitFor();
		await page.keyboard.press('Escape');
		await box(page).focus();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		expect(await box(page).inputValue()).toBe('');
	});

	it('keeps few rows in the page, of the registry and of all numbers', async () => {
		const page = await openExplorer();
		for (const all of [false, true]) {
			if (all) await page.getByRole('button', { name: 'Show unassigned' }).click();
			const most = await page.locator('.port-explorer-scroller').evaluate(async (el) => {
				let rows = 0;
				for (let step = 0; step <= 20; step++) {
					el.scrollTop = ((el.scrollHeight - el.clientHeight) * step) / 20;
					await new Promise(requestAnimationFrame);
					await new Promise(requestAnimationFrame);
					rows = Math.max(rows, el.querySelectorAll('[role=option]').length);
				}
				return rows;
			});
			expect(most).toBeLessThan(60);
		}
		await page.locator('.port-explorer-option', { hasText: '65535' }).waitFor();
		const last = page.locator('.port-explorer-option', { hasText: '65535' });
		expect(await last.getAttribute('aria-setsize')).toBe('65539');
	});

	it('is narrowed by chips, which are words of the question', async () => {
		const page = await openExplorer({ lang: 'zh' });
		const memcached = page.getByText('11211', { exact: true });
		await box(page).fill('memcached');
		await memcached.waitFor();
		await page.getByRole('button', { name: '已加密' }).click();
		await page.getByLabel('类别').selectOption('database');
		expect(await box(page).inputValue()).toBe('memcached 加密 #database');
		await memcached.waitFor({ state: 'detached' });
		await page.getByRole('button', { name: '已加密' }).click();
		await memcached.waitFor();
	});

	it('has one total in the list and on the map', async () => {
		const page = await openExplorer();
		const count = page.locator('.port-explorer-count');
		const inList = async () => (await count.innerText()).split(' ')[0];
		for (const [query, said] of [
			['', 'are in the list'],
			['mail', 'highlighted'],
			['443', 'highlighted'],
		] as const) {
			await box(page).fill(query);
			await page.getByRole('button', { name: 'Map', exact: true }).click();
			const help = page.locator('.port-explorer-map-help', { hasText: said });
			const onMap = async () => /([\d,]+) of 65,536/.exec(await help.innerText())?.[1];
			const before = await onMap();
			await page.getByRole('button', { name: 'List', exact: true }).click();
			await expect.poll(inList, { message: query }).toBe(before);
		}
	});

	it('has a map that names, picks, zooms and lights up', async () => {
		const page = await openExplorer({ theme: 'dark' });
		await page.getByRole('button', { name: 'Map', exact: true }).click();
		const canvas = page.locator('canvas');
		await canvas.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		await page.locator('.port-explorer-map-cell', { hasText: 'Port 257' }).waitFor();
		await page.keyboard.press('Enter');
		await card(page, 257).waitFor();
		for (let i = 0; i < 9; i++) await page.keyboard.press('+');
		await screenshot(page, 'map-zoomed-dark');
		await page.keyboard.press('0');
		const place = (await canvas.boundingBox())!;
		const side = Math.min(place.width, place.height) / 256;
		const left = place.x + (place.width - side * 256) / 2;
		const top = place.y + (place.height - side * 256) / 2;
		// 443 is row 1, column 187.
		await page.mouse.move(left + 187.5 * side, top + 1.5 * side);
		await page.locator('.port-explorer-map-cell', { hasText: 'Port 443: HTTPS' }).waitFor();
		await page.mouse.down();
		await page.mouse.up();
		await card(page, 443).waitFor();
		await box(page).fill('#mail');
		await page
			.locator('.port-explorer-map-help', {
				hasText: /^Each .* \d\d of 65,536 ports highlighted/,
			})
			.waitFor();
		await page.getByLabel('Outline').selectOption('linux');
		await page.getByLabel('Colour by').selectOption('family');
		await page.getByRole('button', { name: 'Mail', exact: true }).click();
		await expectAccessible(page);
		await screenshot(page, 'map-mail-dark');
	});

	it('follows the cursor when it is asked to', async () => {
		const page = await open();
		await editTrial(page, 'first 443 then 5432');
		await run(page, 'open-explorer-in-sidebar');
		await page
			.locator('.workspace-split.mod-right-split .port-explorer-option')
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Follow cursor' }).click();
		await page.locator('.cm-content').click();
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		await card(page, 5432).waitFor();
		for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowLeft');
		await card(page, 443).waitFor();
		expect(await readTrial(page)).toBe('first 443 then 5432');
	});

	it('works in a window of its own', async () => {
		const page = await openExplorer();
		const [popout] = await Promise.all([
			page.waitForEvent('popup'),
			page.evaluate(() => {
				const { app } = (window as unknown as WorkbenchWindow).workbench;
				const [leaf] = app.workspace.getLeavesOfType('port-explorer');
				app.workspace.moveLeafToPopout(leaf!);
			}),
		]);
		await popout.locator('.port-explorer-toolbar input').fill('jellyfin');
		await popout.locator('.port-explorer-option', { hasText: '8096' }).first().click();
		await popout.locator('.port-explorer-card[data-port="8096"]').waitFor();
		await popout.keyboard.press('Escape');
		await popout.getByRole('button', { name: 'Map', exact: true }).click();
		await popout.locator('canvas').waitFor();
	});
});
