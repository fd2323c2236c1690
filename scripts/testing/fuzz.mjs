// `npm run fuzz -- --minutes N [--seed S]`: runs all property tests again and again, in each round
// with other inputs, until the time is over or one of them fails. With the seed that a round has
// printed, its inputs come back in the first one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, readLog, seedsFrom } from './fuzz-report.mjs';
import { installPackages } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOG = `${ROOT}test-results/fuzz.jsonl`;
/** Factor for the number of inputs compared with `npm test`, since every round has to start up. */
const TIMES = 5;
/** What has not ended so long after its time, in milliseconds, does not end. */
const PATIENCE = 120_000;

/** The tests that try properties themselves, or have one of our own helpers do it. */
function propertyTests() {
	const files = readdirSync(`${ROOT}test`, { recursive: true })
		.filter((name) => name.endsWith('.ts') && !/^(?:stress.)?browser/.test(name))
		.map((name) => ({ name, text: readFileSync(path.join(ROOT, 'test', name), 'utf8') }));
	const isTest = ({ name }) => name.endsWith('.test.ts');
	const usesIt = ({ text }) => text.includes("from 'fast-check'");
	const helpers = files
		.filter((file) => usesIt(file) && !isTest(file))
		.map(({ name }) => `/${path.basename(name, '.ts')}'`);
	return files
		.filter(isTest)
		.filter((file) => usesIt(file) || helpers.some((helper) => file.text.includes(helper)))
		.map(({ name }) => `test/${name.split(path.sep).join('/')}`);
}

/** Runs them once; answers what was tried, and what vitest said where something is wrong. */
function runRound(tests, seed, until) {
	rmSync(LOG, { force: true });
	const vitest = [
		`${ROOT}node_modules/vitest/vitest.mjs`,
		'run',
		'--project',
		'unit',
		'--project',
		'stress',
	];
	const { status, error, stdout, stderr } = spawnSync(
		process.execPath,
		[...vitest, '--testTimeout', String(24 * 3600 * 1000), ...tests],
		{
			cwd: ROOT,
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
			timeout: until - Date.now() + PATIENCE,
			env: {
				...process.env,
				FUZZ_SEED: String(seed),
				FUZZ_TIMES: String(TIMES),
				FUZZ_UNTIL: String(until),
				FUZZ_LOG: LOG,
			},
		},
	);
	const tried = readLog(existsSync(LOG) ? readFileSync(LOG, 'utf8') : '');
	const isWrong = status !== 0 || error !== undefined;
	return { ...tried, trouble: isWrong ? `${error?.message ?? ''}\n${stdout}${stderr}` : '' };
}

function main({ minutes, seed }) {
	installPackages();
	mkdirSync(`${ROOT}test-results`, { recursive: true });
	const tests = propertyTests();
	const until = Date.now() + minutes * 60_000;
	let inputs = 0;
	for (const own of seedsFrom(seed)) {
		if (Date.now() >= until) break;
		const round = runRound(tests, own, until);
		inputs += round.inputs;
		console.log(`Seed ${own}: ${round.properties} properties, ${round.inputs} inputs`);
		if (!round.trouble) continue;
		console.log(round.failures.join('\n\n') || round.trouble);
		console.log(`${inputs} inputs tried; again: npm run fuzz -- --seed ${own}`);
		return 1;
	}
	console.log(`${inputs} inputs tried, none of them failed`);
	return 0;
}

try {
	process.exitCode = main(readArguments(process.argv.slice(2)));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
