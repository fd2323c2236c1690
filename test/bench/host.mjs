// Packets on their way to a host with 200 applications: how even the frames are.
import { framesSeen, onWorkbench, watchFrames } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const APPLICATIONS = 200;
const WATCHED_MS = 3000;

export function benchHost() {
	return onWorkbench(async (page) => {
		const lines = Array.from(
			{ length: APPLICATIONS },
			(_, index) => `app ${index}: ${2000 + index * 3}, ${40000 + index}`,
		);
		const block = ['host: big', ...lines, 'packets: [2000, 2597, 40100, 9]'].join('\n');
		await page.evaluate(watchFrames);
		await page.evaluate(async (text) => {
			await window.workbench.writeFile('Bench.md', text);
			await window.workbench.openNote('Bench.md', 'reading');
		}, `\`\`\`port-host\n${block}\n\`\`\`\n`);
		await page.waitForSelector('.port-explorer-stage');
		await page.waitForTimeout(1500);
		await page.locator('.port-explorer-stage').focus();
		await page.keyboard.press('Space');
		const slowest = [];
		const long = [];
		let frames = [];
		await page.evaluate(framesSeen);
		for (let run = 0; run < RUNS; run++) {
			await page.waitForTimeout(WATCHED_MS);
			const seen = await page.evaluate(framesSeen);
			frames = frames.concat(seen.frames);
			slowest.push(Math.max(...seen.frames));
			long.push(seen.long.length);
		}
		const part = 'Hosts and packets';
		const use = `packets on a host with ${APPLICATIONS} applications`;
		return [
			{ part, use: `${use}: a frame`, unit: 'ms', own: figure(frames) },
			{
				part,
				use: `${use}: the longest frame in ${WATCHED_MS / 1000} s`,
				unit: 'ms',
				own: figure(slowest),
			},
			{ part, use: `${use}: tasks over 50 ms`, unit: '', own: figure(long) },
		];
	});
}
