// A note with very many cards, beside the same elements made by hand.
import { figure, RUNS } from './row.mjs';
import { onWorkbench, workMeter } from './page.mjs';

const COUNTS = [5, 50, 500];
const PART = 'Cards in a note';

export function benchCards() {
	return onWorkbench(async (page) => {
		const meter = await workMeter(page);
		const rows = [];
		for (const count of COUNTS) {
			const [own, peer] = [[], []];
			// The first run of each is for the engine to get to know the code.
			for (let run = 0; run <= RUNS; run++) {
				await page.evaluate(empty);
				await page.evaluate(write, { count, run });
				const cost = await meter.cost(() => page.evaluate(open, count));
				const made = await page.evaluate(takeCards);
				await page.evaluate(empty);
				const byHand = await meter.cost(() => page.evaluate(makeByHand, made));
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
	document.querySelector('#by-hand')?.remove();
	window.gc();
}

async function write({ count, run }) {
	const ports = Array.from({ length: count }, (_, at) => 1000 + at * 7 + run);
	await window.workbench.writeFile(
		'Cards.md',
		`\`\`\`port\n${ports.join('\n')}\n\`\`\`\n`,
	);
}

async function open(count) {
	await window.workbench.openNote('Cards.md', 'reading');
	for (;;) {
		if (document.querySelectorAll('.port-explorer-card').length >= count) return;
		await new Promise((done) => requestAnimationFrame(done));
	}
}

/** What the block consists of, as plain data. */
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
	return take(document.querySelector('.block-language-port'));
}

/** The same elements, by the quickest calls that a page has. They stand where the note stands. */
function makeByHand(made) {
	const make = (each) => {
		if (typeof each === 'string') return document.createTextNode(each);
		const el = document.createElementNS(each.namespace, each.name);
		for (const [name, value] of each.attributes) el.setAttribute(name, value);
		for (const child of each.children) el.appendChild(make(child));
		return el;
	};
	const el = make(made);
	el.id = 'by-hand';
	document.querySelector('.markdown-preview-sizer').appendChild(el);
}
