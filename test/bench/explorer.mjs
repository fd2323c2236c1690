// The explorer: opened, scrolled from end to end, typed in, its map drawn.
import { framesSeen, onWorkbench, watchFrames, workMeter } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const PART = 'The explorer';
const QUERIES = ['remote desktop', 'jellyfin', 'postgers', '443', 'send mail', 'vpn udp', 'http'];
/** Steps of the scrollbar, end to end. */
const STEPS = 100;
const MAP_STEPS = 60;

export async function benchExplorer() {
	const openings = [];
	for (let run = 0; run < RUNS; run++) {
		openings.push(
			await onWorkbench(async (page) => (await workMeter(page)).cost(() => open(page))),
		);
	}
	const row = (use, unit, samples) => ({ part: PART, use, unit, own: figure(samples) });
	const rows = [row('opened for the first time, the registry unpacked', 'ms', openings)];
	return rows.concat(await onWorkbench((page) => used(page, row)));
}

async function open(page) {
	await page.evaluate(() => window.workbench.runCommand('port-explorer:open-explorer'));
	await page.waitForSelector('.port-explorer-option');
}

async function used(page, row) {
	const meter = await workMeter(page);
	await page.evaluate(watchFrames);
	await open(page);
	// The index of the search is built in the meantime.
	await page.waitForTimeout(1000);
	const rows = [];
	for (const all of [false, true]) {
		if (all) await page.getByRole('button', { name: 'Show unassigned' }).click();
		const count = await page.locator('[role=option]').first().getAttribute('aria-setsize');
		const use = `${count} rows scrolled from end to end`;
		const { slowest, long, nodes } = await scrolled(page);
		rows.push(
			row(`${use}: the longest frame`, 'ms', slowest),
			row(`${use}: tasks over 50 ms`, '', long),
			row(`${use}: elements in the view at most`, '', nodes),
		);
	}
	await page.getByRole('button', { name: 'Show unassigned' }).click();
	rows.push(row('a letter typed, rows drawn: script', 'ms', await typed(page, meter)));
	await page.getByRole('button', { name: 'Map', exact: true }).click();
	await page.waitForSelector('canvas');
	await page.waitForTimeout(500);
	rows.push(row('the map under the pointer: script', 'ms', await onMap(page, meter, hover)));
	rows.push(row('the map zoomed: script', 'ms', await onMap(page, meter, zoom)));
	return rows;
}

async function scrolled(page) {
	const [slowest, long, nodes] = [[], [], []];
	for (let run = 0; run < RUNS; run++) {
		await page.evaluate(framesSeen);
		nodes.push(await page.locator('.port-explorer-scroller').evaluate(drag, STEPS));
		const seen = await page.evaluate(framesSeen);
		slowest.push(Math.max(...seen.frames));
		long.push(seen.long.length);
	}
	return { slowest, long, nodes };
}

async function drag(el, steps) {
	let nodes = 0;
	for (let step = 0; step <= steps; step++) {
		el.scrollTop = ((el.scrollHeight - el.clientHeight) * step) / steps;
		await new Promise(requestAnimationFrame);
		nodes = Math.max(nodes, document.querySelectorAll('.port-explorer-view *').length);
	}
	return nodes;
}

async function typed(page, meter) {
	const times = [];
	const input = page.locator('.port-explorer-toolbar input');
	for (const query of QUERIES) {
		await input.fill('');
		await input.focus();
		await page.waitForTimeout(100);
		for (const letter of query) {
			times.push(await meter.cost(() => page.keyboard.type(letter), 'ScriptDuration'));
		}
	}
	await input.fill('');
	return times;
}

async function onMap(page, meter, act) {
	const box = await page.locator('canvas').boundingBox();
	const times = [];
	for (let step = 0; step < MAP_STEPS; step++) {
		times.push(await meter.cost(() => act(page, box, step), 'ScriptDuration'));
	}
	return times;
}

const hover = (page, box, step) => page.mouse.move(box.x + 100 + step * 3, box.y + 100 + step * 2);
const zoom = (page, _, step) => page.mouse.wheel(0, step < MAP_STEPS / 2 ? -120 : 120);
