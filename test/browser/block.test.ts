import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { printNote } from './support/print';
import { screenshot, useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

async function write(
	page: Page,
	text: string,
	mode: 'reading' | 'live' = 'reading',
): Promise<void> {
	await page.evaluate(
		async ([note, how]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			await workbench.writeFile('Trial.md', note);
			await workbench.openNote('Trial.md', how);
		},
		[text, mode] as const,
	);
}
const readNote = (page: Page) =>
	page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.readFile('Trial.md'));

describe('an empty block', () => {
	for (const mode of ['reading', 'live'] as const) {
		it(`offers an example, which a click puts into the note (${mode})`, async () => {
			const page = await open();
			await write(page, 'before\n\n```port\n```\n\nafter\n', mode);
			await page.getByRole('button', { name: 'Insert 443' }).click();
			await page.locator('.port-explorer-card[data-port="443"]:visible').waitFor();
			expect(await readNote(page)).toBe('before\n\n```port\n443\n```\n\nafter\n');
		});
	}

	it('puts it into a list and a callout as well', async () => {
		const page = await open();
		await write(page, '- item\n  ```port\n  ```\n\n> [!tip]\n> ```port\n> ```\n');
		for (let left = 2; left > 0; left--) {
			const buttons = page.getByRole('button', { name: 'Insert 443' });
			await expect.poll(() => buttons.count()).toBe(left);
			await buttons.first().click();
		}
		await page.locator('.callout .port-explorer-card').waitFor();
		expect(await readNote(page)).toBe(
			'- item\n  ```port\n  443\n  ```\n\n> [!tip]\n> ```port\n> 443\n> ```\n',
		);
	});

	it('can be undone in the editor', async () => {
		const page = await open();
		await write(page, 'before\n\n```port\n```\n', 'live');
		await page.getByRole('button', { name: 'Insert 443' }).click();
		await page.locator('.port-explorer-card:visible').waitFor();
		await page.locator('.cm-line').first().click();
		await page.keyboard.press('Control+z');
		expect(await readNote(page)).toBe('before\n\n```port\n```\n');
	});
});

describe('bad input', () => {
	it("is named with its line, in the reader's language, and the rest is shown", async () => {
		const source = '70000\n-1\n44 3\n4e2\n٤٤٣\nhtpps\n443';
		const expected = {
			en: /Line 6 of the block\s*Unknown service: htpps\. Did you mean https/,
			zh: /代码块第 6 行\s*未知服务：htpps。你是不是想写 https/,
		};
		for (const lang of ['en', 'zh'] as const) {
			const page = await open({ lang });
			await write(page, `\`\`\`port\n${source}\n\`\`\`\n`);
			await page.locator('.port-explorer-card[data-port="443"]').waitFor();
			const problems = await page.locator('.port-explorer-problem').allInnerTexts();
			expect(problems).toHaveLength(6);
			expect(problems[5]).toMatch(expected[lang]);
		}
	});

	it('runs nothing that is written in it', async () => {
		const page = await open();
		const hostile = '<img src=x onerror=alert(1)>\n443 <script>alert(2)</script> **bold**';
		await write(page, `\`\`\`port\nhost: javascript:alert(3)\n${hostile}\n\`\`\`\n`);
		await page.locator('.port-explorer-card').waitFor();
		const block = page.locator('.port-explorer-block');
		expect(await block.locator('img, script').count()).toBe(0);
		expect(
			await block
				.locator('a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
		).toEqual(['https://localhost']);
		expect(await block.locator('.port-explorer-title').innerText()).toBe(
			'<script>alert(2)</script> **bold**',
		);
	});
});

describe('where a block can stand', () => {
	it('is in callouts, lists and embeds', async () => {
		const page = await open({ note: 'Everywhere in a note.md' });
		await page.locator('.callout [data-port="23"]').waitFor();
		await page.locator('li .port-explorer-list').waitFor();
		await page.locator('.markdown-embed [data-port="553"]').waitFor();
		await screenshot(page, 'everywhere');
	});

	it('is in a window of its own, with buttons that work there', async () => {
		const page = await open({ note: 'Start here.md' });
		const [popout] = await Promise.all([
			page.waitForEvent('popup'),
			page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.openPopout('What is a port.md'),
			),
		]);
		const card = popout.locator('.port-explorer-card[data-port="80"]');
		await card.getByRole('button', { name: 'Details' }).click();
		expect(await card.getByText('Other names').isVisible()).toBe(true);
		const own = await card.evaluate((el) => el.ownerDocument.defaultView === window);
		expect(own).toBe(true);
		await screenshot(popout, 'popout');
	});

	it('is on paper, with everything open and no buttons', async () => {
		const page = await open({ note: 'What is a port.md' });
		const printed = await printNote(page);
		const paper = printed.locator('.print');
		await paper.locator('[data-port="553"]').waitFor();
		expect(await paper.locator('button:visible:not(.port-explorer-port-button)').count()).toBe(
			0,
		);
		const details = paper.locator('.port-explorer-facts');
		expect(await details.count()).toBe(
			await paper.locator('.port-explorer-facts:visible').count(),
		);
		expect(await details.count()).toBe(5);
		const pdf = await printed.pdf({ path: 'test-results/screenshots/paper.pdf' });
		expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
	});
});

describe('enabling', () => {
	it('decodes nothing while loading', async () => {
		const page = await open({ safe: '1' });
		const decoded = await page.evaluate(async () => {
			const { workbench } = window as unknown as WorkbenchWindow;
			let calls = 0;
			const { decode } = TextDecoder.prototype;
			TextDecoder.prototype.decode = function (bytes, options) {
				// Nothing else that is decoded is nearly as large.
				if ((bytes?.byteLength ?? 0) > 100_000) calls++;
				return decode.call(this, bytes, options);
			};
			await workbench.writeFile('Trial.md', 'no block here');
			await workbench.openNote('Trial.md', 'reading');
			await workbench.enablePlugin();
			const loading = calls;
			await workbench.writeFile('Trial.md', '```port\n443\n```');
			while (!document.querySelector('.port-explorer-card')) await nextFrame();
			return { loading, rendering: calls - loading };
		});
		// One for IANA's registry, one for what people commonly run.
		expect(decoded).toEqual({ loading: 0, rendering: 2 });
	});
});
