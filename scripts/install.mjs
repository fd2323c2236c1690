// Installs the npm packages when they are missing or not those of package-lock.json. Uses nothing
// but Node itself, because it runs before anything is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder with its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
	const done = spawnSync(command, args, {
		cwd: ROOT,
		stdio: 'inherit',
		// On Windows npm is a script, which only a shell can run; Node's own path may have spaces in
		// it, which a shell would break apart.
		shell: process.platform === 'win32' && command === 'npm',
		...options,
	});
	if (done.error) console.error(`${command} could not be started: ${done.error.message}`);
	if (done.status !== 0) process.exit(done.status ?? 1);
}

/** `npm ci` in the project's folder, or in one below it with a lock of its own, only when needed. */
export function installPackages(folder = '') {
	const cwd = `${ROOT}${folder}`;
	const stamp = path.join(cwd, 'node_modules/.port-explorer-lock');
	const lock = createHash('sha256')
		.update(readFileSync(path.join(cwd, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log(folder ? `Installing the packages of ${folder} ...` : 'Installing packages ...');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
	writeFileSync(stamp, lock);
}

/** Whether a module is what Node was told to run, and not imported by another. */
export function isMain(url) {
	return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}

if (isMain(import.meta.url)) installPackages();
