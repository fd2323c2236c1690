// Finds a Chromium or Chrome for the browser tests, or installs Debian's where it can.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The browser without a window comes first: it opens pages some three times as fast. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
];
const PLACES = {
	linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
		process.env[variable]
			? [path.join(process.env[variable], 'Google/Chrome/Application/chrome.exe')]
			: [],
	),
};

function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

/**
 * The path of a browser, or undefined. Who sets CHROME_PATH gets that one or an error, and never
 * another browser unawares.
 */
export function findBrowser() {
	const chosen = process.env.CHROME_PATH;
	if (chosen) {
		if (isExecutable(chosen)) return chosen;
		throw new Error(`CHROME_PATH is ${chosen}, but there is no program.`);
	}
	const onPath = (process.env.PATH ?? '').split(path.delimiter);
	const candidates =
		process.platform === 'linux'
			? [onPath, PLACES.linux].flatMap((folders) =>
					NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
				)
			: (PLACES[process.platform] ?? []);
	return candidates.find(isExecutable);
}

/** Without such a font Chinese shows as boxes, and screenshots prove nothing. */
function hasChineseFont() {
	if (process.platform !== 'linux') return true;
	const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return list.status === 0 && list.stdout.trim() !== '';
}

function installWithApt(packages) {
	const isRoot = process.getuid?.() === 0;
	const sudo = isRoot ? [] : ['sudo', '-n'];
	const apt = (...args) => {
		const [command, ...rest] = [...sudo, 'apt-get', ...args];
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		return (
			spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
		);
	};
	console.log(`Installing ${packages.join(' and ')} ...`);
	// A mirror may fail once; a second failure is final.
	const attempt = () =>
		apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
	return attempt() || attempt();
}

/** A browser and a Chinese font: found, or installed, or a message that says what to install. */
export function ensureBrowser() {
	const missing = [
		...(findBrowser() ? [] : ['chromium-headless-shell']),
		...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
	];
	const canInstall = process.platform === 'linux' && isExecutable('/usr/bin/apt-get');
	// Older systems have only the whole browser.
	const instead = missing.map((name) => name.replace('-headless-shell', ''));
	if (missing.length && canInstall && !installWithApt(missing)) installWithApt(instead);
	const browser = findBrowser();
	if (!browser) {
		throw new Error(
			'The browser tests need Chromium or Chrome. Install one ' +
				'("apt-get install chromium", or from its own site), or set CHROME_PATH to it.',
		);
	}
	if (!hasChineseFont()) console.warn('No Chinese font found: Chinese will show as boxes.');
	return browser;
}
