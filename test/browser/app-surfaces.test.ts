import { describe, expect, it } from 'vitest';
import { namedAsTooltips, withoutTheirName } from './support/names';
import { rings } from './support/rings';
import { openSurface, SURFACES } from './support/surfaces';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();

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
