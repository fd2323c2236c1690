// `npm run version-bump -- 0.2.0` (or patch, minor, major): writes a new version everywhere that it
// stands, and gives CHANGELOG.md's unreleased part its name. Commits nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareVersions } from './app-version/uses.mjs';
import { release, releasedVersions } from './changelog.mjs';
import { isMain } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STEPS = ['major', 'minor', 'patch'];
/** Obsidian knows versions of three numbers and no others. */
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

/** The version that is asked for: a step up from the current one, or one that is greater. */
export function nextVersion(current, asked, released) {
	const step = STEPS.indexOf(asked);
	if (step >= 0) {
		const numbers = current.split('.').map(Number);
		return numbers
			.map((number, index) => (index < step ? number : index === step ? number + 1 : 0))
			.join('.');
	}
	if (!VERSION.test(asked ?? '')) {
		throw new Error(
			`Say which version: three numbers such as 1.2.3, or patch, minor or major.`,
		);
	}
	// The manifest's version may not be released yet, as before the first release.
	const isNew = asked === current && !released.includes(asked);
	if (!isNew && compareVersions(asked, current) <= 0) {
		throw new Error(`${asked} is not greater than ${current}.`);
	}
	return asked;
}

/** Writes the new version in a folder, and answers it; throws before anything is written. */
export function bumpVersion(root, asked, date) {
	const read = (file) => readFileSync(path.join(root, file), 'utf8');
	const manifest = JSON.parse(read('manifest.json'));
	const changelog = read('CHANGELOG.md');
	const version = nextVersion(manifest.version, asked, releasedVersions(changelog));
	const lock = JSON.parse(read('package-lock.json'));
	lock.version = version;
	lock.packages[''].version = version;
	const versions = { ...JSON.parse(read('versions.json')), [version]: manifest.minAppVersion };
	const texts = {
		'CHANGELOG.md': release(changelog, version, date),
		'manifest.json': json({ ...manifest, version }),
		'versions.json': json(versions),
		'package.json': json({ ...JSON.parse(read('package.json')), version }),
		'package-lock.json': json(lock),
	};
	for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(root, file), text);
	return version;
}

function json(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}

/** Throws when something is not committed: the version's commit is to hold the version only. */
export function expectClean(root) {
	const { status, stdout } = spawnSync('git', ['status', '--porcelain'], {
		cwd: root,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error('This is no git repository.');
	if (stdout) throw new Error(`Commit or stash these first:\n${stdout.trimEnd()}`);
}

if (isMain(import.meta.url)) {
	try {
		expectClean(ROOT);
		const today = new Date().toISOString().slice(0, 10);
		const version = bumpVersion(ROOT, process.argv[2], today);
		console.log(
			`Now ${version}. Look at the changes, then:\n` +
				`  git commit --all --message 'Version ${version}'\n` +
				`  git tag --annotate ${version} --message ${version}\n` +
				`  git push origin HEAD ${version}`,
		);
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
