// Makes the moving picture of the documentation from the workbench: `npm run moving-picture`.
// The page's clock and animations go only as far as each frame says, so that a busy machine loses no frame.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../testing/browser.mjs';
import { encodeGif } from './gif.mjs';
import { STORIES } from './pictures.mjs';
import { startServer } from '../workbench/serve.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const SIZE = { width: 720, height: 570 };
/** How long one frame stays where something moves: 12.5 in a second. */
const FRAME_MS = 80;
/** The page draws what was typed with its next frame. */
const SETTLE_MS = 20;
const POINTER_STEPS = 7;
const START = new Date('2026-01-01T10:00:00Z');

/** Takes the frames of one story. */
class Camera {
	frames = [];

	constructor(page, decoder) {
		this.page = page;
		this.decoder = decoder;
	}

	/** Lets so much time go by, one frame after the other. */
	async watch(ms) {
		for (let passed = 0; passed < ms; passed += FRAME_MS) await this.take(FRAME_MS);
	}

	/** What is seen now, for so long; then the time has gone by. */
	async take(delay) {
		await this.goOn(SETTLE_MS);
		const image = await this.page.screenshot({ caret: 'initial' });
		const text = await this.decoder.evaluate(decode, image.toString('base64'));
		const bytes = Buffer.from(text, 'base64');
		// Bytes of its own: a small buffer is a part of a larger one, at any place in it.
		this.frames.push({ pixels: Uint8Array.from(bytes), delay });
		await this.goOn(delay - SETTLE_MS);
	}

	async goOn(ms) {
		await this.page.clock.runFor(ms);
		await this.page.evaluate(goOn, ms);
	}

	/** Leads the pointer to the middle of an element, and presses it. */
	async press(locator, from) {
		const { x, y, width, height } = await locator.boundingBox();
		const to = { x: x + Math.min(width / 2, 60), y: y + height / 2 };
		for (let step = 0; step <= POINTER_STEPS; step++) {
			const share = step / POINTER_STEPS;
			const at = (axis) => from[axis] + (to[axis] - from[axis]) * share;
			await this.page.mouse.move(at('x'), at('y'));
			await this.take(FRAME_MS);
		}
		await this.page.mouse.down();
		await this.page.mouse.up();
		await this.take(3 * FRAME_MS);
		await this.page.evaluate(hidePointer);
	}

	async type(text, delay = FRAME_MS) {
		for (const letter of text) {
			await this.page.keyboard.press(letter === '\n' ? 'Enter' : letter);
			await this.take(delay);
		}
	}
}

/** In the page: advances all animations by some ms. */
function goOn(ms) {
	window.times ??= new WeakMap();
	for (const animation of document.getAnimations()) {
		const time = (window.times.get(animation) ?? 0) + ms;
		window.times.set(animation, time);
		animation.pause();
		animation.currentTime = time;
		if (time >= animation.effect.getComputedTiming().endTime) animation.finish();
	}
}

/** In another page: the pixels of a PNG file, as bytes in base64. */
async function decode(png) {
	const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
	const bitmap = await createImageBitmap(new Blob([bytes]));
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d');
	context.drawImage(bitmap, 0, 0);
	const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
	const parts = [];
	for (let at = 0; at < data.length; at += 30000) {
		parts.push(String.fromCharCode(...data.subarray(at, at + 30000)));
	}
	return btoa(parts.join(''));
}

async function openStory(page, { lang, note, words }, url) {
	await page.clock.install({ time: START });
	await page.goto(`${url}?${new URLSearchParams({ lang })}`);
	await page.waitForSelector('body[data-ready]');
	await page.evaluate(() => document.querySelector('.mod-left-split')?.remove());
	await page.evaluate(
		async ([path, text]) => {
			await window.workbench.writeFile(path, text);
			await window.workbench.openNote(path, 'live');
		},
		[note, words],
	);
	await page.waitForSelector('.cm-content');
	await page.clock.pauseAt(new Date(START.getTime() + 60_000));
	await page.locator('.cm-content').click();
	await page.keyboard.press('Control+End');
	await page.mouse.move(0, 0);
	await page.evaluate(addPointer);
}

/** In the page: an arrow that shows where the pointer is, which pictures of pages leave out. */
function addPointer() {
	const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	arrow.style.cssText = 'position:fixed;z-index:999;width:18px;pointer-events:none;left:-99px';
	arrow.setAttribute('viewBox', '0 0 18 24');
	const path = document.createElementNS(arrow.namespaceURI, 'path');
	path.setAttribute('d', 'M1 1v18l5-4 3 7 3-1-3-7h6z');
	path.setAttribute('fill', '#222');
	path.setAttribute('stroke', '#fff');
	arrow.append(path);
	arrow.id = 'pointer';
	document.body.append(arrow);
	document.addEventListener('mousemove', ({ clientX, clientY }) => {
		arrow.style.left = `${clientX - 1}px`;
		arrow.style.top = `${clientY - 1}px`;
	});
}

function hidePointer() {
	document.getElementById('pointer').style.left = '-99px';
}

/** Write a port and see its card. */
async function writePort(camera) {
	await camera.take(500);
	await camera.type('```port\n443\n```');
	await camera.type('\n');
	await camera.watch(200);
	await camera.take(1300);
}

/** Send a packet to a host. */
async function sendPacket(camera, { hostNote, host }) {
	const { page } = camera;
	await page.evaluate(
		async ([path, source]) => {
			await window.workbench.writeFile(path, `\`\`\`port-host\n${source}\n\`\`\`\n`);
			await window.workbench.openNote(path, 'reading');
		},
		[hostNote, host],
	);
	await page.waitForSelector('.port-explorer-packet');
	await page.getByRole('combobox').first().selectOption('2');
	await camera.take(600);
	await camera.press(page.locator('.port-explorer-packet').first(), { x: 330, y: 470 });
	await camera.watch(3600);
	await camera.take(600);
}

/** Look a service up whose name is only half remembered. */
async function lookUp(camera, { query }) {
	const { page } = camera;
	await page.evaluate(() => window.workbench.runCommand('port-explorer:look-up-port'));
	await page.waitForSelector('.prompt-input');
	await camera.take(400);
	await camera.type(query, 100);
	await camera.take(2000);
}

const server = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const decoder = await browser.newPage();
for (const story of STORIES) {
	const page = await browser.newPage({ viewport: SIZE });
	await openStory(page, story, server.url);
	const camera = new Camera(page, decoder);
	await writePort(camera);
	await sendPacket(camera, story);
	await lookUp(camera, story);
	const gif = encodeGif(camera.frames, SIZE.width, SIZE.height);
	await writeFile(`${FOLDER}${story.file}.gif`, gif);
	const seconds = camera.frames.reduce((sum, { delay }) => sum + delay, 0) / 1000;
	console.log(`docs/images/${story.file}.gif: ${seconds} s, ${gif.length} bytes`);
	await page.close();
}
await browser.close();
await server.close();
