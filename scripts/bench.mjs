// `npm run bench`: runs the benchmarks, those of the search and the index in Node, those of the page in Chromium.
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { benchExplorer } from '../bench/explorer.mjs';
import { benchHost } from '../bench/host.mjs';
import { benchVault } from '../bench/vault.mjs';
import { buildRegistry } from './build-registry.mjs';

await buildRegistry({ quiet: true });
await inNode('search');
await inNode('index');
buildPlugin();
await benchExplorer();
await benchHost();
await benchVault();

/** Runs a benchmark of bench/ that is TypeScript, and needs no page. */
async function inNode(name) {
	const outfile = here(`test-results/bench-${name}.mjs`);
	await esbuild.build({
		entryPoints: [here(`bench/${name}.ts`)],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'warning',
	});
	await import(pathToFileURL(outfile).href);
	await rm(outfile);
}

function here(path) {
	return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Chromium gets the plugin as it is shipped. */
function buildPlugin() {
	execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], {
		cwd: here(''),
		stdio: 'ignore',
	});
}
