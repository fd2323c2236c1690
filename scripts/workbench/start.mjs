// `npm start`: installs, builds, serves the workbench with the sample vault, opens it where there is
// a desktop, and shows each change of the source at once. PORT chooses the port; a free one is taken
// otherwise. `--vault folder` opens another vault, `--plugin folder` hosts another built plugin; both
// are only read.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, run } from '../install.mjs';

function chosenPort(text = '0') {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65535) return port;
	throw new Error(`PORT is ${text}, but a port is a number from 0 to 65535; 0 is any free one.`);
}

function openBrowser(url) {
	const desktop =
		process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (process.env.CI || !desktop) return;
	const [command, ...args] = {
		darwin: ['open'],
		win32: ['cmd', '/c', 'start', ''],
	}[process.platform] ?? ['xdg-open'];
	// Nobody has to have a browser here; the address has been printed.
	spawn(command, [...args, url], { stdio: 'ignore', detached: true })
		.on('error', () => {})
		.unref();
}

/** The folders that were named, from where npm was called. */
function chosenFolders() {
	const options = { plugin: { type: 'string' }, vault: { type: 'string' } };
	const { values } = parseArgs({ options });
	const resolve = (folder) => folder && path.resolve(process.env.INIT_CWD ?? '.', folder);
	return { plugin: resolve(values.plugin), vault: resolve(values.vault) };
}

try {
	const port = chosenPort(process.env.PORT);
	const { plugin, vault } = chosenFolders();
	installPackages();
	if (!plugin) run(process.execPath, ['esbuild.config.mjs', 'production']);
	const { startServer } = await import('./serve.mjs');
	const { url, close } = await startServer({ port, watch: true, plugin, vault });
	console.log(`\nThe workbench is at ${url}\nCtrl+C ends it.`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => void close().then(() => process.exit(0)));
	}
	openBrowser(url);
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
