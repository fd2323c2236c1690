// Builds main.js and styles.css beside manifest.json, where Obsidian loads them from.
// `node esbuild.config.mjs` watches; `node esbuild.config.mjs production` builds once.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { buildRegistry } from './scripts/build/build-registry.mjs';
import { buildStyles } from './scripts/build/build-styles.mjs';
import { bundleOptions, bundlePlugin } from './scripts/build/bundle.mjs';

const production = process.argv.includes('production');

await buildRegistry({ quiet: !production });

if (production) {
	await buildStyles();
	const { code } = await bundlePlugin();
	await writeFile(path.join(bundleOptions.absWorkingDir, 'main.js'), code);
	console.log(`main.js: ${Buffer.byteLength(code)} bytes`);
} else {
	/** Also at each rebuild. */
	const styles = { name: 'styles', setup: (build) => build.onStart(buildStyles) };
	const context = await esbuild.context({
		...bundleOptions,
		sourcemap: 'inline',
		plugins: [...bundleOptions.plugins, styles],
	});
	await context.watch();
}
