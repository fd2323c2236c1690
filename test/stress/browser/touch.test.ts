import { describe, expect, it } from 'vitest';
import { cutOff, smallTargets } from '../../browser/support/measure';
import { walk } from '../../browser/support/touch-walk';
import { useWorkbench, type Place } from '../../browser/support/workbench';

const { open } = useWorkbench();

describe('every surface, on a phone', () => {
	it.each<Place & { file: string }>([{ file: 'en' }, { file: 'zh', lang: 'zh', theme: 'dark' }])(
		'can be hit with a finger, and is whole: $file',
		async ({ file, ...place }) => {
			// A phone with nothing but a finger.
			const page = await open({ width: 'phone', ...place }, { touch: true });
			const look = async () => [...(await smallTargets(page)), ...(await cutOff(page))];
			expect(await walk(page, file, look)).toEqual({});
		},
		240_000,
	);
});
