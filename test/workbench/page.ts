import { makeHost } from './app';
import { installCounters } from './dom/counters';
import { installGlobals } from './dom/globals';
import { installPrototypes } from './dom/prototypes';
import { setRendererApp } from './obsidian/markdown-renderer';
import { buildFrame } from './shell/frame';
import type { VaultFile } from './vault/vault';
import { limitWebView } from './dom/web-view';
import { chooseVariants } from './variants';
import { Workbench } from './workbench';

installCounters();
installPrototypes(window as Window & typeof globalThis);
installGlobals();

async function start(): Promise<void> {
	const response = await fetch('/vault.json');
	const files = (await response.json()) as VaultFile[];
	const parameters = new URLSearchParams(location.search);
	chooseVariants(parameters);
	limitWebView();
	const frame = buildFrame(document.body);
	const host = makeHost(files, frame);
	setRendererApp(host.app);
	const workbench = new Workbench(host, frame);
	recordOpened(workbench.opened);
	Object.assign(window, { workbench });
	await workbench.start(parameters);
}

/** Nothing leaves the page: an address given to window.open is written down instead. */
function recordOpened(opened: string[]): void {
	const open = window.open.bind(window);
	window.open = (address, target, features) => {
		const url = String(address ?? '');
		if (url === '' || url === 'about:blank') return open(url, target, features);
		opened.push(url);
		return null;
	};
}

void start();
