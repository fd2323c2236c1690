import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { ALL_BLOCKS, BLOCK_PARTS } from '../../browser/support/all-blocks';
import { show, write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

const CYCLES = 200;
/** So many notes are read that the status bar tells how far the reading is. */
const NOTES = 400;

/** Timers and the clock go a hundred times as fast: what takes seconds is over in a moment. */
function hurry(): void {
	const { setTimeout: wait } = window;
	const now = performance.now.bind(performance);
	window.setTimeout = ((work: () => void, ms = 0) => wait(work, ms / 100)) as typeof setTimeout;
	performance.now = () => now() * 100;
}

/** What was in the page when the plugin was disabled in the middle of its work, and after. */
interface Cycle {
	readonly missing: string[];
	readonly left: number;
}

/**
 * Enables the plugin beside an open note with all its blocks, opens the explorer, and disables it
 * again; with `busy` also while a dialogue and a card in a popover are open and notes are being read.
 */
const cycle = (page: Page, mode: 'reading' | 'live', busy: boolean): Promise<Cycle> =>
	page.evaluate(
		async ([parts, how, isBusy]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const there = (part: string) => document.querySelector<HTMLElement>(part);
			const wait = async (part: string) => {
				for (let frame = 0; frame < 500 && !there(part); frame++) await nextFrame();
			};
			workbench.setMode(how);
			await workbench.enablePlugin();
			workbench.runCommand('port-explorer:open-explorer-in-sidebar');
			const wanted = [...parts, '[data-type="port-explorer"] .port-explorer-option'];
			for (const part of wanted) await wait(part);
			if (isBusy) {
				wanted.push('.status-bar .plugin-port-explorer', '.popover .port-explorer-card');
				wanted.push('.modal .port-explorer-inventory');
				const chip = there('.port-explorer-door.mod-inline');
				chip?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
				there('.port-explorer-host-block [aria-label="Play"]')?.click();
				workbench.runCommand('port-explorer:show-port-inventory');
				for (const part of wanted) await wait(part);
			}
			const missing = wanted.filter((part) => !there(part));
			workbench.disablePlugin();
			const left = document.querySelectorAll('[class*="port-explorer"]').length;
			return { missing, left };
		},
		[BLOCK_PARTS, mode, busy] as const,
	);

/** Once everything has come to rest: what is registered, and what the browser keeps in memory. */
async function measure(page: Page) {
	const count = () =>
		page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			return { ...workbench.liveResources(), ...workbench.pendingWork() };
		});
	await expect.poll(count).toMatchObject({ timeouts: 0, frames: 0 });
	const client = await page.context().newCDPSession(page);
	await client.send('HeapProfiler.collectGarbage');
	const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
	const { usedSize } = await client.send('Runtime.getHeapUsage');
	return { counts: await count(), nodes, jsEventListeners, usedSize };
}

describe('enabling and disabling', () => {
	it('leaves nothing behind, two hundred times over, whatever is open', async () => {
		const page = await open({ safe: '1' });
		// Tall enough that all of the note is near the window, and therefore rendered.
		await page.setViewportSize({ width: 1280, height: 5000 });
		await page.evaluate(hurry);
		await page.evaluate(async (count) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			for (let at = 0; at < count; at++) {
				await workbench.writeFile(`Many/${at}.md`, `port ${at}`);
			}
		}, NOTES);
		await write(page, 'Trial.md', ALL_BLOCKS);
		await show(page, 'Trial.md', 'reading');
		const run = async (times: number) => {
			for (let at = 0; at < times; at++) {
				const mode = at % 2 ? 'live' : 'reading';
				const seen = await cycle(page, mode, at % 10 === 0);
				expect(seen, `cycle ${at}`).toEqual({ missing: [], left: 0 });
			}
		};
		await run(10);
		const before = await measure(page);
		await run(CYCLES);
		const after = await measure(page);
		expect(after.counts).toEqual(before.counts);
		// A leak of one of them a cycle would be two hundred.
		expect(after.nodes - before.nodes).toBeLessThan(CYCLES / 2);
		expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(CYCLES / 2);
		// One plugin that stays, with its registry and index, is more than a hundredth of this.
		expect(after.usedSize - before.usedSize).toBeLessThan(20_000_000);
		figure('faults: enabled and disabled, with everything in use', CYCLES, 'cycles');
		figure('faults: nodes left after them', after.nodes - before.nodes, 'nodes');
	}, 300_000);
});
