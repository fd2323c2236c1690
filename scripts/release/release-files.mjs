// `npm run release-files`: builds, and shows what a release consists of, with the check sums by which
// anybody can tell whether their own build is the same.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, isMain, run } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What Obsidian downloads from a release, and all that it looks at. */
export const RELEASE_FILES = ['main.js', 'manifest.json', 'styles.css'];

if (isMain(import.meta.url)) {
	installPackages();
	run(process.execPath, ['esbuild.config.mjs', 'production']);
	for (const file of RELEASE_FILES) {
		const bytes = readFileSync(path.join(ROOT, file));
		const sum = createHash('sha256').update(bytes).digest('hex');
		console.log(`${sum}  ${file}  ${bytes.length} bytes`);
	}
}
