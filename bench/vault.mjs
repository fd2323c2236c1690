// The index of a large vault, built in a real Chromium. `npm run bench`.
import { makeNotes } from './make-notes.mjs';
import { onWorkbench } from './page.mjs';

const NOTES = 10_000;
/** Characters a note: 50 MB in all. */
const LENGTH = 5_000;
const RUNS = 7;

/** Builds the index of 10,000 notes, beside a plain pass of /\d+/g over the same text. */
export function benchVault() {
	return onWorkbench(measure, ['--js-flags=--expose-gc', '--enable-precise-memory-info']);
}

async function measure(page) {
	await page.evaluate(() => window.workbench.disablePlugin());
	await page.evaluate(create, makeNotes(NOTES, LENGTH));
	const regex = await page.evaluate(regexPass, RUNS);
	const first = await page.evaluate(buildIndex);
	await page.evaluate(() => window.workbench.disablePlugin());
	const warm = await page.evaluate(buildIndex);
	const row = (use, ms, extra = {}) => ({
		use,
		ms: ms.toFixed(ms < 10 ? 2 : 0),
		'x regex pass': (ms / regex).toFixed(2),
		...extra,
	});
	const build = ({ longest, heap, read }) => ({
		'notes read': read,
		'longest task, ms': longest ? longest.toFixed(0) : 'under 50',
		'heap, MB': (heap / 1e6).toFixed(1),
	});
	console.table([
		row(`/\\d+/g over ${NOTES} notes, ${(NOTES * LENGTH) / 1e6} MB (median of ${RUNS})`, regex),
		row('first index', first.ms, build(first)),
		{ use: 'index from the cache', ...build(warm) },
	]);
}

async function create(notes) {
	const { vault } = window.workbench.app;
	await Promise.all(notes.map(([path, text]) => vault.create(path, text)));
}

/** The median time of a plain search for numbers in all notes. */
async function regexPass(runs) {
	const { vault } = window.workbench.app;
	const texts = await Promise.all(vault.getMarkdownFiles().map((file) => vault.cachedRead(file)));
	const times = [];
	for (let run = 0; run < runs; run++) {
		const from = performance.now();
		let found = 0;
		for (const text of texts) for (const match of text.matchAll(/\d+/g)) found += match.length;
		times.push(performance.now() - from);
		if (!found) throw new Error('no numbers');
		await new Promise((done) => setTimeout(done));
	}
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** Enables the plugin, and waits until nothing is being read any more. */
async function buildIndex() {
	const { vault } = window.workbench.app;
	let longest = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	}).observe({ type: 'longtask' });
	window.gc();
	const heapBefore = performance.memory.usedJSHeapSize;
	const cachedRead = vault.cachedRead.bind(vault);
	let [from, last, read] = [0, 0, 0];
	vault.cachedRead = (file) => {
		from ||= performance.now();
		last = performance.now();
		read++;
		return cachedRead(file);
	};
	await window.workbench.enablePlugin();
	await new Promise((done) => setTimeout(done, 400));
	longest = 0;
	const enabled = performance.now();
	// Nothing is said from outside when it is done: nothing more is read for a second.
	for (;;) {
		await new Promise((done) => setTimeout(done, 250));
		const idle = performance.now() - Math.max(last, enabled + 2000);
		if (idle > 1000) break;
	}
	vault.cachedRead = cachedRead;
	window.gc();
	const { v1 } = window.workbench.loader.enabled.api;
	if (v1.inventory({ host: 'host-9900' }).length !== 2) throw new Error('not all was read');
	const heap = performance.memory.usedJSHeapSize - heapBefore;
	return { ms: last - from, longest, heap, read };
}
