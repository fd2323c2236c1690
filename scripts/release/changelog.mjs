// CHANGELOG.md: what is not released yet, and what each version has brought.

const UNRELEASED = '## Unreleased';
const VERSION = /^## (\d+\.\d+\.\d+) - /gm;

/** The versions that have been released, the newest first. */
export function releasedVersions(text) {
	return [...text.matchAll(VERSION)].map(([, version]) => version);
}

/** What a version has brought, without its heading; '' where the version is not there. */
export function notesOf(text, version) {
	return partBelow(text, (line) => line.startsWith(`## ${version} - `));
}

/** What is not released yet becomes a version; throws a readable error when there is nothing. */
export function release(text, version, date) {
	if (!partBelow(text, (line) => line === UNRELEASED)) {
		throw new Error(`CHANGELOG.md has nothing under "${UNRELEASED}" to release.`);
	}
	return text.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} - ${date}\n`);
}

function partBelow(text, isHeading) {
	const lines = text.split('\n');
	const from = lines.findIndex(isHeading) + 1;
	if (!from) return '';
	const end = lines.findIndex((line, index) => index >= from && line.startsWith('## '));
	return lines
		.slice(from, end < 0 ? undefined : end)
		.join('\n')
		.trim();
}
