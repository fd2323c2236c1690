import { describe, expect, it } from 'vitest';
import { run } from '../../browser/support/vault';
import { useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

/** In the page: the styles as a browser reads them that has no container queries, as iOS 15. */
function withoutContainerQueries() {
	for (const sheet of document.styleSheets) {
		for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
			const rule = sheet.cssRules[at]!;
			if (rule instanceof CSSContainerRule) sheet.deleteRule(at);
			if (!(rule instanceof CSSSupportsRule)) continue;
			if (!/^not \(container-type/.test(rule.conditionText)) continue;
			for (const inner of [...rule.cssRules]) sheet.insertRule(inner.cssText, at + 1);
		}
	}
}

/** In the page: what of the plugin reaches beyond the window, and cannot be scrolled to. */
function cutOff() {
	const isCut = (el: Element) => {
		if (el.getBoundingClientRect().right <= window.innerWidth) return false;
		for (let outer = el.parentElement; outer; outer = outer.parentElement) {
			if (getComputedStyle(outer).overflowX !== 'visible') {
				return !outer.matches('[class*=port-explorer]');
			}
		}
		return true;
	};
	return [...document.querySelectorAll('[class*=port-explorer]')]
		.filter(isCut)
		.map(({ className }) => String(className));
}

describe('a browser without container queries', () => {
	it.each(['Cards, list, table', 'A host at work', 'The home network', 'Ports I run'])(
		'cuts nothing off on a phone: %s',
		async (note) => {
			const page = await open({ note, mode: 'reading', width: 'phone' });
			await page.locator('.port-explorer-block').first().waitFor();
			await page.evaluate(withoutContainerQueries);
			expect(await page.evaluate(cutOff)).toEqual([]);
		},
	);

	it('has a wide table scroll, which others lay out below each other', async () => {
		const note = 'Cards, list, table';
		const page = await open({ note, mode: 'reading', width: 'phone' });
		const table = page.locator('.port-explorer-table').first();
		await table.waitFor();
		const isWide = () => table.evaluate((el) => el.scrollWidth > el.clientWidth);
		expect(await isWide()).toBe(false);
		// What has nothing in it takes no line there.
		expect(await table.locator('td.is-empty').count()).toBeGreaterThan(0);
		expect(await table.locator('td.is-empty:visible').count()).toBe(0);
		await page.evaluate(withoutContainerQueries);
		expect(await isWide()).toBe(true);
		expect(await table.evaluate((el) => getComputedStyle(el).overflowX)).toBe('auto');
	});

	it('has the explorer in one column, its parts one at a time', async () => {
		const page = await open({ width: 'phone' });
		await page.evaluate(withoutContainerQueries);
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-rows .port-explorer-option').first().click();
		await page.locator('.port-explorer-detail .port-explorer-card').waitFor();
		expect(await page.evaluate(cutOff)).toEqual([]);
		await page.locator('.port-explorer-back').click();
		await page.locator('.port-explorer-rows .port-explorer-option').first().waitFor();
	});
});
