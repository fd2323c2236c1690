// `npm test`: installs, finds or installs a browser, builds, and runs all tests, units and real
// browser. What stands after `--` goes to vitest. The last line says how many passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { installPackages, run } from './install.mjs';
import { countTests, describeCounts, figureTable } from './report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = `${ROOT}test-results/report.json`;
/** What tests have measured or counted, a line of JSON each. */
const FIGURES = `${ROOT}test-results/figures.jsonl`;

installPackages();
try {
	process.env.CHROME_PATH = ensureBrowser();
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
run(process.execPath, ['esbuild.config.mjs', 'production']);

mkdirSync(`${ROOT}test-results`, { recursive: true });
for (const file of [REPORT, FIGURES]) rmSync(file, { force: true });
const vitest = [`${ROOT}node_modules/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const { status } = spawnSync(process.execPath, [...vitest, ...reporters], {
	cwd: ROOT,
	stdio: 'inherit',
});

if (existsSync(FIGURES)) console.log(`${figureTable(readFileSync(FIGURES, 'utf8'))}\n`);
const counts = countTests(existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : null, status);
console.log(describeCounts(counts));
process.exit(counts.failed || !counts.passed ? 1 : 0);
