import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { enable, HOSTILE_NOTES, openHostile } from '../../browser/support/hostile-page';
import { indexed } from '../../browser/support/index-state';
import { longestTask, watchTasks } from '../../browser/support/long-tasks';
import { countElements, lookAround } from '../../browser/support/look-around';
import { show } from '../../browser/support/vault';
import { screenshot, useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const SHOWN = HOSTILE_NOTES.map(({ path }) => path).filter((path) => path.startsWith('Hostile/'));
/** Those that are worth a look. */
const PICTURES = new Set(['Cards', 'Table', 'Applications']);
/** In milliseconds; a few hundred where the machine has nothing else to do. */
const LONG_TASK = 1500;

describe('a hostile vault', () => {
	it.each([
		{ mode: 'reading', place: { theme: 'light' }, step: 1 },
		// What is shown is the same; every other note is enough.
		{ mode: 'live', place: { theme: 'dark', lang: 'zh' }, step: 2 },
	] as const)(
		'runs nothing, and all of it stays in its place: $mode',
		async ({ mode, place, step }) => {
			const shown = SHOWN.filter((_, at) => at % step === 0);
			const page = await openHostile(open, place);
			// Tall enough that a note is rendered as a whole.
			await page.setViewportSize({ width: 1000, height: 6000 });
			await watchTasks(page);
			const measure = async (path: string) => {
				await longestTask(page);
				await show(page, path, mode);
				return longestTask(page);
			};
			const without: number[] = [];
			for (const path of shown) without.push(await measure(path));
			await enable(page);
			const { inventory } = await indexed(page);
			expect(inventory.length).toBeGreaterThan(200);
			const tasks: number[] = [];
			for (const path of shown) {
				tasks.push(await measure(path));
				expect(await countElements(page), path).toBeGreaterThan(20);
				expect(await lookAround(page), path).toEqual([]);
				const name = path.replace(/^.*\/|\.md$/g, '').replaceAll(' ', '-');
				if (PICTURES.has(name)) await screenshot(page, `hostile-${name}-${place.theme}`);
			}
			expect(Math.max(...tasks)).toBeLessThan(LONG_TASK);
			const what = `hostile notes (${mode}): longest task`;
			figure(`faults: ${what}`, Math.max(...tasks), 'ms');
			figure(`faults: ${what} while the plugin is off`, Math.max(...without), 'ms');
			const own = tasks.map((task, at) => task - without[at]!);
			figure(`faults: ${what} beyond what the app needs`, Math.max(...own), 'ms');
		},
	);

	it('is on paper as well', async () => {
		const page = await openHostile(open);
		await enable(page);
		await page.emulateMedia({ media: 'print' });
		for (const path of ['Hostile/Table.md', 'Hostile/Applications.md']) {
			await show(page, path, 'reading');
			await page.evaluate(async () => {
				const { workbench } = window as unknown as WorkbenchWindow;
				await workbench.print();
			});
			await page.locator('.print [class*="port-explorer"]').first().waitFor();
			expect(await lookAround(page), path).toEqual([]);
			await page.evaluate(() => document.querySelector('.print')?.remove());
		}
		figure('faults: hostile notes', HOSTILE_NOTES.length, 'notes');
	});
});
