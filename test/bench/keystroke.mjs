// The first letters in the lookup: from its opening to the third letter, at full speed and at a
// quarter of it, each time on a page that has prepared nothing.
import { onWorkbench } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const PART = 'The first letters in the lookup';
const LETTERS = 'jel';
/** Between two letters of somebody who types fast. */
const PAUSE_MS = 120;
const SPEEDS = [
	{ name: 'full speed', slower: 1 },
	{ name: 'a quarter of the speed', slower: 4 },
];

export async function benchKeystroke() {
	const rows = [];
	for (const { name, slower } of SPEEDS) {
		const runs = [];
		for (let run = 0; run < RUNS; run++)
			runs.push(await onWorkbench((page) => type(page, slower)));
		const row = (use, unit, samples) => ({ part: PART, use, unit, own: figure(samples) });
		rows.push(
			row(
				`${name}: the longest task over 50 ms`,
				'ms',
				runs.map(({ longest }) => longest),
			),
			row(
				`${name}: tasks over 50 ms`,
				'',
				runs.map(({ long }) => long),
			),
			row(
				`${name}: results of the first letter`,
				'ms',
				runs.map(({ first }) => first),
			),
			row(
				`${name}: frames until then`,
				'',
				runs.map(({ frames }) => frames),
			),
		);
	}
	return rows;
}

/** Opens the lookup and types, without waiting for what it does meanwhile. */
async function type(page, slower) {
	const client = await page.context().newCDPSession(page);
	await page.waitForTimeout(300);
	await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
	await page.evaluate(watch);
	await page.evaluate(() => window.workbench.runCommand('port-explorer:look-up-port'));
	await page.waitForSelector('.prompt-input');
	for (const letter of LETTERS) {
		await page.keyboard.press(letter);
		await page.waitForTimeout(PAUSE_MS);
	}
	await page.waitForFunction(() => window.firstResult !== undefined);
	await page.waitForTimeout(200);
	return page.evaluate(() => {
		const { longTasks, firstResult } = window;
		return { longest: Math.max(0, ...longTasks), long: longTasks.length, ...firstResult };
	});
}

/** Notes long tasks, and when the first letter's results are drawn. */
function watch() {
	window.longTasks = [];
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) window.longTasks.push(duration);
	}).observe({ type: 'longtask' });
	const onInput = (event) => {
		if (!event.target.matches('.prompt-input')) return;
		document.removeEventListener('input', onInput, true);
		const start = performance.now();
		let frames = 0;
		const look = () => {
			frames++;
			const isDrawn = document.querySelector('.prompt .suggestion-highlight');
			if (!isDrawn) return requestAnimationFrame(look);
			window.firstResult = { first: performance.now() - start, frames };
		};
		requestAnimationFrame(look);
	};
	document.addEventListener('input', onInput, true);
}
