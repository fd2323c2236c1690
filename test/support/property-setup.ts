// What holds for the property tests of all files: where their inputs come from, and who counts them.
import { appendFileSync } from 'node:fs';
import fc, { type RunDetails } from 'fast-check';
import { afterAll, beforeEach, expect } from 'vitest';
import { figure } from './figures';
import { FUZZ, runs } from './runs';

/** As many as fast-check tries by itself. */
const USUAL = 100;

let inputs = 0;

function report(details: RunDetails<unknown>): void {
	const { numRuns, failed, interrupted, counterexamplePath, errorInstance } = details;
	inputs += numRuns;
	// That the time was over before anything could be tried is no failure.
	const hasFailed = failed && !(interrupted && counterexamplePath === null);
	const message = hasFailed ? `${fc.defaultReportMessage(details)}\n${errorInstance}` : undefined;
	if (FUZZ.log) {
		const test = expect.getState().currentTestName;
		appendFileSync(FUZZ.log, `${JSON.stringify({ test, inputs: numRuns, message })}\n`);
	}
	if (hasFailed) throw Object.assign(new Error(message), { cause: errorInstance });
}

beforeEach(() => {
	fc.configureGlobal({
		...runs(USUAL),
		seed: FUZZ.seed,
		reporter: report,
		...(Number.isFinite(FUZZ.until) && {
			interruptAfterTimeLimit: Math.max(1, FUZZ.until - Date.now()),
		}),
	});
});

afterAll(() => {
	if (inputs) figure('Property tests: inputs tried', inputs, 'inputs');
});
