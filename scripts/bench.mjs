// `npm run bench`: runs the benchmarks, those of the search in Node, those of the page in Chromium.
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { benchExplorer } from '../bench/explorer.mjs';
import { benchHost } from '../bench/host.mjs';
import { buildRegistry } from './build-registry.mjs';

const OUT = fileURLToPath(new URL('../test-results/bench.mjs', import.meta.url));

await buildRegistry({ quiet: true });
await esbuild.build({
	entryPoints: [fileURLToPath(new URL('../bench/search.ts', import.meta.url))],
	outfile: OUT,
	bundle: true,
	format: 'esm',
	platform: 'node',
	logLevel: 'warning',
});
await import(pathToFileURL(OUT).href);
await rm(OUT);
buildPlugin();
await benchExplorer();
await benchHost();

/** Chromium gets the plugin as it is shipped. */
function buildPlugin() {
	execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], {
		cwd: fileURLToPath(new URL('..', import.meta.url)),
		stdio: 'ignore',
	});
}
