// Lets the bundle hold the curated layer packed: its files are for people to edit, and 800 objects
// would be made at every start of the app, looked at or not.
import esbuild from 'esbuild';
import { packText } from './pack-text.mjs';

const INDEX = /[\\/]src[\\/]registry[\\/]common[\\/]index\.ts$/;

/** In place of common/index.ts the bundle gets a function of the same name that unpacks it. */
export const packCommon = {
	name: 'pack-common',
	setup(build) {
		build.onLoad({ filter: INDEX }, async ({ path }) => {
			const { outputFiles, metafile } = await esbuild.build({
				entryPoints: [path],
				bundle: true,
				format: 'esm',
				write: false,
				metafile: true,
				charset: 'utf8',
				legalComments: 'none',
			});
			const code = Buffer.from(outputFiles[0].contents).toString('base64');
			const { commonFamilies } = await import(`data:text/javascript;base64,${code}`);
			const packed = packText(JSON.stringify(commonFamilies()));
			return {
				contents: `import { unpackText } from '../packed';
					const PACKED = '${packed}';
					export function commonFamilies() { return JSON.parse(unpackText(PACKED)); }`,
				loader: 'ts',
				watchFiles: Object.keys(metafile.inputs),
			};
		});
	},
};
