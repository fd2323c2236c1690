import { expect, it } from 'vitest';
import { box, card, openExplorer } from '../../browser/support/explorer';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type Place,
} from '../../browser/support/workbench';

const { open } = useWorkbench();

it.each<Place & { file: string }>([
	{ file: 'sidebar', lang: 'en' },
	{ file: 'phone', lang: 'zh', width: 'phone', theme: 'dark' },
])('the explorer fits a narrow pane: $file', async ({ file, ...place }) => {
	const where = place.width ? 'open-explorer' : 'open-explorer-in-sidebar';
	const page = await openExplorer(open, place, where);
	await box(page).fill('443');
	await page.locator('.port-explorer-option').first().click();
	await card(page, 443).waitFor();
	await expectAccessible(page, '.port-explorer-view');
	await screenshot(page, `explorer-${file}-detail`);
	await page.locator('.port-explorer-back button').click();
	await page.locator('.port-explorer-option').first().waitFor();
	const tooWide = await page
		.locator('.port-explorer-view')
		.evaluate((el) =>
			[...el.querySelectorAll('.port-explorer-browse, .port-explorer-scroller')].some(
				(each) => each.scrollWidth > each.clientWidth + 1,
			),
		);
	expect(tooWide).toBe(false);
	await screenshot(page, `explorer-${file}`);
});
