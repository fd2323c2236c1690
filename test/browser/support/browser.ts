import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { findBrowser } from '../../../scripts/testing/browser.mjs';

/** What a page is made for: whether it has a finger on it. */
export interface Kind {
	readonly hasTouch: boolean;
	readonly isMobile: boolean;
}

/** A page and what it takes to empty it. */
export interface Seat {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly client: CDPSession;
	readonly kind: string;
	/** Whether something was done to it that the next test would notice. */
	spoilt: boolean;
}

/** What a page keeps when it goes to another address: it serves one test only then. */
const LASTING = ['addInitScript', 'emulateMedia', 'exposeFunction', 'route'] as const;

let browser: Promise<Browser> | undefined;
const free: Seat[] = [];

/** One browser for all files of a worker; Playwright ends it with the worker. */
function launch(): Promise<Browser> {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error('There is no Chromium: run the tests with npm test.');
	return chromium.launch({
		executablePath,
		args: ['--no-sandbox', ...inject('flags')],
	});
}

/**
 * An empty page with a storage of its own. One that an earlier test has left is used again, which
 * saves the browser a process and the compiling of the same scripts.
 */
export async function takeSeat({ hasTouch, isMobile }: Kind): Promise<Seat> {
	const kind = `${hasTouch} ${isMobile}`;
	const at = free.findIndex((each) => each.kind === kind);
	const [used] = at < 0 ? [] : free.splice(at, 1);
	if (used) return used;
	browser ??= launch();
	const context = await (await browser).newContext({ hasTouch, isMobile });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	const client = await context.newCDPSession(page);
	const seat: Seat = { page, context, client, kind, spoilt: false };
	spoilBy(seat, page, LASTING);
	spoilBy(seat, page.clock, ['install', 'setFixedTime']);
	spoilBy(seat, context, ['addInitScript', 'newCDPSession', 'on', 'route', 'setOffline']);
	return seat;
}

function spoilBy<T extends object>(seat: Seat, part: T, names: readonly (keyof T)[]): void {
	for (const name of names) {
		const method = part[name] as (...given: unknown[]) => unknown;
		part[name] = ((...given: unknown[]) => {
			seat.spoilt = true;
			return method.apply(part, given);
		}) as T[typeof name];
	}
}

/** Ends what runs in the page, and empties it for the next test or throws it away. */
export async function leaveSeat(seat: Seat, origin: string): Promise<void> {
	const { page, context, client } = seat;
	if (seat.spoilt || page.isClosed()) return context.close();
	const others = context.pages().filter((each) => each !== page);
	await Promise.all(others.map((each) => each.close()));
	await page.goto('about:blank');
	await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	// Nothing of the next page is under the pointer.
	await page.mouse.move(-1, -1);
	free.push(seat);
}
