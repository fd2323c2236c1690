import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { printNote } from '../../browser/support/print';
import { openTrial } from '../../browser/support/trial-note';
import { useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

const numbers = (count: number, first: number) =>
	Array.from({ length: count }, (_, index) => first + index);
const card = '.port-explorer-card';
const readTrial = async (text: string): Promise<Page> => {
	const page = await open();
	await openTrial(page, text, 'reading');
	return page;
};

it('a note with 500 blocks is printed whole', async () => {
	const page = await readTrial(
		numbers(500, 1000)
			.map((port) => `Part of ${port}\n\n\`\`\`port\n${port}\n\`\`\`\n`)
			.join('\n'),
	);
	const printed = await printNote(page);
	await expect.poll(() => printed.locator(`.print ${card}`).count()).toBe(500);
});

it('a block of 120 ports is printed whole', async () => {
	const page = await readTrial(`\`\`\`port\n${numbers(120, 1).join('\n')}\n\`\`\`\n`);
	const printed = await printNote(page);
	await printed.locator('.print [data-port="120"]').waitFor();
	expect(await printed.locator(`.print ${card}`).count()).toBe(120);
});

it('a block of 10,000 lines shows the first cards at once, and more when asked', async () => {
	const page = await readTrial(`\`\`\`port\n${numbers(10_000, 0).join('\n')}\n\`\`\`\n`);
	await page.locator(card).first().waitFor();
	expect(await page.locator(card).count()).toBe(50);
	await page.getByRole('button', { name: /^Show 50 more/ }).click();
	expect(await page.locator(card).count()).toBe(100);
});

it('a host of 5,000 applications and 10,000 packets freezes nothing', async () => {
	const applications = numbers(5000, 1).map((port) => `app ${port - 1}: ${port}`);
	const source = `${applications.join('\n')}\npackets: [${numbers(10_000, 0).join(', ')}]`;
	const page = await readTrial(`\`\`\`port-host\n${source}\n\`\`\`\n`);
	await page.getByText('Only the first 500 are shown').waitFor();
	await page.locator('.port-explorer-packet').nth(150).click();
	await page.locator('.port-explorer-steps li.is-current').first().waitFor();
});
