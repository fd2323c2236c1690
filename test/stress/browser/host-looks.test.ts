import { expect, it } from 'vitest';
import { NOTES, packet, stepThrough } from '../../browser/support/packets';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type Place,
} from '../../browser/support/workbench';

const { open } = useWorkbench();

it.each<Place & { file: string }>([
	{ file: 'dark-live', theme: 'dark', mode: 'live' },
	{ file: 'phone-zh', width: 'phone', lang: 'zh', note: NOTES.zh },
	{ file: 'phone-dark', width: 'phone', theme: 'dark' },
])("the drawing's host can be read: $file", async ({ file, ...place }) => {
	const page = await open({ note: NOTES.en, ...place });
	await packet(page, 0).waitFor();
	await stepThrough(page);
	await page.locator('.port-explorer-connection').scrollIntoViewIfNeeded();
	await expectAccessible(page, '.port-explorer-host-block');
	await expectAccessible(page, '.port-explorer-connection');
	const tooWide = await page
		.locator('.port-explorer-block')
		.evaluateAll((all) => all.some((el) => el.scrollWidth > el.clientWidth + 1));
	expect(tooWide).toBe(false);
	await screenshot(page, `host-${file}`);
});
