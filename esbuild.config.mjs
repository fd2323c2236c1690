// Builds main.js and styles.css beside manifest.json, where Obsidian loads them from.
// `node esbuild.config.mjs` watches; `node esbuild.config.mjs production` builds once.
import esbuild from 'esbuild';
import { buildRegistry } from './scripts/build-registry.mjs';
import { leaveDatesAlone } from './scripts/leave-dates-alone.mjs';
import { loadWhenUsed } from './scripts/load-when-used.mjs';
import { packCommon } from './scripts/pack-common.mjs';
import { buildStyles } from './scripts/build-styles.mjs';

const production = process.argv.includes('production');

await buildRegistry({ quiet: !production });
/** Also at each rebuild while watching. */
const styles = {
	name: 'styles',
	setup: (build) => build.onStart(buildStyles),
};

const context = await esbuild.context({
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	bundle: true,
	format: 'cjs',
	// Obsidian provides these at run time; a second CodeMirror would not work with its editor.
	external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
	target: ['es2021', 'chrome100', 'safari15'],
	jsx: 'automatic',
	jsxImportSource: 'preact',
	minify: production,
	sourcemap: production ? false : 'inline',
	legalComments: 'none',
	// Chinese takes half the bytes when it is not escaped.
	charset: 'utf8',
	plugins: [styles, packCommon, leaveDatesAlone, loadWhenUsed],
	logLevel: 'info',
});

if (production) {
	await context.rebuild();
	await context.dispose();
} else {
	await context.watch();
}
