// fflate fills a table of 32,768 numbers when it is loaded, which took longer than all the rest of
// the plugin's start. In the bundle it is loaded when something has to be unpacked.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const LIBRARY = /^fflate$/;
const CLASSES = ['Inflate'];
const FUNCTIONS = ['strFromU8'];
const WITHIN = 'load-when-used';

/** In place of fflate the bundle gets stand-ins of the same names, which load it at their first use. */
export const loadWhenUsed = {
	name: WITHIN,
	setup(build) {
		build.onResolve({ filter: LIBRARY }, ({ path, pluginData }) =>
			pluginData === WITHIN ? undefined : { path, namespace: WITHIN },
		);
		build.onLoad({ filter: LIBRARY, namespace: WITHIN }, async () => {
			const { outputFiles } = await esbuild.build({
				stdin: {
					contents: `export { ${[...CLASSES, ...FUNCTIONS].join(', ')} } from 'fflate';`,
					resolveDir: fileURLToPath(new URL('.', import.meta.url)),
				},
				bundle: true,
				format: 'iife',
				globalName: 'library',
				write: false,
				legalComments: 'none',
			});
			const classes = CLASSES.map(
				(name) =>
					`export function ${name}(...given) { return new (loaded().${name})(...given); }`,
			);
			const functions = FUNCTIONS.map(
				(name) => `export const ${name} = (...given) => loaded().${name}(...given);`,
			);
			return {
				contents: `let known;
					function loaded() { return (known ??= load()); }
					function load() { ${outputFiles[0].text} return library; }
					${[...classes, ...functions].join('\n')}`,
				loader: 'js',
			};
		});
	},
};
