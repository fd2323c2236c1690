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
	const rows = await measureVault(page, 'sample vault');
	await page.evaluate(() => window.workbench.disablePlugin());
	await page.evaluate(create, makeNotes(NOTES, LENGTH));
	rows.push(...(await measureVault(page, `sample vault and ${NOTES} notes`)));
	await page.evaluate(() => window.workbench.disablePlugin());
	const warm = await page.evaluate(buildIndex);
	rows.push({ use: 'the same, from the cache', ...figures(warm) });
	console.table(rows);
}

/** A plain search for numbers in all notes, and the index of them, built as after a first start. */
async function measureVault(page, vault) {
	await page.evaluate(() => window.workbench.disablePlugin());
	await page.evaluate(forget);
	const { ms, bytes } = await page.evaluate(regexPass, RUNS);
	const first = await page.evaluate(buildIndex);
	const size = `${(bytes / 1e6).toFixed(2)} MB`;
	return [
		{ use: `${vault}: /\\d+/g, ${size}`, ms: ms.toFixed(2), 'x regex pass': '1.00' },
		{
			use: `${vault}: first index`,
			ms: first.ms.toFixed(0),
			'x regex pass': (first.ms / ms).toFixed(2),
			...figures(first),
		},
	];
}

function figures({ longest, heap, read }) {
	return {
		'notes read': read,
		'longest task, ms': longest ? longest.toFixed(0) : 'under 50',
		'heap, MB': (heap / 1e6).toFixed(1),
	};
}

/** What an earlier start has kept of the notes. */
async function forget() {
	for (const { name } of await indexedDB.databases()) {
		await new Promise((done) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = done;
			request.onblocked = done;
		});
	}
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
	const ms = times.sort((a, b) => a - b)[Math.floor(runs / 2)];
	return { ms, bytes: texts.reduce((sum, text) => sum + text.length, 0) };
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
	const isLarge = vault.getFileByPath('bench-9900.md') !== null;
	const [host, count] = isLarge ? ['host-9900', 2] : ['pi', 4];
	if (v1.inventory({ host }).length !== count) throw new Error('not all was read');
	const heap = performance.memory.usedJSHeapSize - heapBefore;
	return { ms: last - from, longest, heap, read };
}
