import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LETTERS } from '../texts/hostile-texts';
import { figure } from '../../support/figures';
import { openTrial } from '../../browser/support/trial-note';
import { run, show, write } from '../../browser/support/vault';
import { screenshot, useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

/** Texts that turn what follows them around, or are read from right to left themselves. */
const TURNING = LETTERS.filter((text) => /[\u202a-\u202e\u2066-\u2069\u0590-\u05ff]/.test(text));

/** Where words of an element begin, from left to right; those on other lines are of no account. */
const leftOf = (element: Locator, words: readonly string[]) =>
	element.evaluate((el, wanted) => {
		const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
		const nodes: Text[] = [];
		while (walker.nextNode()) nodes.push(walker.currentNode as Text);
		return wanted.map((word) => {
			const node = nodes.find(({ data }) => data.includes(word));
			if (!node) return NaN;
			const range = document.createRange();
			const at = node.data.indexOf(word);
			range.setStart(node, at);
			range.setEnd(node, at + word.length);
			return range.getBoundingClientRect().left;
		});
	}, words);

async function expectInOrder(element: Locator, words: readonly string[]): Promise<void> {
	const left = await leftOf(element, words);
	expect(left, await element.innerText()).toEqual([...left].sort((a, b) => a - b));
}

const wide = async (page: Page) => page.setViewportSize({ width: 1900, height: 1200 });

describe('texts that turn their surroundings around', () => {
	it('would do so where nothing is done about it', async () => {
		const page = await open();
		await page.evaluate((text) => {
			document.body.createEl('p', { cls: 'raw', text: `Line 1 ${text} isn't a port. Use` });
		}, TURNING[0]!);
		const left = await leftOf(page.locator('.raw'), ['Line 1', "isn't a port", 'Use']);
		expect(left).not.toEqual([...left].sort((a, b) => a - b));
	});

	it('leave the words of messages in their order', async () => {
		const page = await open();
		await wide(page);
		const blocks = TURNING.map((text) => `\`\`\`port\nlayout: ${text}\n\`\`\`\n`);
		await openTrial(page, blocks.join('\n'), 'reading');
		const problems = page.locator('.port-explorer-problem');
		await expect.poll(() => problems.count()).toBe(TURNING.length);
		for (let at = 0; at < TURNING.length; at++) {
			await expectInOrder(problems.nth(at), ['Line', 'layout', "can't be", 'Use', 'list']);
		}
		figure('faults: texts that turn their surroundings around', TURNING.length, 'texts');
	});

	it('leave what stands beside them in its place', async () => {
		const page = await open();
		await wide(page);
		const applications = TURNING.map((text) => `${JSON.stringify(text)}: 4711`);
		const source = `host: ${TURNING[0]!}\naddress: 10.0.0.9\nother: 4711\n${applications.join('\n')}`;
		await write(page, 'Turned.md', `\`\`\`port-host\n${source}\n\`\`\`\n`);
		await show(page, 'Turned.md', 'reading');
		await expectInOrder(page.locator('.port-explorer-conflicts li').first(), [
			'and',
			"can't",
			'listen on',
			'the second',
		]);
		await openTrial(page, '```port-inventory\ngroup: port\nfolder: /\n```\n', 'reading');
		await run(page, 'open-explorer');
		await page.locator('.port-explorer-switch').getByLabel('Hosts').click();
		const branch = page.locator('.port-explorer-host-branch', { hasText: '10.0.0.9' });
		await expectInOrder(branch.locator('summary'), ['10.0.0.9', 'in conflict']);
		await screenshot(page, 'right-to-left-hosts');
		await run(page, 'show-port-inventory');
		await page.locator('.modal').getByLabel('Group by').selectOption('port');
		const finding = page.locator('.modal .port-explorer-conflicts li', { hasText: '4711/tcp' });
		await expectInOrder(finding.first(), ['and', 'both listen on', 'only one']);
		const row = page.locator('.modal .port-explorer-row-title', { hasText: 'other' });
		await expectInOrder(row.first(), [': ', 'other']);
		await screenshot(page, 'right-to-left-inventory');
	});
});
