// `node scripts/release/check-release.mjs 1.2.3 [notes.md]`: whether all that says a version says the tag's;
// writes what CHANGELOG.md says of it into a file. Run by the release workflow.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesOf } from './changelog.mjs';
import { isMain } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What does not fit a tag, as sentences, and the notes of its release. */
export function checkRelease(root, tag) {
	const read = (file) => readFileSync(path.join(root, file), 'utf8');
	const parse = (file) => JSON.parse(read(file));
	const { version, minAppVersion } = parse('manifest.json');
	const lock = parse('package-lock.json');
	const said = {
		'manifest.json': version,
		'package.json': parse('package.json').version,
		'package-lock.json': lock.version,
		'package-lock.json, its first package': lock.packages[''].version,
	};
	const problems = Object.entries(said)
		.filter(([, each]) => each !== tag)
		.map(([file, each]) => `${file} says ${each}, the tag ${tag}.`);
	if (parse('versions.json')[tag] !== minAppVersion) {
		problems.push(`versions.json does not say that ${tag} needs Obsidian ${minAppVersion}.`);
	}
	const notes = notesOf(read('CHANGELOG.md'), tag);
	if (!notes) problems.push(`CHANGELOG.md says nothing of ${tag}.`);
	return { problems, notes };
}

if (isMain(import.meta.url)) {
	const [tag = '', file] = process.argv.slice(2);
	const { problems, notes } = checkRelease(ROOT, tag);
	for (const problem of problems) console.error(problem);
	if (file) writeFileSync(file, `${notes}\n`);
	process.exit(problems.length ? 1 : 0);
}
