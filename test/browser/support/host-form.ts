import type { Locator } from 'playwright-core';

/** Adds an application with a port in the open form of a host, and saves. */
export async function addApplication(block: Locator, name: string, port: string): Promise<void> {
	await block.getByRole('button', { name: 'Add application' }).click();
	await block.locator('[data-field$="-name"]').last().fill(name);
	await block.locator('[data-field$="-port"]').last().fill(port);
	await block.getByRole('button', { name: 'Save' }).click();
}
