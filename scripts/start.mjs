// `npm start`: installs, builds, serves the workbench with the sample vault, and opens it where
// there is a desktop. PORT chooses the port; a free one is taken otherwise.
import { spawn } from 'node:child_process';
import { installPackages, run } from './install.mjs';

installPackages();
run(process.execPath, ['esbuild.config.mjs', 'production']);

const { startServer } = await import('./serve.mjs');
try {
	const { url } = await startServer({ port: Number(process.env.PORT ?? 0) });
	console.log(`\nThe workbench is at ${url}\nCtrl+C ends it.`);
	openBrowser(url);
} catch (error) {
	console.error(error.message);
	process.exit(1);
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
