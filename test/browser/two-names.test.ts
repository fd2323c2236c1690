import { expect, it } from 'vitest';
import { whenIndexed } from './support/index-state';
import { run, show, write } from './support/vault';
import { useWorkbench } from './support/workbench';

const { open } = useWorkbench();
const host = (name: string, lines: string) =>
	`\`\`\`port-host\nhost: ${name}\naddress: 192.168.77.9\n${lines}\n\`\`\`\n`;

it('a conflict that may be one program by two names says so, another doesn’t', async () => {
	const page = await open();
	await write(page, 'One.md', host('cellar', 'Backups: 8200\nGrafana: 3000'));
	await write(page, 'Two.md', host('cellar', 'odd-process: 8200\ngitea: 3000'));
	await write(page, 'Three.md', host('attic', 'Web: 8443'));
	await whenIndexed(page);
	await show(page, 'One.md', 'reading');
	await run(page, 'check-ports');
	const finding = (text: string) => page.locator('.port-explorer-finding', { hasText: text });
	await finding('8200').getByText('If both are the same program, use one name.').waitFor();
	expect(await finding('3000/tcp').textContent()).not.toContain('use one name');
	await finding('cellar and attic (Three) both have the address 192.168.77.9').waitFor();
	await page.keyboard.press('Escape');
	await run(page, 'show-port-inventory');
	const told = page.locator('.modal li', { hasText: '192.168.77.9' });
	await told.first().waitFor();
	// Both notes are linked, and the address is told once.
	expect(await told.count()).toBe(1);
	await told.getByRole('button', { name: 'Three' }).waitFor();
	await told
		.getByRole('button', { name: /One|Two/ })
		.first()
		.waitFor();
});
