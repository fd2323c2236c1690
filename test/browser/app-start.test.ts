import { describe, expect, it } from 'vitest';
import { openTrial } from './support/trial-note';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

// Row 9: registering a language for code blocks throws when another plugin has taken it.
describe('a block language that another plugin has taken', () => {
	it('is said once, and the rest works', async () => {
		const page = await open({ safe: '1' });
		await page.evaluate(async () => {
			const { workbench } = window as unknown as WorkbenchWindow;
			workbench.takeLanguage('port');
			workbench.takeLanguage('port-host');
			await workbench.enablePlugin();
		});
		await openTrial(page, '```port\n443\n```\n\n```port-quiz\n```\n\n`port:22`\n', 'reading');
		await page.locator('.port-explorer-quiz').waitFor();
		await page.locator('.mod-inline').waitFor();
		expect(await page.locator('.block-language-port').innerText()).toBe('443');
		const said = (await page.locator('.notice').allInnerTexts()).join();
		expect(said).toContain('port, port-host');
		expect(await page.locator('.notice').count()).toBe(1);
	});
});

// Row 19: a post processor is also called for code that our own blocks show.
describe('code that a block shows', () => {
	it('is made no badge', async () => {
		const page = await open();
		const paste = '22/tcp open ssh\nport:443';
		const block = `\`\`\`port-listeners\nhost: nas\nformat: nmap\n${paste}\n\`\`\`\n`;
		await openTrial(page, `${block}\nand \`port:22\`\n`, 'reading');
		const shown = page.locator('.block-language-port-listeners code', { hasText: 'port:443' });
		await shown.waitFor({ state: 'attached' });
		// The block was mounted after its section had been processed.
		await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.postProcess(
				document.querySelector('.markdown-preview-sizer')!,
			),
		);
		expect(await shown.count()).toBe(1);
		expect(await page.locator('.mod-inline').count()).toBe(1);
	});
});

describe('the names of commands', () => {
	// Row 21: Obsidian puts the plugin's name before each.
	it('do not say the name of the plugin again', async () => {
		for (const lang of ['en', 'zh'] as const) {
			const page = await open({ lang });
			const names = await page.evaluate(() =>
				(window as unknown as WorkbenchWindow).workbench.commandNames('port-explorer'),
			);
			expect(names.length).toBeGreaterThan(10);
			const own = names.map((name) => name.slice(name.indexOf(': ') + 2));
			expect(own.filter((name) => /port explorer|端口浏览器/i.test(name))).toEqual([]);
			if (lang === 'en') expect(names).toContain('Port Explorer: Open explorer');
		}
	});

	// Row 22: Obsidian has the icons of Lucide 0.446, without the aliases; the page logs each it has not.
	it('have icons that Obsidian has', async () => {
		const page = await open();
		const missing = await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.commandsWithoutIcon('port-explorer'),
		);
		expect(missing).toEqual([]);
	});
});

// Row 23: general settings come first, without a heading.
describe('the settings', () => {
	for (const classic of [false, true]) {
		it(`begin with the general ones, without a heading (${classic ? 'old' : 'new'})`, async () => {
			const page = await open();
			await page.evaluate(
				(isClassic) =>
					(window as unknown as WorkbenchWindow).workbench.openSettings('port-explorer', {
						classic: isClassic,
					}),
				classic,
			);
			const tab = page.locator('.vertical-tab-content').last();
			await tab.locator('.setting-item').first().waitFor();
			const names = await tab.locator('.setting-item-name').allInnerTexts();
			const headings = await tab
				.locator('.setting-item-heading .setting-item-name')
				.allInnerTexts();
			expect(names.slice(0, 2)).toEqual(['Language', 'Warn about likely mistakes']);
			expect(headings).toEqual(['In notes', 'Kinds of mistakes', 'Data']);
		});
	}
});
