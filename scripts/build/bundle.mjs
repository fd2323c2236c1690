// How the plugin is bundled: for the build, while watching, and for the tests that look into main.js.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { leaveDatesAlone } from './leave-dates-alone.mjs';
import { banner } from './licences/banner.mjs';
import { bundledPackages } from './licences/packages.mjs';
import { loadWhenUsed } from './load-when-used.mjs';
import { packRows } from './pack-rows.mjs';
import { packTour } from './pack-tour.mjs';
import { BUILD_TARGET } from './platforms.mjs';

/** @type {import('esbuild').BuildOptions} */
export const bundleOptions = {
	absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	bundle: true,
	format: 'cjs',
	// Obsidian provides these at run time; a second CodeMirror would not work with its editor.
	external: ['obsidian', '@codemirror/*', '@lezer/*'],
	target: BUILD_TARGET,
	jsx: 'automatic',
	jsxImportSource: 'preact',
	// The banner contains the notices of bundled code.
	legalComments: 'none',
	// Chinese takes half the bytes when it is not escaped.
	charset: 'utf8',
	plugins: [packRows, packTour, leaveDatesAlone, loadWhenUsed],
	logLevel: 'info',
};

/** The text of main.js as it is released, and esbuild's account of what went into it. */
export async function bundlePlugin() {
	const { outputFiles, metafile } = await esbuild.build({
		...bundleOptions,
		minify: true,
		metafile: true,
		write: false,
		logLevel: 'warning',
	});
	return { code: banner(bundledPackages(metafile)) + outputFiles[0].text, metafile };
}
