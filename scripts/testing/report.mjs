// What vitest's JSON report and its exit code come to, and the figures of the tests.

/**
 * How many tests passed, failed and were skipped.
 * @param {string | null} text the report, or null when vitest has left none
 * @param {number | null} status vitest's exit code
 */
export function countTests(text, status) {
	const counts = read(text);
	// Something went wrong outside every test: an error nobody caught, or nothing ran.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

function read(text) {
	if (text === null) return { passed: 0, failed: 1, skipped: 0 };
	const report = JSON.parse(text);
	// A file that could not even be loaded has no failed test, yet it failed.
	const unloaded = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	).length;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloaded,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/**
 * The counts of several runs, added up.
 * @param {string} log lines of JSON, one a run
 */
export function sumCounts(log) {
	const runs = log
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	const sum = (key) => runs.reduce((all, each) => all + each[key], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The last line that `npm test` prints. */
export function describeCounts({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * The figures that tests have written down, one below the other. Of those that several tests have
 * written, times are the longest, and numbers are added up.
 * @param {string} log lines of JSON
 */
export function figureTable(log) {
	const figures = new Map();
	for (const line of log.split('\n').filter(Boolean)) {
		const { name, value, unit } = JSON.parse(line);
		const before = figures.get(name)?.value ?? 0;
		const both = unit === 'ms' ? Math.max(before, value) : before + value;
		figures.set(name, { value: both, unit });
	}
	const rows = [...figures].sort().map(([name, { value, unit }]) => ({
		name,
		number: value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 }),
		unit,
	}));
	const width = (key) => Math.max(0, ...rows.map((row) => row[key].length));
	const [names, numbers] = [width('name'), width('number')];
	return rows
		.map(
			({ name, number, unit }) =>
				`${name.padEnd(names)}  ${number.padStart(numbers)} ${unit}`,
		)
		.join('\n');
}
