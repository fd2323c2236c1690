// The index of a vault, built in a real Chromium, beside one plain pass of /\d+/g over the same text.
import { makeNotes } from './make-notes.mjs';
import { addNotes, onWorkbench } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const PART = "The vault's index";
/** Notes of 5,000 characters: the second is the vault of 50 MB. */
const COUNTS = [1_000, 10_000, 100_000];
const LENGTH = 5_000;

export async function benchVault() {
	const rows = await onWorkbench((page) => measure(page, 'the sample vault'));
	for (const count of COUNTS) {
		const made = await onWorkbench(async (page) => {
			await page.evaluate(() => window.workbench.disablePlugin());
			await addNotes(page, makeNotes(count, LENGTH));
			const vault = `${count.toLocaleString('en')} notes, ${(count * LENGTH) / 1e6} MB`;
			return measure(page, vault, { work: count / COUNTS[0], goal: 4 });
		});
		rows.push(...made);
	}
	return rows;
}

async function measure(page, vault, given) {
	const [builds, passes] = [[], []];
	for (let run = 0; run <= RUNS; run++) {
		await page.evaluate(() => window.workbench.disablePlugin());
		await page.evaluate(forget);
		const pass = await page.evaluate(regexPass);
		const build = await page.evaluate(buildIndex);
		// The first run of each is for the engine to get to know the code.
		if (run > 0) {
			passes.push(pass);
			builds.push(build);
		}
	}
	await page.evaluate(whenWritten);
	await page.evaluate(() => window.workbench.disablePlugin());
	const warm = await page.evaluate(buildIndex);
	const row = (use, unit, samples) => ({
		part: PART,
		use: `${vault}: ${use}`,
		unit,
		own: figure(samples),
	});
	const of = (key) => builds.map((build) => build[key]);
	return [
		{
			...row('first complete index', 'ms', of('ms')),
			against: '/\\d+/g over the same text',
			peer: figure(passes),
			...given,
		},
		row('longest task over 50 ms', 'ms', of('longest')),
		row('memory', 'MB', of('heap')),
		row('notes read at the next start', '', [warm.read]),
	];
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

/** Waits until nothing more is being kept for the next start. */
async function whenWritten() {
	const count = async () => {
		const [{ name }] = await indexedDB.databases();
		const database = await new Promise((done, failed) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => done(request.result);
			request.onerror = () => failed(request.error);
		});
		const kept = await new Promise((done, failed) => {
			const request = database.transaction('notes').objectStore('notes').count();
			request.onsuccess = () => done(request.result);
			request.onerror = () => failed(request.error);
		});
		database.close();
		return kept;
	};
	for (let last = -1, kept = await count(); kept !== last;) {
		await new Promise((done) => setTimeout(done, 2000));
		[last, kept] = [kept, await count()];
	}
}

/** The time of a plain search for numbers in all notes. */
async function regexPass() {
	const { vault } = window.workbench.app;
	const texts = await Promise.all(vault.getMarkdownFiles().map((file) => vault.cachedRead(file)));
	await new Promise((done) => setTimeout(done, 200));
	const from = performance.now();
	let found = 0;
	for (const text of texts) for (const match of text.matchAll(/\d+/g)) found += match.length;
	const ms = performance.now() - from;
	if (!found) throw new Error('no numbers');
	return ms;
}

/** Enables the plugin, and waits until nothing is being read any more. */
async function buildIndex() {
	const { vault } = window.workbench.app;
	let longest = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	window.gc();
	const heapBefore = performance.memory.usedJSHeapSize;
	const cachedRead = vault.cachedRead.bind(vault);
	let [from, last, read, timer] = [0, 0, 0, 0];
	vault.cachedRead = (file) => {
		from ||= performance.now();
		read++;
		// Texts are asked for before they are read: it is over when the app has its turn again.
		timer ||= setTimeout(() => {
			timer = 0;
			last = performance.now();
		}, 0);
		return cachedRead(file);
	};
	await window.workbench.enablePlugin();
	// What enabling costs, which is measured elsewhere, is over: the reading begins after a second.
	await new Promise((done) => setTimeout(done, 400));
	observer.observe({ type: 'longtask' });
	const enabled = performance.now();
	// Nothing is said from outside when it is done: nothing more is read for a while.
	for (;;) {
		await new Promise((done) => setTimeout(done, 250));
		if (performance.now() - Math.max(last, enabled + 1500) > 1000) break;
	}
	observer.disconnect();
	vault.cachedRead = cachedRead;
	const { v1 } = window.workbench.loader.enabled.api;
	const isMade = vault.getFileByPath('bench-900.md') !== null;
	const [host, count] = isMade ? ['host-900', 2] : ['pi', 4];
	if (v1.inventory({ host }).length !== count) throw new Error('not all was read');
	window.gc();
	const heap = (performance.memory.usedJSHeapSize - heapBefore) / 1e6;
	return { ms: last - from, longest, heap, read };
}
