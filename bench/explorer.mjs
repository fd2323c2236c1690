// The explorer in a real Chromium: rows scrolled end to end, letters typed, the map drawn. `npm run bench`.
import { onWorkbench } from './page.mjs';

const QUERIES = ['remote desktop', 'jellyfin', 'postgers', '443', 'send mail', 'vpn udp', 'http'];
/** Wheel turns and steps of the scrollbar, end to end. */
const WHEEL_TURNS = 150;
const DRAG_STEPS = 100;

/** Measures the explorer and prints one row a kind of use. */
export function benchExplorer() {
	return onWorkbench(measure);
}

async function measure(page) {
	await page.evaluate(() => {
		window.longTasks = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longTasks.push(duration);
		}).observe({ type: 'longtask' });
	});
	const probe = await makeProbe(page);
	const rows = [];
	const opening = await probe.scriptOf(async () => {
		await page.evaluate(() => window.workbench.runCommand('port-explorer:open-explorer'));
		await page.waitForSelector('.port-explorer-option');
	});
	rows.push({ use: 'opened for the first time', 'script ms, median': opening.toFixed(1) });
	// The index is built in the meantime.
	await page.waitForTimeout(1000);
	await probe.longTasks();
	for (const all of [false, true]) {
		if (all) await page.getByRole('button', { name: 'Show unassigned' }).click();
		const count = await page.locator('[role=option]').first().getAttribute('aria-setsize');
		for (const scroll of [wheel, drag]) {
			const nodes = await scroll(page);
			const slow = await probe.longTasks();
			rows.push({
				use: `${count} rows, ${scroll.name}, end to end`,
				'nodes at most': nodes,
				'tasks over 50 ms': slow.length,
			});
		}
	}
	await page.getByRole('button', { name: 'Show unassigned' }).click();
	rows.push(timed('a letter typed, rows drawn', await typing(page, probe)));
	await page.getByRole('button', { name: 'Map', exact: true }).click();
	await page.waitForSelector('canvas');
	await page.waitForTimeout(500);
	rows.push(timed('the map drawn: hover', await onMap(page, probe, 'hover')));
	rows.push(timed('the map drawn: zoom', await onMap(page, probe, 'zoom')));
	console.table(rows);
}

async function makeProbe(page) {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	const scriptTime = async () => {
		const { metrics } = await client.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
	};
	const painted = () =>
		page.evaluate(
			() =>
				new Promise((done) => {
					requestAnimationFrame(() => requestAnimationFrame(done));
				}),
		);
	return {
		longTasks: () => page.evaluate(() => window.longTasks.splice(0)),
		/** The milliseconds of script from an action until its result is painted. */
		async scriptOf(action) {
			const before = await scriptTime();
			await action();
			await painted();
			return (await scriptTime()) - before;
		},
	};
}

async function wheel(page) {
	const box = await page.locator('.port-explorer-scroller').boundingBox();
	await page.mouse.move(box.x + 100, box.y + 200);
	let nodes = 0;
	for (let turn = 0; turn < WHEEL_TURNS; turn++) {
		await page.mouse.wheel(0, 1500);
		if (turn % 10 === 0) {
			nodes = Math.max(nodes, await page.locator('.port-explorer-view *').count());
		}
	}
	return nodes;
}

function drag(page) {
	return page.locator('.port-explorer-scroller').evaluate(async (el, steps) => {
		let nodes = 0;
		for (let step = 0; step <= steps; step++) {
			el.scrollTop = ((el.scrollHeight - el.clientHeight) * step) / steps;
			await new Promise(requestAnimationFrame);
			nodes = Math.max(nodes, document.querySelectorAll('.port-explorer-view *').length);
		}
		return nodes;
	}, DRAG_STEPS);
}

async function typing(page, probe) {
	const times = [];
	const input = page.locator('.port-explorer-toolbar input');
	for (const query of QUERIES) {
		await input.fill('');
		await input.focus();
		await page.waitForTimeout(100);
		for (const letter of query) {
			times.push(await probe.scriptOf(() => page.keyboard.type(letter)));
		}
	}
	await input.fill('');
	return times;
}

async function onMap(page, probe, kind) {
	const box = await page.locator('canvas').boundingBox();
	const times = [];
	for (let step = 0; step < 60; step++) {
		const act = () =>
			kind === 'hover'
				? page.mouse.move(box.x + 100 + step * 3, box.y + 100 + step * 2)
				: page.mouse.wheel(0, step < 30 ? -120 : 120);
		times.push(await probe.scriptOf(act));
	}
	return times;
}

function timed(use, times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
	return { use, 'script ms, median': at(0.5), p95: at(0.95), most: at(1) };
}
