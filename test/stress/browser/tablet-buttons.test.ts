import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSurface, SURFACES } from '../../browser/support/surfaces';
import { screenshot, useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

const PLUGINS = '[class*="port-explorer"]';

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
