import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import type { Variants } from '../../workbench/variants';
import type { Workbench } from '../../workbench/workbench';
import { leaveSeat, takeSeat, type Seat } from './browser';

/** What the workbench's address can be told; see test/workbench/README.md. */
export interface Place extends Partial<Variants> {
	note?: string;
	mode?: 'reading' | 'live' | 'source';
	theme?: 'light' | 'dark';
	lang?: 'en' | 'zh' | 'zh-TW';
	width?: 'phone' | 'tablet';
	safe?: '1';
}

/** The page's window, with the workbench's own hooks. */
export interface WorkbenchWindow {
	workbench: Workbench;
}

/** How the page is held: with a finger on it, and turned. */
export interface Hand {
	touch?: boolean;
	landscape?: boolean;
}

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const LANDSCAPE = { width: 740, height: 360 };
const TABLET = { width: 820, height: 1180 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** One without anything of the plugin: what a test does not look at isn't drawn either. */
const PLAIN_NOTE = 'Homelab/NAS.md';
const SCREENSHOTS = 'test-results/screenshots';

/**
 * Gives a test file a browser. A page that logs an error, throws, or asks another server for
 * anything fails its test, unless the test takes that out of `complaints`.
 */
export function useWorkbench(): {
	open: (place?: Place, hand?: Hand) => Promise<Page>;
	complaints: string[];
} {
	/** The pages of a test, with what stops listening to them. */
	let seats: { seat: Seat; stop: () => void }[] = [];
	const complaints: string[] = [];
	const url = inject('workbenchUrl');
	const variants = new URLSearchParams(inject('variants'));
	const { origin } = new URL(url);

	beforeAll(() => {
		mkdirSync(SCREENSHOTS, { recursive: true });
	});
	afterEach(async ({ task }) => {
		const all = seats;
		seats = [];
		for (const { seat, stop } of all) {
			// What made a test fail may do the same to the next.
			if (task.result?.state === 'fail') seat.spoilt = true;
			await leaveSeat(seat, origin);
			stop();
		}
		expect(complaints.splice(0)).toEqual([]);
	});

	async function open(place: Place = {}, hand: Hand = {}): Promise<Page> {
		const { touch = false, landscape = false } = hand;
		const upright = { phone: PHONE, tablet: TABLET, wide: WIDE }[place.width ?? 'wide'];
		const viewport = landscape ? LANDSCAPE : upright;
		const seat = await takeSeat({ hasTouch: place.width !== undefined, isMobile: touch });
		const { page } = seat;
		seats.push({ seat, stop: listen(seat) });
		await page.setViewportSize(viewport);
		const parameters = { note: PLAIN_NOTE, ...Object.fromEntries(variants), ...place };
		await page.goto(`${url}?${new URLSearchParams(parameters)}`);
		await page.waitForSelector('body[data-ready]');
		return page;
	}

	/** Writes down what a page complains of, and what it asks other servers for. */
	function listen({ page, context }: Seat): () => void {
		const failed = (error: Error) => complaints.push(String(error));
		const said = (message: ConsoleMessage) => {
			if (message.type() === 'error') complaints.push(message.text());
		};
		const asked = (request: Request) => {
			const { protocol, origin: other } = new URL(request.url());
			const own = other === origin || ['data:', 'blob:', 'about:'].includes(protocol);
			if (!own) complaints.push(`asked for ${request.url()}`);
		};
		page.on('pageerror', failed).on('console', said);
		context.addListener('request', asked);
		return () => {
			page.off('pageerror', failed).off('console', said);
			context.off('request', asked);
		};
	}
	return { open, complaints };
}

/** Lists of the app's that scroll with the selection, and have no focus in the app either. */
const APPS_OWN = ['<div class="prompt-results"', '<div class="suggestion-container"'];

/** Fails on anything that axe finds on the page, or in a part of it. */
export async function expectAccessible(page: Page, scope = 'body'): Promise<void> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const found = await page.evaluate(
		async ([selector, apps]) => {
			const { axe } = window as unknown as {
				axe: { run: (scope: string, options: object) => Promise<AxeResult> };
			};
			// What passes is not described, and no rule in use asks for the style sheets again.
			const options = { resultTypes: ['violations'], preload: false };
			const { violations } = await axe.run(selector, options);
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.filter(
						({ html }) =>
							id !== 'scrollable-region-focusable' ||
							!apps.some((start) => html.startsWith(start)),
					)
					.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
			);
		},
		[scope, APPS_OWN] as const,
	);
	expect(found).toEqual([]);
}

/** Keeps a picture of the page to be looked at, where PICTURES is set: they take as long as a test. */
export async function screenshot(page: Page, name: string): Promise<void> {
	if (!process.env['PICTURES']) return;
	await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}
