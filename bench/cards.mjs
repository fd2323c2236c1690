// A note with very many cards, beside the same elements made by hand.
import { figure, RUNS } from './row.mjs';
import { onWorkbench, workMeter } from './page.mjs';

const COUNTS = [5, 50, 500];
const PART = 'Cards in a note';

export function benchCards() {
	return onWorkbench(async (page) => {
		const meter = await workMeter(page);
		await page.evaluate(registerByHand);
		const rows = [];
		for (const count of COUNTS) {
			const [own, peer] = [[], []];
			// The first run of each is for the engine to get to know the code.
			for (let run = 0; run <= RUNS; run++) {
				await page.evaluate(empty);
				const lines = Array.from({ length: count }, (_, at) => 1000 + at * 7 + run);
				await page.evaluate(write, { language: 'port', lines });
				const cost = await meter.cost(() => page.evaluate(open, count));
				await page.evaluate(takeCards);
				await page.evaluate(empty);
				await page.evaluate(write, { language: 'by-hand', lines: [String(run)] });
				const byHand = await meter.cost(() => page.evaluate(open, count));
				if (run > 0) {
					own.push(cost);
					peer.push(byHand);
				}
			}
			rows.push({
				part: PART,
				use: `${count} cards, drawn`,
				unit: 'ms',
				own: figure(own),
				against: 'the same elements made by hand',
				peer: figure(peer),
				...(count === 500 && { goal: 2 }),
			});
		}
		return rows;
	});
}

/** A note with nothing in it is shown. */
async function empty() {
	await window.workbench.writeFile('Empty.md', 'Nothing.\n');
	await window.workbench.openNote('Empty.md', 'reading');
	window.gc();
}

async function write({ language, lines }) {
	await window.workbench.writeFile(
		'Cards.md',
		`\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`,
	);
}

async function open(count) {
	await window.workbench.openNote('Cards.md', 'reading');
	for (;;) {
		// A block shows fifty ports at first, and more when it is asked to.
		document.querySelector('.port-explorer-more')?.click();
		if (document.querySelectorAll('.port-explorer-card').length >= count) return;
		await new Promise((done) => requestAnimationFrame(done));
	}
}

/** Keeps what the block consists of as plain data, in the page: to bring it there would cost as well. */
function takeCards() {
	const take = (node) =>
		node.nodeType === Node.TEXT_NODE
			? node.data
			: {
					name: node.localName,
					namespace: node.namespaceURI,
					attributes: [...node.attributes].map(({ name, value }) => [name, value]),
					children: [...node.childNodes].map(take),
				};
	window.taken = take(document.querySelector('.block-language-port'));
}

/** Has a block of another language, drawn by the quickest calls that a page has. */
function registerByHand() {
	const make = (each) => {
		if (typeof each === 'string') return document.createTextNode(each);
		const el = document.createElementNS(each.namespace, each.name);
		for (const [name, value] of each.attributes) el.setAttribute(name, value);
		for (const child of each.children) el.appendChild(make(child));
		return el;
	};
	const { enabled } = window.workbench.loader;
	enabled.registerMarkdownCodeBlockProcessor('by-hand', (_, el) => {
		for (const child of window.taken.children) el.appendChild(make(child));
	});
}
