// `npm test`: installs, finds or installs a browser, builds, and runs the tests of daily work, units
// and real browser. `npm run test:unit`, `test:browser`, `test:variants` and `test:stress` run one
// kind; a NAME behind `--` runs the files that have it in their path. The last line says how many
// passed and failed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { installPackages, run } from '../install.mjs';
import { countTests, describeCounts, figureTable } from './report.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = `${ROOT}test-results/report.json`;
/** What tests have measured or counted, a line of JSON each. */
const FIGURES = `${ROOT}test-results/figures.jsonl`;
/** The counts of several runs, which `.ci/run` adds up. */
const COUNTS = `${ROOT}test-results/counts.jsonl`;
const KINDS = ['unit', 'browser', 'variants', 'stress'];

const [first = '', ...others] = process.argv.slice(2);
const kinds = KINDS.includes(first) ? [first] : ['unit', 'browser'];
const given = KINDS.includes(first) ? others : process.argv.slice(2);

installPackages();
if (!kinds.every((kind) => kind === 'unit')) {
	try {
		process.env.CHROME_PATH = ensureBrowser();
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
	run(process.execPath, ['esbuild.config.mjs', 'production']);
}

mkdirSync(`${ROOT}test-results`, { recursive: true });
for (const file of [REPORT, FIGURES]) rmSync(file, { force: true });
const vitest = [`${ROOT}node_modules/vitest/vitest.mjs`, 'run'];
const projects = kinds.map((kind) => `--project=${kind}`);
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const { status } = spawnSync(process.execPath, [...vitest, ...projects, ...given, ...reporters], {
	cwd: ROOT,
	stdio: 'inherit',
});

if (existsSync(FIGURES)) console.log(`${figureTable(readFileSync(FIGURES, 'utf8'))}\n`);
const counts = countTests(existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : null, status);
if (process.env.CI) appendFileSync(COUNTS, `${JSON.stringify(counts)}\n`);
console.log(describeCounts(counts));
process.exit(counts.failed || !counts.passed ? 1 : 0);
