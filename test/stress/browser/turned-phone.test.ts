import { describe, expect, it } from 'vitest';
import { cutOff, doubleText, smallTargets } from '../../browser/support/measure';
import { walk } from '../../browser/support/touch-walk';
import { useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('every surface, on a phone', () => {
	it('is whole in landscape', async () => {
		const page = await open({ width: 'phone' }, { touch: true, landscape: true });
		const look = async () => [...(await smallTargets(page)), ...(await cutOff(page))];
		expect(await walk(page, 'landscape', look)).toEqual({});
	}, 240_000);

	it('is whole with letters of twice the size', async () => {
		const page = await open({ width: 'phone' }, { touch: true });
		await doubleText(page);
		expect(await walk(page, '200', cutOff)).toEqual({});
	}, 240_000);
});
