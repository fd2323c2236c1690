import { describe, expect, it } from 'vitest';
import { expectAccessible, screenshot, useWorkbench } from './support/workbench';
import { run, show, write } from './support/vault';

const { open } = useWorkbench();

const NAS = '```port-host\nhost: shelf\nnginx: 80, 443\nPi-hole: 53, 53/udp\nGrafana: 3000\n```\n';
const COMPOSE = `# before: docker compose up
services:
  web:
    image: caddy:2
    ports:
      - "80:80"   # http
      - '8443:443'
  dash:
    image: grafana/grafana
    ports:
      - "\${PORT:-3000}:3000"
  dns:
    image: example/dns
    ports: ["53:53/tcp", "53:53/udp"]
  hidden:
    image: x
    ports: ["\${SECRET}:80"]
`;
const FREE = COMPOSE.replace('80:80', '8080:80')
	.replace(':-3000', ':-3001')
	.replace('"53:53/tcp", "53:53/udp"', '"8053:53/tcp", "8053:53/udp"');

describe('checking whether a Compose file fits', () => {
	it('says which ports are free and who has the others, and copies the text with free ones', async () => {
		const page = await open();
		await write(page, 'Shelf.md', NAS);
		await write(page, 'Plan.md', `\`\`\`yaml\n${COMPOSE}\`\`\`\n`);
		await show(page, 'Plan.md', 'source');
		await page.locator('.cm-line', { hasText: 'before' }).click();
		await run(page, 'check-fit');
		const rows = page.locator('.port-explorer-fit-row');
		await expect.poll(() => rows.count()).toBe(5);
		await page.getByRole('combobox', { name: 'Host' }).selectOption('shelf');
		await page.getByText('4 of 5 ports are taken').waitFor();
		await expect.poll(() => rows.nth(0).textContent()).toContain('Taken by nginx (Shelf)');
		expect(await rows.nth(0).textContent()).toContain('Next free: 8080');
		// Until all notes have been read, nothing is called free.
		await expect.poll(() => rows.nth(1).textContent()).toContain('Free');
		await expectAccessible(page, '.modal');
		await screenshot(page, 'fit');
		await page.getByRole('button', { name: 'Copy with free ports' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.trim()).toBe(FREE.trim());
		await page.getByLabel('Configuration').fill(copied);
		await page.getByText('All 5 ports are free').waitFor();
		expect(await page.getByRole('button', { name: 'Copy with free ports' }).count()).toBe(0);
		await page
			.getByLabel('Configuration')
			.fill('services:\n  a:\n    image: x\n    expose: [80]');
		await page.getByText('This text publishes no ports on the host.').waitFor();
	});

	it('is part of the import, on a phone in Chinese', async () => {
		const page = await open({ lang: 'zh', theme: 'dark', width: 'phone' });
		await write(page, '家.md', NAS.replace('shelf', '家里'));
		await show(page, '家.md', 'source');
		await run(page, 'import-listeners');
		await page.getByLabel('命令输出').fill(COMPOSE);
		await page.getByRole('textbox', { name: '主机' }).fill('家里');
		await page.getByText('5 个端口中有 4 个已被占用').click();
		await page.getByText('下一个空闲端口：8080').waitFor();
		await expectAccessible(page, '.modal');
		await screenshot(page, 'fit-zh-phone');
	});
});
