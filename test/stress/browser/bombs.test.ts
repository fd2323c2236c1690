import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';
import { YAML } from '../texts/hostile-texts';
import { figure } from '../../support/figures';
import { enable } from '../../browser/support/hostile-page';
import { whenIndexed } from '../../browser/support/index-state';
import { longestTask, watchTasks } from '../../browser/support/long-tasks';
import { lookAround, watchForHarm } from '../../browser/support/look-around';
import { run, show } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

/** In milliseconds; a few hundred where the machine has nothing else to do. */
const LONG_TASK = 1500;
const MANY = 20_000;

const lines = (count: number, line: (at: number) => string) =>
	Array.from({ length: count }, (_, at) => line(at)).join('\n');
const block = (language: string, source: string) => `\`\`\`${language}\n${source}\n\`\`\`\n`;

const numbers = lines(MANY, (at) => String(at + 1)).replaceAll('\n', ', ');
const SCENE = `{"type":"excalidraw","elements":[${'{"type":"text","text":"443"},'.repeat(200_000)}{}]}`;

/** Little to write, and much to show or to read; or simply much. */
const BOMBS: Readonly<Record<string, string>> = {
	ports: block(
		'port',
		lines(MANY, (at) => `${at} application ${at}`),
	),
	'a list': block('port', `layout: list\n${lines(MANY, (at) => `${at} application ${at}`)}`),
	'wide ranges': block('port', Array(5000).fill('0-65535').join(',')),
	problems: block(
		'port',
		lines(MANY, () => 'htpps'),
	),
	applications: block('port-host', `host: a\n${lines(MANY, (at) => `app${at}: ${at + 1}`)}`),
	clashes: block('port-host', `host: b\n${lines(2000, (at) => `app${at}: 80`)}`),
	packets: block('port-host', `web: 80\npackets: [${numbers}]`),
	hosts: lines(60, (host) =>
		block('port-host', `host: c${host}\n${lines(400, (at) => `app${at}: ${at + 1}`)}`),
	),
	clients: block('port-connection', `client: [${numbers}]\nto: 443`),
	listing: block(
		'port-listeners',
		lines(MANY, (at) => `tcp LISTEN 0 9 0.0.0.0:${at + 1} 0.0.0.0:* users:(("a${at}",pid=1))`),
	),
	quiz: block(
		'port-quiz',
		lines(MANY, (at) => String(at + 1)),
	),
	aliases: ['port-host', 'port-connection', 'port-listeners']
		.flatMap((language) => YAML.map((text) => block(language, text)))
		.join('\n'),
	'alias properties': `---\n${YAML[0]!}\nhost: d\n---\n`,
	'a compressed drawing': `---\nexcalidraw-plugin: parsed\n---\n# Drawing\n${block(
		'compressed-json',
		LZString.compressToBase64(SCENE),
	)}`,
	mistakes: `port 3398, listens on port 5423\n${'port 70000, listens on port 99999\n'.repeat(60_000)}`,
	chips: '`port:443` '.repeat(3000),
};

describe('a note that is a bomb', () => {
	it('is read, shown and checked in bounds', async () => {
		const page = await open({ safe: '1' });
		await watchForHarm(page);
		await page.reload();
		await page.waitForSelector('body[data-ready]');
		await page.evaluate(async (bombs) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			for (const [name, text] of Object.entries(bombs)) {
				await workbench.writeFile(`Bombs/${name}.md`, text);
			}
		}, BOMBS);
		await watchTasks(page);
		const without: number[] = [];
		for (const name of Object.keys(BOMBS)) {
			await show(page, `Bombs/${name}.md`, 'reading');
			without.push(await longestTask(page));
		}
		await show(page, 'Bombs/aliases.md', 'source');
		await enable(page);
		await longestTask(page);
		await whenIndexed(page);
		const reading = await longestTask(page);
		const showing: number[] = [];
		for (const name of Object.keys(BOMBS)) {
			await show(page, `Bombs/${name}.md`, 'reading');
			const elements = await page.locator('[class*="port-explorer"]').count();
			expect(elements, name).toBeLessThan(15_000);
			showing.push(await longestTask(page));
			if (name !== 'chips') expect(await lookAround(page), name).toEqual([]);
		}
		await show(page, 'Bombs/mistakes.md', 'source');
		await longestTask(page);
		for (const command of ['check-ports', 'show-port-inventory', 'open-explorer']) {
			await run(page, command);
			const shown =
				'.port-explorer-finding, .modal .port-explorer-inventory, .port-explorer-view';
			await page.locator(shown).first().waitFor();
			await page.keyboard.press('Escape');
		}
		await page.locator('.port-explorer-switch').getByLabel('Hosts').click();
		await page.locator('.port-explorer-host-branch').first().waitFor();
		const surfaces = await longestTask(page);
		for (const longest of [reading, ...showing, surfaces]) {
			expect(longest).toBeLessThan(LONG_TASK);
		}
		figure('faults: bombs', showing.length, 'notes');
		figure('faults: bombs: longest task while they are read for the index', reading, 'ms');
		figure('faults: bombs: longest task while one is shown', Math.max(...showing), 'ms');
		const own = showing.map((task, at) => task - without[at]!);
		figure(
			'faults: bombs: longest task while one is shown, plugin off',
			Math.max(...without),
			'ms',
		);
		figure('faults: bombs: longest task beyond what the app needs', Math.max(...own), 'ms');
		figure('faults: bombs: longest task of inventory, checks and hosts', surfaces, 'ms');
	}, 120_000);
});
