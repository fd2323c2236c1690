import path from 'node:path';
import ObsidianLauncher from 'obsidian-launcher';

const cacheDir = path.resolve('.obsidian-cache');

/** The newest public version of a series, such as "1.12". */
async function newestOf(series: string): Promise<string> {
	const versions = await new ObsidianLauncher({ cacheDir }).getVersions();
	const found = versions.filter(
		({ version, isBeta }) => !isBeta && version.startsWith(`${series}.`),
	);
	if (!found.length) throw new Error(`There is no public version of Obsidian ${series}.`);
	return found.at(-1)!.version;
}

/** OBSIDIAN_VERSION is "earliest" (the manifest's minAppVersion), "latest" or a series such as "1.12". */
async function chosenVersion(): Promise<string> {
	const wanted = process.env.OBSIDIAN_VERSION ?? 'latest';
	return /^\d+\.\d+$/.test(wanted) ? newestOf(wanted) : wanted;
}

export const config: WebdriverIO.Config = {
	runner: 'local',
	framework: 'mocha',
	specs: ['./specs/**/*.e2e.ts'],
	maxInstances: 1,
	capabilities: [
		{
			browserName: 'obsidian',
			browserVersion: await chosenVersion(),
			'wdio:obsidianOptions': {
				installerVersion: 'latest',
				// The project's own folder: manifest.json, and main.js and styles.css once they are built.
				plugins: [path.resolve('../..')],
				vault: path.resolve('../vault'),
			},
		},
	],
	services: ['obsidian'],
	reporters: ['obsidian'],
	cacheDir,
	waitforTimeout: 10_000,
	mochaOpts: { ui: 'bdd', timeout: 60_000 },
	logLevel: 'warn',
};
