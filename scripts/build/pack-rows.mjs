// Lets the bundle hold the curated rows packed: their files are for people to edit, and thousands of
// objects would be made at every start of the app, looked at or not.
import esbuild from 'esbuild';
import { packText } from './pack-text.mjs';
import { encodeRows } from './registry/encode-rows.mjs';

const INDEX = /[\\/]src[\\/]registry[\\/]data[\\/]index\.ts$/;

/** What the build needs of the sources: the rows, what is wrong with them, and the families. */
const ENTRY = `
	export { readData } from './index';
	export { problemsOf } from './check-rows';
	export { FAMILIES } from '../common-use';
`;

/** In place of data/index.ts the bundle gets a function of the same name that unpacks the rows. */
export const packRows = {
	name: 'pack-rows',
	setup(build) {
		build.onLoad({ filter: INDEX }, async ({ path }) => {
			const { outputFiles, metafile } = await esbuild.build({
				stdin: {
					contents: ENTRY,
					resolveDir: path.replace(/index\.ts$/, ''),
					loader: 'ts',
				},
				bundle: true,
				format: 'esm',
				write: false,
				metafile: true,
				charset: 'utf8',
				legalComments: 'none',
			});
			const code = Buffer.from(outputFiles[0].contents).toString('base64');
			const source = await import(`data:text/javascript;base64,${code}`);
			const data = source.readData();
			const problems = source.problemsOf(data);
			if (problems.length) return { errors: problems.map((text) => ({ text })) };
			const packed = await packText(encodeRows(data, source.FAMILIES));
			return {
				contents: `import { unpackTextInSteps } from '../../lib/packed';
					import { unpackRows } from './unpack-rows';
					const PACKED = '${packed}';
					export function* loadData() {
						const text = yield* unpackTextInSteps(PACKED);
						yield;
						return yield* unpackRows(text);
					}`,
				loader: 'ts',
				watchFiles: Object.keys(metafile.inputs).filter((file) => file.endsWith('.ts')),
			};
		});
	},
};
