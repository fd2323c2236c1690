// `npm run install-into -- path/to/vault [--config-dir NAME]`: copies the built plugin into a vault.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, run } from './install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['main.js', 'manifest.json', 'styles.css'];

/** Copies the three files; throws a readable error unless the folder is a vault. */
export function installInto(vault, configDir = '.obsidian') {
	if (!existsSync(vault) || !statSync(vault).isDirectory()) {
		throw new Error(`There is no folder ${vault}`);
	}
	const config = path.join(vault, configDir);
	if (!existsSync(config) || !statSync(config).isDirectory()) {
		throw new Error(
			`${vault} is no Obsidian vault: it has no folder ${configDir}. Open it in Obsidian once, ` +
				'or name its settings folder with --config-dir.',
		);
	}
	const target = path.join(config, 'plugins', 'port-explorer');
	mkdirSync(target, { recursive: true });
	for (const file of FILES) copyFileSync(path.join(ROOT, file), path.join(target, file));
	return target;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values, positionals } = parseArgs({
		options: { 'config-dir': { type: 'string', default: '.obsidian' } },
		allowPositionals: true,
	});
	if (positionals.length !== 1) {
		console.error('Say which vault: npm run install-into -- path/to/vault');
		process.exit(2);
	}
	installPackages();
	run(process.execPath, ['esbuild.config.mjs', 'production']);
	try {
		console.log(
			`Copied into ${installInto(path.resolve(positionals[0]), values['config-dir'])}`,
		);
		console.log('Enable Port Explorer in Obsidian under Settings, Community plugins.');
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
