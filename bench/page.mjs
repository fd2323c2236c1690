// A page of the workbench for the benchmarks that need a real Chromium.
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser.mjs';
import { startServer } from '../scripts/serve.mjs';

/** Runs a benchmark on a fresh page, with everything closed behind it. */
export async function onWorkbench(run, args = []) {
	const server = await startServer();
	const browser = await chromium.launch({
		executablePath: ensureBrowser(),
		args: ['--no-sandbox', ...args],
	});
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(server.url);
	await page.waitForSelector('body[data-ready]');
	page.setDefaultTimeout(0);
	await run(page);
	await browser.close();
	await server.close();
}
