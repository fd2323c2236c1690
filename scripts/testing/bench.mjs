// `npm run bench`: all benchmarks in one table, on the screen and in docs/benchmarks.md. With names
// behind it (`npm run bench -- start blocks`) only those run, and nothing is written.
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { consoleTable, report } from '../../test/bench/report.mjs';
import { buildRegistry } from '../build/build-registry.mjs';
import { installPackages } from '../install.mjs';

/** In the order of the table. The TypeScript ones need no page. */
const BENCHES = {
	start: 'start.mjs',
	size: 'size.mjs',
	search: 'search.ts',
	keystroke: 'keystroke.mjs',
	index: 'index.ts',
	vault: 'vault.mjs',
	blocks: 'blocks.mjs',
	host: 'host.mjs',
	explorer: 'explorer.mjs',
	import: 'import.ts',
	memory: 'memory.mjs',
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length) {
	console.error(
		`There is no benchmark ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}.`,
	);
	process.exit(1);
}

// The searches to compare with; nothing else needs them.
if (!chosen.length || chosen.includes('search')) installPackages('test/bench');
await buildRegistry({ quiet: true });
// Chromium gets the plugin as it is shipped.
execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], {
	cwd: here(''),
	stdio: 'ignore',
});
const rows = [];
for (const [name, file] of Object.entries(BENCHES)) {
	if (chosen.length && !chosen.includes(name)) continue;
	console.error(`${name} …`);
	const bench = await load(name, file);
	rows.push(...(await bench()));
}
console.log(consoleTable(rows));
if (!chosen.length) await writeFile(here('docs/benchmarks.md'), await report(rows));

/** The one function of a benchmark, such as `benchStart`. */
async function load(name, file) {
	const source = here(`test/bench/${file}`);
	const exported = file.endsWith('.ts') ? await compiled(name, source) : await import(source);
	return exported[`bench${name[0].toUpperCase()}${name.slice(1)}`];
}

async function compiled(name, source) {
	const outfile = here(`test-results/bench-${name}.mjs`);
	await esbuild.build({
		entryPoints: [source],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'warning',
	});
	const exported = await import(pathToFileURL(outfile).href);
	await rm(outfile);
	return exported;
}

function here(path) {
	return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
