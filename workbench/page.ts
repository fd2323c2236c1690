import { makeHost } from './app';
import { installGlobals } from './dom/globals';
import { installPrototypes } from './dom/prototypes';
import type { VaultFile } from './obsidian/vault';
import { Workbench } from './workbench';
import { buildFrame } from './shell/frame';

installPrototypes(window as Window & typeof globalThis);
installGlobals();

async function start(): Promise<void> {
	const response = await fetch('/vault.json');
	const files = (await response.json()) as VaultFile[];
	const frame = buildFrame(document.body);
	const host = makeHost(files, frame);
	const workbench = new Workbench(host, frame);
	Object.assign(window, { workbench });
	await workbench.start(new URLSearchParams(location.search));
}

void start();
