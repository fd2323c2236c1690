// A page of the workbench for the benchmarks that need a real Chromium.
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/testing/browser.mjs';
import { startServer } from '../../scripts/workbench/serve.mjs';

const MEASURING = ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'];

/**
 * Runs a benchmark on a fresh page, with everything closed behind it.
 *
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function onWorkbench(run) {
	const server = await startServer();
	const browser = await chromium.launch({ executablePath: ensureBrowser(), args: MEASURING });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(server.url);
		await page.waitForSelector('body[data-ready]');
		page.setDefaultTimeout(0);
		return await run(page);
	} finally {
		await browser.close();
		await server.close();
	}
}

/** So many notes are handed to the page at once. */
const BATCH = 5_000;

/**
 * Puts notes into the vault of the page.
 *
 * @param {import('playwright-core').Page} page
 * @param {[path: string, text: string][]} notes
 */
export async function addNotes(page, notes) {
	for (let at = 0; at < notes.length; at += BATCH) {
		await page.evaluate(
			async (some) => {
				const { vault } = window.workbench.app;
				await Promise.all(some.map(([path, text]) => vault.create(path, text)));
			},
			notes.slice(at, at + BATCH),
		);
	}
}

/**
 * Milliseconds that the page has worked, of everything or of scripts only.
 *
 * @param {import('playwright-core').Page} page
 */
export async function workMeter(page) {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	const read = async (of) => {
		const { metrics } = await client.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === of).value * 1000;
	};
	return {
		/** What an action costs until its result is painted. */
		async cost(action, of = 'TaskDuration') {
			const before = await read(of);
			await action();
			await page.evaluate(painted);
			return (await read(of)) - before;
		},
	};
}

/** Waits for the frame after the next. */
function painted() {
	return new Promise((done) => {
		requestAnimationFrame(() => requestAnimationFrame(done));
	});
}

/** Counts frames and long tasks from now on, in `window.seen`. */
export function watchFrames() {
	const seen = { frames: [], long: [] };
	window.seen = seen;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) seen.long.push(duration);
	}).observe({ type: 'longtask' });
	let last = 0;
	const note = (time) => {
		if (last) seen.frames.push(time - last);
		last = time;
		requestAnimationFrame(note);
	};
	requestAnimationFrame(note);
}

/** What was counted since the last time it was asked for. */
export function framesSeen() {
	const { frames, long } = window.seen;
	return { frames: frames.splice(0), long: long.splice(0) };
}
