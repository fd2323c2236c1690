import type { Page } from 'playwright-core';
import type { WorkbenchWindow } from './workbench';

/** Runs one of the plugin's commands, as from the command palette. */
export const run = (page: Page, command: string) =>
	page.evaluate(
		(id) => (window as unknown as WorkbenchWindow).workbench.runCommand(`port-explorer:${id}`),
		command,
	);

/** Writes a note as another program would. */
export const write = (page: Page, path: string, text: string) =>
	page.evaluate(
		([each, words]) => (window as unknown as WorkbenchWindow).workbench.writeFile(each, words),
		[path, text] as const,
	);

/** A note as it is on the disk. */
export const read = (page: Page, path: string) =>
	page.evaluate((each) => (window as unknown as WorkbenchWindow).workbench.readFile(each), path);

/** Opens a note. */
export const show = (page: Page, path: string, mode: 'reading' | 'source' | 'live') =>
	page.evaluate(
		([each, how]) => (window as unknown as WorkbenchWindow).workbench.openNote(each, how),
		[path, mode] as const,
	);
