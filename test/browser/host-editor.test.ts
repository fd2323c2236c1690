import { describe, expect, it } from 'vitest';
import { editTrial, readTrial } from './support/trial-note';
import { screenshot, useWorkbench } from './support/workbench';

const { open } = useWorkbench();
const block = (source: string) => `\`\`\`port-host\n${source}\n\`\`\`\n`;

describe('a host', () => {
	it('scrolls to what is wrong with a field, however far down', async () => {
		const page = await open();
		await page.setViewportSize({ width: 1280, height: 800 });
		const many = Array.from({ length: 12 }, (_, at) => `app${at}: ${8000 + at}`).join('\n');
		await editTrial(page, `${block(`host: nas\n${many}`)}\nafter`);
		await page.getByRole('button', { name: 'Edit', exact: true }).click();
		const form = page.locator('.port-explorer-editor');
		await form.locator('[data-field="9-0-port"]').fill('99999');
		await page.locator('.cm-scroller').evaluate((each) => each.scrollTo(0, 0));
		await form.getByRole('button', { name: 'Save' }).dispatchEvent('click');
		const problem = form.locator('.port-explorer-field-problem', { hasText: '65535' });
		await problem.waitFor();
		const below = () =>
			problem.evaluate((each) => {
				const scroller = each.closest('.cm-scroller')!.getBoundingClientRect();
				const own = each.getBoundingClientRect();
				return Math.max(own.bottom - scroller.bottom, scroller.top - own.top, 0);
			});
		await expect.poll(below).toBe(0);
	});

	it('is changed in a form that stays open, and is written only as a whole', async () => {
		const page = await open();
		const source = 'host: nas   # mine\nweb: 80   # front\n\n# the end\npackets: [80]';
		await editTrial(page, `${block(source)}\nafter`);
		await page.locator('.cm-content').press('Control+End');
		await page.getByRole('button', { name: 'Edit', exact: true }).click();
		const form = page.locator('.port-explorer-editor');
		const field = (name: string) => form.locator(`[data-field="${name}"]`);
		const save = () => form.getByRole('button', { name: 'Save' }).click();
		for (const [typed, said] of [
			['八千', 'write 8000'],
			['９９９', 'write 999'],
			['99999', '65535'],
		] as const) {
			await field('0-0-port').fill(typed);
			await save();
			await form.locator('.port-explorer-field-problem', { hasText: said }).first().waitFor();
		}
		expect(await readTrial(page)).toBe(`${block(source)}\nafter`);

		await screenshot(page, 'host-editor');
		await field('0-0-port').fill('8080');
		await save();
		const ported = source.replace('web: 80 ', 'web: 8080 ');
		await expect.poll(() => readTrial(page)).toBe(`${block(ported)}\nafter`);
		// Obsidian has made the block anew; the form is still there.
		await expect.poll(() => field('0-0-port').inputValue()).toBe('8080');
		await form.getByRole('button', { name: 'Add application' }).click();
		await field('1-name').fill('sshd');
		await field('1-0-port').fill('22');
		await field('os').selectOption('linux');
		await save();
		const added = ported
			.replace('# front\n', '# front\nsshd: 22\n')
			.replace('# mine\n', '# mine\nos: linux\n');
		await expect.poll(() => readTrial(page)).toBe(`${block(added)}\nafter`);
		await form.getByRole('button', { name: 'Remove sshd' }).click();
		await form.getByRole('button', { name: 'Undo' }).click();
		expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
		await form.getByRole('button', { name: 'Remove sshd' }).click();
		await save();
		await expect.poll(() => readTrial(page)).not.toContain('sshd');
		await page.locator('.notice button', { hasText: 'Undo' }).last().click();
		await expect.poll(() => readTrial(page)).toBe(`${block(added)}\nafter`);
		await form.getByRole('button', { name: 'Close' }).click();
		await form.waitFor({ state: 'detached' });
	});
});

describe('a packet', () => {
	it('marks only the chosen packet, and covers no text with it', async () => {
		const page = await open({ note: 'A host at work.md' });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.locator('.port-explorer-packet').nth(3).click();
		await page.locator('.port-explorer-stage').focus();
		for (let at = 0; at < 8; at++) {
			await page.keyboard.press(at ? 'ArrowRight' : 'ArrowLeft');
			const covered = await page.evaluate(() => {
				const stage = document.querySelector('.port-explorer-stage')!;
				const own = stage.querySelector('.port-explorer-traveller.is-shown');
				if (!own) return [];
				const box = own.getBoundingClientRect();
				const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
				const found: string[] = [];
				for (let node = texts.nextNode(); node; node = texts.nextNode()) {
					if (node.parentElement!.closest('.port-explorer-only-spoken')) continue;
					const range = document.createRange();
					range.selectNodeContents(node);
					for (const each of range.getClientRects()) {
						const meets =
							each.left < box.right - 1 &&
							each.right > box.left + 1 &&
							each.top < box.bottom - 1 &&
							each.bottom > box.top + 1;
						if (meets && node.textContent!.trim()) found.push(node.textContent!);
					}
				}
				return found;
			});
			expect(covered).toEqual([]);
		}
		const done = page.locator('.port-explorer-packet-result.is-done');
		expect(await done.count()).toBe(1);
		expect(await page.locator('.port-explorer-packet').nth(3).locator('.is-done').count()).toBe(
			1,
		);
	});
});
