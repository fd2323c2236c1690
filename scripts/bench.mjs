// `npm run bench`: bundles the benchmarks and runs them in Node.
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
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
