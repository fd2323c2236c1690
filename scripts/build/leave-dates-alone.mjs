// ts-fsrs adds four methods to every Date of the page when it is loaded, for code of its own past
// that nobody calls any more. In Obsidian that page is everybody's, so the bundle goes without them.
import { readFile } from 'node:fs/promises';

const LIBRARY = /[\\/]ts-fsrs[\\/]dist[\\/]index\.mjs$/;
const METHOD = /^Date\.prototype\.\w+ = function\([^)]*\) \{\n[\s\S]*?^\};$/gm;

/** The library's text without its methods on Date. */
export function withoutDateMethods(text) {
	return text.replace(METHOD, '');
}

/** Bundles ts-fsrs by {@link withoutDateMethods}; fails when a later version has others. */
export const leaveDatesAlone = {
	name: 'leave-dates-alone',
	setup(build) {
		build.onLoad({ filter: LIBRARY }, async ({ path }) => {
			const contents = withoutDateMethods(await readFile(path, 'utf8'));
			const errors = contents.includes('Date.prototype.')
				? [{ text: `${path} still changes Date for the whole page` }]
				: [];
			return { contents, errors, loader: 'js' };
		});
	},
};
