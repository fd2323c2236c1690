import { describe, expect, it } from 'vitest';
import {
	countTests,
	describeCounts,
	figureTable,
	sumCounts,
} from '../../scripts/testing/report.mjs';

const report = (numPassedTests: number, numFailedTests: number, files: object[] = []) =>
	JSON.stringify({
		numPassedTests,
		numFailedTests,
		numPendingTests: 1,
		numTodoTests: 1,
		testResults: files,
	});

describe('the last line of npm test', () => {
	it('has what vitest counted', () => {
		expect(countTests(report(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
		expect(describeCounts({ passed: 5, failed: 2, skipped: 2 })).toBe(
			'5 passed, 2 failed, 2 skipped',
		);
		expect(describeCounts({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
	});

	it('adds up the runs of .ci/run', () => {
		const runs = [
			{ passed: 5, failed: 0, skipped: 1 },
			{ passed: 2, failed: 3, skipped: 0 },
		];
		const log = runs.map((each) => `${JSON.stringify(each)}\n`).join('');
		expect(sumCounts(log)).toEqual({ passed: 7, failed: 3, skipped: 1 });
	});

	it('counts a file that could not be loaded as a failure', () => {
		const files = [
			{ status: 'failed', assertionResults: [] },
			{ status: 'passed', assertionResults: [] },
		];
		expect(countTests(report(5, 0, files), 1).failed).toBe(1);
		expect(countTests(report(5, 2, files), 1).failed).toBe(3);
	});

	it('never says that nothing failed when vitest says that something did', () => {
		expect(countTests(report(5, 0), 1).failed).toBe(1);
		expect(countTests(report(5, 2), 1).failed).toBe(2);
		expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
		expect(countTests(null, null).failed).toBe(1);
	});
});

describe('the figures of the tests', () => {
	it('are a table: times are the longest, numbers are added up', () => {
		const log = [
			{ name: 'Notes: read', value: 1200, unit: 'notes' },
			{ name: 'A slice', value: 7.26, unit: 'ms' },
			{ name: 'Notes: read', value: 34, unit: 'notes' },
			{ name: 'A slice', value: 3, unit: 'ms' },
		];
		expect(figureTable(log.map((each) => `${JSON.stringify(each)}\n`).join(''))).toBe(
			'A slice        7.3 ms\nNotes: read  1,234 notes',
		);
		expect(figureTable('')).toBe('');
	});
});
