// A host with 200 applications in a real Chromium, packets on their way. `npm run bench`.
import { onWorkbench } from './page.mjs';

const APPLICATIONS = 200;
const WATCHED_MS = 15_000;

/** Counts the frames while packets travel, and prints them. */
export function benchHost() {
	return onWorkbench(measure);
}

async function measure(page) {
	const lines = Array.from(
		{ length: APPLICATIONS },
		(_, index) => `app ${index}: ${2000 + index * 3}, ${40000 + index}`,
	);
	const block = ['host: big', ...lines, 'packets: [2000, 2597, 40100, 9]'].join('\n');
	await page.evaluate(async (text) => {
		await window.workbench.writeFile('Bench.md', text);
		await window.workbench.openNote('Bench.md', 'reading');
	}, `\`\`\`port-host\n${block}\n\`\`\`\n`);
	await page.waitForSelector('.port-explorer-stage');
	await page.waitForTimeout(1500);
	await page.evaluate(() => {
		window.seen = { frames: [], long: 0 };
		new PerformanceObserver((list) => {
			window.seen.long += list.getEntries().length;
		}).observe({ type: 'longtask' });
		let last = 0;
		const note = (time) => {
			if (last) window.seen.frames.push(time - last);
			last = time;
			requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
	});
	await page.locator('.port-explorer-stage').focus();
	await page.keyboard.press('Space');
	await page.waitForTimeout(WATCHED_MS);
	const { frames, long } = await page.evaluate(() => window.seen);
	const sorted = [...frames].sort((a, b) => a - b);
	const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
	console.table([
		{
			use: `packets on a host with ${APPLICATIONS} applications`,
			frames: frames.length,
			'ms, median': at(0.5),
			p99: at(0.99),
			most: at(1),
			'tasks over 50 ms': long,
		},
	]);
}
