import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
	expectAccessible,
	screenshot,
	useWorkbench,
	type WorkbenchWindow,
} from './support/workbench';

const { open } = useWorkbench();

const show = async (page: Page, path: string, text: string) => {
	await page.evaluate(
		async ([each, words]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			await workbench.writeFile(each, words);
			await workbench.openNote(each, 'reading');
		},
		[path, text] as const,
	);
};
const practise = (page: Page) =>
	page.evaluate(() =>
		(window as unknown as WorkbenchWindow).workbench.runCommand('port-explorer:practise-ports'),
	);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const question = '.port-explorer-question';

describe('a round of questions', () => {
	it('is answered by keyboard alone, explained at once, and remembered over a reload', async () => {
		const page = await open();
		await practise(page);
		const start = page.locator('.modal').getByRole('button', { name: 'Start', exact: true });
		await start.waitFor();
		await expectAccessible(page, '.modal');
		while (!(await start.evaluate((el) => el === document.activeElement)))
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		let right = 0;
		let shown = false;
		for (let at = 1; at <= 10; at++) {
			await page.getByText(`Question ${at} of 10`).waitFor();
			const prompt = page.locator('.port-explorer-prompt');
			expect(await prompt.evaluate((el) => el === document.activeElement)).toBe(true);
			await page.keyboard.press(String((at % 3) + 1));
			const next = page.getByRole('button', { name: /Next question|Finish round/ });
			await next.waitFor();
			expect(await next.evaluate((el) => el === document.activeElement)).toBe(true);
			const told = await page.locator('.port-explorer-explanation').innerText();
			expect(told.split('\n').length).toBeGreaterThan(1);
			if (told.startsWith('Correct.')) right += 1;
			else {
				expect(told).toMatch(/^Not quite\. The answer is: .+\./);
				if (!shown) {
					await expectAccessible(page, '.modal');
					await screenshot(page, 'quiz-wrong');
				}
				shown = true;
			}
			await page.keyboard.press('Enter');
		}
		expect(right).toBeLessThan(10);
		const line = page.locator('.port-explorer-quiz p[role="status"]');
		await expect
			.poll(() => line.innerText())
			.toContain(`${right} of 10 correct. Due by the end of tomorrow:`);
		const due = Number(/tomorrow: (\d+)/.exec(await line.innerText())![1]);
		expect(due).toBeGreaterThanOrEqual(10 - right);
		await page.reload();
		await page.waitForSelector('body[data-ready]');
		// Nor does the plugin leave anything on what all plugins of the page share.
		expect(await page.evaluate(() => Object.keys(Date.prototype))).toEqual([]);
		await practise(page);
		await page.getByText('Flashcards and progress').click();
		await page.getByRole('button', { name: 'Copy progress as JSON' }).click();
		await expect.poll(() => clipboard(page)).toContain('stability');
		const kept = JSON.parse(await clipboard(page)) as Record<string, { reps: number }>;
		expect(Object.values(kept)).toHaveLength(10);
		expect(Object.values(kept).every(({ reps }) => reps === 1)).toBe(true);
	});

	it('brings mistakes back in the next round, before anything new', async () => {
		const page = await open();
		await page.clock.install({ time: new Date('2026-03-01T12:00:00') });
		await show(
			page,
			'Quiz.md',
			'```port-quiz\n25, 110, 143, 993\ndirection: class\ncount: 2\n```\n',
		);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		const asked: string[] = [];
		// Each of them is a system port: the third class is wrong. Which are asked is left to chance.
		for (let at = 1; at <= 2; at++) {
			asked.push(await page.locator('.port-explorer-prompt').innerText());
			await page.keyboard.press('3');
			await page.keyboard.press('Enter');
		}
		await page.getByText('0 of 2 correct. Due by the end of tomorrow: 2.').waitFor();
		await page.clock.fastForward('11:00');
		await page.keyboard.press('Enter');
		for (let at = 1; at <= 2; at++) {
			expect(asked).toContain(await page.locator('.port-explorer-prompt').innerText());
			await page.keyboard.press('1');
			await page.keyboard.press('Enter');
		}
		await page.getByText('2 of 2 correct.').waitFor();
	});

	it('asks about the ports of the block, of the note and of the hosts', async () => {
		const page = await open();
		await show(page, 'Own.md', '```port-quiz\n22, 53/udp, https\nset: owl\n```\n');
		await page.getByText("set can't be owl").waitFor();
		await page.getByText('Custom list · Mixed · 10 questions').waitFor();
		await show(
			page,
			'Here.md',
			'Jellyfin is on port 8096.\n\n```port-quiz\nset: note\ndirection: class\n```\n',
		);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await page.getByText('Which class does port 8096 belong to?').waitFor();
		await show(
			page,
			'Hosts.md',
			'---\nhost: attic\nports:\n  - 4711 weather\n---\n\n```port-quiz\nset: hosts\ndirection: class\ncount: 100\n```\n',
		);
		await page.getByText('Flashcards and progress').click();
		await page.getByRole('button', { name: 'Copy for Spaced Repetition' }).click();
		await expect
			.poll(() => clipboard(page))
			.toContain('Which class does port 4711 belong to?::User port – Port 4711: User ports,');
		await page.getByRole('button', { name: 'Copy for Anki' }).click();
		await expect
			.poll(() => clipboard(page))
			.toContain('#separator:tab\n#html:false\n#columns:Front\tBack\n#tags:ports::hosts\n');
	});

	it('is quiet and readable in Chinese on a dark phone', async () => {
		const page = await open({ lang: 'zh', width: 'phone', theme: 'dark' });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await show(page, '测验.md', '```port-quiz\nset: exam\ndirection: delivery\n```\n');
		await screenshot(page, 'quiz-start-zh-phone-dark');
		await page.getByRole('button', { name: '开始' }).click();
		await page.locator('.port-explorer-choice').first().click();
		await page.locator('.port-explorer-explanation p').first().waitFor();
		await expectAccessible(page, question);
		await screenshot(page, 'quiz-zh-phone-dark');
		for (const box of await page.locator('.port-explorer-choice').all())
			expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	});

	it('leaves the note alone while it is answered in Live Preview', async () => {
		const page = await open({ note: 'Tour/Tour 2 Three classes.md', mode: 'live' });
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		for (let at = 1; at <= 5; at++) {
			await page.getByText(`Question ${at} of 5`).waitFor();
			await page.keyboard.press('1');
			await page.keyboard.press('Enter');
		}
		await page.getByText('of 5 correct.').waitFor();
		const now = await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.readFile(
				'Tour/Tour 2 Three classes.md',
			),
		);
		expect(now).toBe(readFileSync('test/vault/Tour/Tour 2 Three classes.md', 'utf8'));
	});
});
