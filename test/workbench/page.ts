import { makeHost } from './app';
import { installCounters } from './dom/counters';
import { installGlobals } from './dom/globals';
import { installPrototypes } from './dom/prototypes';
import { setRendererApp } from './obsidian/markdown-renderer';
import { buildFrame } from './shell/frame';
import { addUndocumented } from './undocumented';
import type { VaultFile } from './vault/vault';
import { limitWebView } from './dom/web-view';
import { chooseVariants } from './variants';
import { Workbench } from './workbench';

installCounters();
installPrototypes(window as Window & typeof globalThis);
installGlobals();

/** What the server was started with. */
interface Setup {
	/** Whether the plugin is another one than ours. */
	isGuest: boolean;
	vaultName: string;
}

async function readJson<T>(address: string): Promise<T> {
	const response = await fetch(address);
	return (await response.json()) as T;
}

async function start(): Promise<void> {
	const [files, setup] = await Promise.all([
		readJson<VaultFile[]>('/vault.json'),
		readJson<Setup>('/setup.json'),
	]);
	const parameters = new URLSearchParams(location.search);
	chooseVariants(parameters);
	limitWebView();
	const frame = buildFrame(document.body);
	const host = makeHost(files, setup.vaultName, frame);
	setRendererApp(host.app);
	const workbench = new Workbench(host, frame);
	if (setup.isGuest) workbench.loader.isGuest = true;
	addUndocumented(host.app, workbench.loader);
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
