import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { findBrowser } from '../../../scripts/browser.mjs';
import type { Variants } from '../../workbench/variants';
import type { Workbench } from '../../workbench/workbench';

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
const SCREENSHOTS = 'test-results/screenshots';

/**
 * Gives a test file a browser. A page that logs an error, throws, or asks another server for
 * anything fails its test, unless the test takes that out of `complaints`.
 */
export function useWorkbench(): {
	open: (place?: Place, hand?: Hand) => Promise<Page>;
	complaints: string[];
} {
	let browser: Browser;
	let pages: Page[] = [];
	const complaints: string[] = [];
	const url = inject('workbenchUrl');
	const variants = new URLSearchParams(inject('variants'));

	beforeAll(async () => {
		mkdirSync(SCREENSHOTS, { recursive: true });
		const executablePath = findBrowser();
		if (!executablePath) throw new Error('There is no Chromium: run the tests with npm test.');
		browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	});
	afterAll(() => browser.close());
	afterEach(async () => {
		await Promise.all(pages.map((page) => page.context().close()));
		pages = [];
		expect(complaints.splice(0)).toEqual([]);
	});

	async function open(place: Place = {}, hand: Hand = {}): Promise<Page> {
		const { touch = false, landscape = false } = hand;
		const upright = { phone: PHONE, tablet: TABLET, wide: WIDE }[place.width ?? 'wide'];
		const viewport = landscape ? LANDSCAPE : upright;
		const hasTouch = place.width !== undefined;
		const context = await browser.newContext({ viewport, hasTouch, isMobile: touch });
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const page = await context.newPage();
		pages.push(page);
		page.on('pageerror', (error) => complaints.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		context.on('request', (request) => {
			const { protocol, origin } = new URL(request.url());
			const own =
				origin === new URL(url).origin || ['data:', 'blob:', 'about:'].includes(protocol);
			if (!own) complaints.push(`asked for ${request.url()}`);
		});
		const parameters = { ...Object.fromEntries(variants), ...place };
		await page.goto(`${url}?${new URLSearchParams(parameters)}`);
		await page.waitForSelector('body[data-ready]');
		return page;
	}
	return { open, complaints };
}

/** A list of the app's that scrolls with the selection, and has no focus in the app either. */
const APPS_OWN = '<div class="prompt-results">';

/** Fails on anything that axe finds on the page, or in a part of it. */
export async function expectAccessible(page: Page, scope = 'body'): Promise<void> {
	await page.evaluate(AXE);
	const found = await page.evaluate(
		async ([selector, apps]) => {
			const { axe } = window as unknown as {
				axe: { run: (scope: string) => Promise<AxeResult> };
			};
			const { violations } = await axe.run(selector);
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.filter(({ html }) => id !== 'scrollable-region-focusable' || html !== apps)
					.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
			);
		},
		[scope, APPS_OWN] as const,
	);
	expect(found).toEqual([]);
}

/** Keeps a picture of the page to be looked at. */
export function screenshot(page: Page, name: string): Promise<unknown> {
	return page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}
