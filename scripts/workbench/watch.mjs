// Watches what the workbench shows, and builds the plugin anew when its source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'test/workbench', 'test/vault'];
/** Made by the build: to watch it would be to build for ever. */
const GENERATED = path.join('registry', 'generated');
/** An editor writes a file in several steps, and a branch many files at once. */
const PAUSE = 150;

/** Builds main.js and styles.css; false when that failed, which the build itself has told. */
function build() {
	const child = spawn(process.execPath, ['esbuild.config.mjs', 'production'], {
		cwd: ROOT,
		// What the registry counts is of no interest each time.
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return new Promise((resolve) => {
		child.on('error', () => resolve(false));
		child.on('exit', (code) => resolve(code === 0));
	});
}

/**
 * Calls back after each change, once what it asks for is built.
 * @param {(what: { workbench: boolean }) => void} changed
 * @returns {() => void} ends the watching
 */
export function watchProject(changed) {
	const waiting = new Set();
	let timer;
	let busy = false;

	async function work() {
		if (busy || waiting.size === 0) return;
		busy = true;
		const folders = new Set(waiting);
		waiting.clear();
		if (!folders.has('src') || (await build())) {
			changed({ workbench: folders.has('test/workbench') });
		}
		busy = false;
		// What changed in the meantime.
		void work();
	}

	const watchers = FOLDERS.map((folder) =>
		watch(path.join(ROOT, folder), { recursive: true }, (_event, file) => {
			if (folder === 'src' && file?.startsWith(GENERATED)) return;
			waiting.add(folder);
			clearTimeout(timer);
			timer = setTimeout(work, PAUSE);
		}).on('error', (error) => console.warn(`${folder} is not watched: ${error.message}`)),
	);
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
	};
}
