// `npm run install-into -- path/to/vault [--config-dir NAME]`: copies the built plugin into a vault.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, isMain, run } from '../install.mjs';
import { RELEASE_FILES } from './release-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The plugin's folder within a vault; throws a readable error unless the folder is one. */
export function pluginFolder(vault, configDir = '.obsidian') {
	if (!isFolder(vault)) throw new Error(`There is no folder ${vault}`);
	const config = path.join(vault, configDir);
	if (!isFolder(config)) {
		throw new Error(
			`${vault} is no Obsidian vault: it has no folder ${configDir}. Open it in Obsidian once, ` +
				'or name its settings folder with --config-dir.',
		);
	}
	return path.join(config, 'plugins', 'port-explorer');
}

function isFolder(place) {
	return existsSync(place) && statSync(place).isDirectory();
}

/** Copies the three files; what else is in the plugin's folder, its data above all, stays. */
export function installInto(vault, configDir) {
	const target = pluginFolder(vault, configDir);
	mkdirSync(target, { recursive: true });
	for (const file of RELEASE_FILES) copyFileSync(path.join(ROOT, file), path.join(target, file));
	return target;
}

function readArguments() {
	const { values, positionals } = parseArgs({
		options: { 'config-dir': { type: 'string', default: '.obsidian' } },
		allowPositionals: true,
	});
	if (positionals.length === 1) return [path.resolve(positionals[0]), values['config-dir']];
	throw new Error('Say which vault: npm run install-into -- path/to/vault');
}

if (isMain(import.meta.url)) {
	try {
		const [vault, configDir] = readArguments();
		// A wrong folder is said before anything is installed and built for it.
		pluginFolder(vault, configDir);
		installPackages();
		run(process.execPath, ['esbuild.config.mjs', 'production']);
		console.log(`Copied into ${installInto(vault, configDir)}`);
		console.log('Enable Port Explorer in Obsidian under Settings, Community plugins.');
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
