import { expect, it } from 'vitest';
import { run, show, write } from './support/vault';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();

it('the map explains touch, and zooms before it selects', async () => {
	const page = await open({ width: 'phone' }, { touch: true });
	await run(page, 'open-explorer');
	const back = page.locator('.port-explorer-back button');
	if (await back.isVisible()) await back.tap();
	await page.locator('.port-explorer-switch').getByLabel('Map', { exact: true }).tap();
	const help = page.locator('.port-explorer-map-help');
	await help.waitFor();
	expect(await help.locator('.port-explorer-for-touch').isVisible()).toBe(true);
	expect(await help.locator('.port-explorer-for-keys').isVisible()).toBe(false);

	const canvas = page.locator('[data-type="port-explorer"] canvas');
	const card = page.locator('[data-type="port-explorer"] .port-explorer-card');
	let taps = 0;
	while (!(await card.count()) && taps < 8) {
		await canvas.tap({ position: { x: 60, y: 60 } });
		taps++;
		await page.waitForTimeout(100);
		if (taps === 1) expect(await card.count()).toBe(0);
	}
	expect(taps).toBeGreaterThan(1);
	await card.waitFor();
});

it('the ruler names the class that it marks where the class is', async () => {
	const page = await open();
	await write(page, 'R.md', '```port\n443\n```\n\n```port\n8096\n```\n\n```port\n50000\n```\n');
	await show(page, 'R.md', 'reading');
	await expect.poll(() => page.locator('.port-explorer-line').count()).toBe(3);
	const rulers = await page.locator('.port-explorer-line').evaluateAll((lines) =>
		lines.map((line) => {
			const box = (selector: string) => line.querySelector(selector)!.getBoundingClientRect();
			const [track, own, name] = [
				box('.port-explorer-line-track'),
				box('.port-explorer-line-class.is-own'),
				box('.port-explorer-line-name'),
			];
			const middle = name.left + name.width / 2;
			return {
				text: line.querySelector('.port-explorer-line-name')!.textContent,
				fromLeft: Math.round(name.left - track.left),
				fromRight: Math.round(track.right - name.right),
				isBelow: middle >= own.left && middle <= own.right,
			};
		}),
	);
	const [system, user, dynamic] = rulers;
	// The system ports are a few pixels wide: their name begins where they do.
	expect(system).toMatchObject({ text: 'System port 0–1023', fromLeft: 0 });
	expect(user).toMatchObject({ text: 'User port 1024–49151', isBelow: true });
	expect(dynamic).toMatchObject({ text: 'Dynamic port 49152–65535', fromRight: 0 });
});
