import { describe, expect, it } from 'vitest';
import { run } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('the explorer', () => {
	it('leaves nothing behind, opened, used and closed two hundred times', async () => {
		const page = await open();
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-option').first().waitFor();
		const round = () =>
			page.evaluate(async () => {
				const { workbench } = window as unknown as WorkbenchWindow;
				const { workspace } = workbench.app;
				const [leaf] = workspace.getLeavesOfType('port-explorer');
				const view = leaf!.view;
				for (const state of [
					{ query: 'dns', selected: 53, follow: true },
					{ layout: 'map', selected: 443 },
				]) {
					await view.setState(state, { history: false });
					await new Promise(requestAnimationFrame);
				}
				workspace.detachLeavesOfType('port-explorer');
				workbench.runCommand('port-explorer:open-explorer');
				await new Promise(requestAnimationFrame);
			});
		const client = await page.context().newCDPSession(page);
		const measure = async () => {
			await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.app.workspace.detachLeavesOfType(
					'port-explorer',
				),
			);
			await page.waitForTimeout(400);
			await client.send('HeapProfiler.collectGarbage');
			const counts = (await client.send('Memory.getDOMCounters')) as Record<string, number>;
			const { usedSize } = await client.send('Runtime.getHeapUsage');
			const resources = await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.liveResources(),
			);
			await run(page, 'open-explorer');
			return { ...counts, usedSize, resources };
		};
		// What is read and indexed once, a second after the start, is no leak.
		await page.waitForTimeout(2500);
		for (let i = 0; i < 5; i++) await round();
		const before = await measure();
		for (let i = 0; i < 200; i++) await round();
		const after = await measure();
		expect(after.resources).toEqual(before.resources);
		const grown = (key: 'nodes' | 'jsEventListeners') =>
			(after as unknown as Record<string, number>)[key]! -
			(before as unknown as Record<string, number>)[key]!;
		// A leak of one node a round would be 200.
		expect(grown('nodes')).toBeLessThan(200);
		expect(grown('jsEventListeners')).toBeLessThan(100);
		expect(after.usedSize - before.usedSize).toBeLessThan(2_000_000);
	}, 120_000);
});
