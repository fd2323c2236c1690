// Takes the pictures of the documentation from the workbench: `npm run screenshots`, or only those
// that are named: `npm run screenshots -- quiz checks`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../testing/browser.mjs';
import { PICTURES } from './pictures.mjs';
import { startServer } from '../workbench/serve.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const SIZE = { width: 1000, height: 760 };
/** High enough for every note that is shown down to some place in it. */
const UNTIL_SIZE = { width: 1000, height: 1600 };
const TIME = new Date('2026-01-01T10:00:00Z');
/** So much of what is around an element is seen with it, in px. */
const MARGIN = 12;

const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
for (const picture of PICTURES) {
	if (wanted.length && !wanted.includes(picture.file)) continue;
	await take(picture);
	console.log(`docs/images/${picture.file}.png`);
}
await browser.close();
await server.close();

async function take(picture) {
	const { file, place, note, explorer, command, act, of, until, waitFor } = picture;
	const { size = until ? UNTIL_SIZE : SIZE } = picture;
	const page = await browser.newPage({ viewport: size });
	await page.clock.setFixedTime(TIME);
	await page.goto(`${server.url}?${new URLSearchParams(place)}`);
	await page.waitForSelector('body[data-ready]');
	// The list of notes is in two languages, and in no picture's way.
	await page.evaluate(() => document.querySelector('.mod-left-split')?.remove());
	if (note) await writeNote(page, note);
	else await page.waitForSelector('.workspace [class^="port-explorer"]');
	if (explorer) await showExplorer(page, explorer);
	if (command) {
		await page.evaluate((id) => window.workbench.runCommand(`port-explorer:${id}`), command);
		await page.waitForSelector(of);
	}
	await act?.(page);
	if (waitFor) await page.waitForSelector(waitFor);
	// What is behind a dialog would be seen around its corners.
	if (of === '.modal' || of === '.prompt') {
		await page.addStyleTag({ content: '.workspace { visibility: hidden }' });
	}
	await page.screenshot({
		path: `${FOLDER}${file}.png`,
		...(of && { clip: await placeOf(page.locator(of).first(), size) }),
		...(until && { clip: await placeUntil(page.locator(until).first(), size) }),
	});
	await page.close();
}

async function writeNote(page, note) {
	await page.evaluate(async ({ path, text }) => {
		await window.workbench.writeFile(path, text);
		await window.workbench.openNote(path, 'reading');
	}, note);
}

async function showExplorer(page, state) {
	await page.evaluate(async (shown) => {
		const leaf = window.workbench.app.workspace.getLeaf('tab');
		await leaf.setViewState({ type: 'port-explorer', state: shown, active: true });
	}, state);
	await page.waitForSelector('.port-explorer-option, canvas, .port-explorer-host-branch');
	await page.waitForTimeout(300);
}

/** An element with a margin, as far as the window reaches. */
async function placeOf(locator, { width, height }) {
	await locator.scrollIntoViewIfNeeded();
	const box = await locator.boundingBox();
	const x = Math.max(0, box.x - MARGIN);
	const y = Math.max(0, box.y - MARGIN);
	return {
		x,
		y,
		width: Math.min(width, box.x + box.width + MARGIN) - x,
		height: Math.min(height, box.y + box.height + MARGIN) - y,
	};
}

async function placeUntil(locator, size) {
	const { y, height } = await placeOf(locator, size);
	return { x: 0, y: 0, width: size.width, height: y + height };
}
