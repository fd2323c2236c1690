// Blocks with very much in them, each beside the same elements made by hand.
import { registerByHand, takeBlock } from './by-hand.mjs';
import { onWorkbench, workMeter } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const AGAINST = 'the same elements made by hand';

/** What is drawn, how often, and what is looked for to see that all of it is there. */
const BLOCKS = [
	{
		part: 'Cards in a note',
		language: 'port',
		counts: [5, 50, 500],
		use: (count) => `${count} cards, drawn`,
		lines: (count, run) => Array.from({ length: count }, (_, at) => 1000 + at * 7 + run),
		each: '.port-explorer-card',
		goal: 2,
	},
	{
		part: 'Hosts and packets',
		language: 'port-host',
		counts: [2, 20, 200],
		use: (count) => `a host with ${count} applications, drawn`,
		lines: (count, run) => [
			`host: big-${run}`,
			...Array.from({ length: count }, (_, at) => `app ${at}: ${2000 + at * 3}`),
			'packets: [2000, 9]',
		],
		each: '.port-explorer-application-name',
	},
];

/** Each block is opened with little, ten times and a hundred times as much in it. */
export async function benchBlocks() {
	const rows = [];
	for (const block of BLOCKS) rows.push(...(await onWorkbench((page) => drawn(page, block))));
	return rows;
}

async function drawn(page, { part, language, counts, use, lines, each, goal }) {
	const meter = await workMeter(page);
	await registerByHand(page);
	const rows = [];
	for (const count of counts) {
		const [own, peer] = [[], []];
		// The first run of each is for the engine to get to know the code.
		for (let run = 0; run <= RUNS; run++) {
			const cost = (shown, text) => costOf(page, meter, { shown, text, each, count });
			const costOfOwn = await cost(language, lines(count, run));
			await takeBlock(page, language);
			const costOfPeer = await cost('by-hand', [run]);
			if (run > 0) {
				own.push(costOfOwn);
				peer.push(costOfPeer);
			}
		}
		rows.push({
			part,
			use: use(count),
			unit: 'ms',
			own: figure(own),
			against: AGAINST,
			peer: figure(peer),
			work: count / counts[0],
			...(count === counts.at(-1) && goal && { goal }),
		});
	}
	return rows;
}

async function costOf(page, meter, { shown, text, each, count }) {
	await page.evaluate(showNothing);
	const fence = '```';
	const note = `${fence}${shown}\n${text.join('\n')}\n${fence}\n`;
	await page.evaluate((words) => window.workbench.writeFile('Block.md', words), note);
	return meter.cost(() => page.evaluate(show, { each, count }));
}

async function showNothing() {
	await window.workbench.writeFile('Empty.md', 'Nothing.\n');
	await window.workbench.openNote('Empty.md', 'reading');
	window.gc();
}

async function show({ each, count }) {
	await window.workbench.openNote('Block.md', 'reading');
	for (;;) {
		// A block shows fifty ports at first, and more when it is asked to.
		document.querySelector('.port-explorer-more')?.click();
		if (document.querySelectorAll(each).length >= count) return;
		await new Promise((done) => requestAnimationFrame(done));
	}
}
