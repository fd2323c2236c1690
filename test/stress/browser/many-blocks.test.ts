import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { show, write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';
import { figure } from '../../support/figures';

const { open } = useWorkbench();

const NOTE = Array.from(
	{ length: 500 },
	(_, at) => `Part ${at}\n\n\`\`\`port\n${1000 + at}\n\`\`\`\n`,
).join('\n');

/** Milliseconds of script that opening the note takes. */
async function costOfOpening(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const script = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
	};
	const before = await script();
	await show(page, 'Many.md', 'reading');
	await page.waitForTimeout(800);
	return (await script()) - before;
}

describe('a note with 500 blocks', () => {
	it('costs little more than with the plugin off', async () => {
		const page = await open();
		await write(page, 'Many.md', NOTE);
		const own = await costOfOpening(page);
		await show(page, 'Start here.md', 'reading');
		await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.disablePlugin());
		const without = await costOfOpening(page);
		figure('opening a note with 500 port blocks, beyond the plugin off', own - without, 'ms');
		expect(without).toBeGreaterThan(0);
	});
});
