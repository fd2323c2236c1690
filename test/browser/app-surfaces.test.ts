import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { namedAsTooltips, withoutTheirName } from './support/names';
import { rings } from './support/rings';
import { openSurface, SURFACES } from './support/surfaces';
import { screenshot, useWorkbench } from './support/workbench';

const { open } = useWorkbench();

const PLUGINS = '[class*="port-explorer"]';

describe('what has the focus, and a name', () => {
	for (const surface of SURFACES) {
		it(`can be seen, and is no tooltip, in ${surface.name}`, async () => {
			const page = await openSurface(open, surface);
			// Row 2: any element with an aria-label shows it as a tooltip.
			expect(await namedAsTooltips(page, surface.scope)).toEqual([]);
			expect(await withoutTheirName(page, surface.scope)).toEqual([]);
			// Row 14: the ring around a button that has the focus is a shadow.
			const found = await rings(page, surface.scope);
			expect(found.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
			if (surface.scope !== '.prompt-results') expect(found.length).toBeGreaterThan(0);
		});
	}

	// Row 15: a block in Live Preview cuts off what stands out of it.
	it('is not cut off at the edge of a block in Live Preview', async () => {
		const page = await openSurface(open, SURFACES[1]!);
		const found = await rings(page, '.cm-embed-block');
		expect(found.length).toBeGreaterThan(20);
		expect(found.filter(({ cut }) => cut > 0.5)).toEqual([]);
	});
});

// Row 13: on a tablet every button has a wide padding.
describe('a small button on a tablet', () => {
	for (const at of [0, 3, 4, 5]) {
		const surface = SURFACES[at]!;
		it(`is as small as on a desktop in ${surface.name}`, async () => {
			const paddings = async (page: Page) =>
				page
					.locator(surface.scope)
					.first()
					.evaluate((root, own) => {
						const buttons = [
							...root.querySelectorAll<HTMLElement>('button:not(.clickable-icon)'),
						];
						const small = new Map<string, string>();
						for (const el of buttons) {
							const name = /port-explorer-[\w-]+/.exec(el.className)?.[0];
							const list = el.closest('.port-explorer-legend, .port-explorer-links');
							const key = name ?? (list && `button of ${list.className}`);
							// These two are as large as the app's own buttons.
							if (/-(?:more|no-print)$/.test(key ?? '')) continue;
							if (!key || !el.closest(own)) continue;
							small.set(key, getComputedStyle(el).padding);
						}
						return Object.fromEntries(small);
					}, PLUGINS);
			const wide = await paddings(await openSurface(open, surface));
			const tablet = await openSurface(open, surface, { width: 'tablet' });
			expect(await paddings(tablet)).toEqual(wide);
			await screenshot(tablet, `app-tablet-${at}`);
		});
	}
});
