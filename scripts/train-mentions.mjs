// `npm run train-mentions`: learns from marked passages how much what is said around a number speaks
// for its being a port, and writes src/notes/mentions/model/weights.ts. The same each time.
// With `--folds` it measures on parts that were not learned from, with `--ablate` what leaving out a
// rule of syntax or a kind of feature changes. Both write nothing.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import prettier from 'prettier';
import { buildRegistry } from './build/build-registry.mjs';
import { ablateFeatures, ablateRules } from './mentions/ablate.mjs';
import { learn, predict } from './mentions/logistic-regression.mjs';
import { writeWeights } from './mentions/write-weights.mjs';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await buildRegistry({ quiet: true });
const training = await readFile(here('test/notes/mentions/world/train.jsonl'), 'utf8');
const marked = await bundle('test/notes/mentions/examples.ts');
const examples = marked.readExamples(training);
if (process.argv.includes('--ablate')) {
	ablateRules(marked, await readWorld());
	ablateFeatures(examples);
} else if (process.argv.includes('--folds')) crossValidate();
else await write(here('src/notes/mentions/model/weights.ts'), writeWeights(learn(examples)));

async function write(path, source) {
	const options = await prettier.resolveConfig(path);
	await writeFile(path, await prettier.format(source, { ...options, filepath: path }));
}

async function bundle(entry) {
	const outfile = here('test-results/mention-examples.mjs');
	await esbuild.build({
		entryPoints: [here(entry)],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'warning',
	});
	const module = await import(pathToFileURL(outfile).href);
	await rm(outfile);
	return module;
}

/** All passages as lines, those held out as well: only counts of them are shown. */
async function readWorld() {
	const folder = here('test/notes/mentions/world/');
	const files = (await readdir(folder)).sort();
	return (await Promise.all(files.map((file) => readFile(folder + file, 'utf8')))).join('\n');
}

/** Learns from four fifths of the passages and measures on the fifth, five times. */
function crossValidate() {
	const FOLDS = 5;
	const totals = new Map();
	for (let fold = 0; fold < FOLDS; fold++) {
		const weights = learn(examples.filter(({ passage }) => passage % FOLDS !== fold));
		for (const { features, isPort, set, passage } of examples) {
			if (passage % FOLDS !== fold) continue;
			const isFound = predict(weights, features) > 0;
			for (const name of [set, 'all']) {
				const total = totals.get(name) ?? {
					right: 0,
					found: 0,
					wanted: 0,
					count: 0,
					bad: new Set(),
				};
				totals.set(name, total);
				total.count++;
				if (isFound) total.found++;
				if (isPort) total.wanted++;
				if (isFound && isPort) total.right++;
				if (isFound !== isPort) total.bad.add(passage);
			}
		}
	}
	for (const [name, { right, found, wanted, count, bad }] of totals) {
		const share = (part, of) => (of ? (part / of).toFixed(3) : '-');
		console.log(
			`${name}: P ${share(right, found)} R ${share(right, wanted)} of ${count} numbers, ${bad.size} passages wrong`,
		);
	}
}
