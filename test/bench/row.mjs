// What every benchmark answers with: rows of one table.

/** Each figure is the median of so many runs, or of more. */
export const RUNS = 7;

/**
 * @typedef {object} Figure
 * @property {number} median
 * @property {number} low the smallest
 * @property {number} high the largest
 * @property {number} runs
 *
 * @typedef {object} Row
 * @property {string} part the chapter of the table
 * @property {string} use what was measured
 * @property {string} unit
 * @property {Figure} own
 * @property {string} [against] what it is held against
 * @property {Figure} [peer] the same of that, from the same run
 * @property {number} [goal] the ratio that is not to be exceeded
 * @property {number} [work] how many times the work of the first row of its kind
 */

/**
 * @param {number[]} samples
 * @returns {Figure}
 */
export function figure(samples) {
	const sorted = [...samples].sort((a, b) => a - b);
	const runs = sorted.length;
	return {
		median: sorted[Math.floor(runs / 2)] ?? NaN,
		low: sorted[0] ?? NaN,
		high: sorted[runs - 1] ?? NaN,
		runs,
	};
}

/** How many times a row's peer it takes, to compare with its goal. */
export const ratioOf = ({ own, peer }) => (peer ? own.median / peer.median : undefined);

/**
 * The milliseconds of each run of some work.
 *
 * @param {(run: number) => unknown} work
 * @returns {number[]}
 */
export function timed(work, runs = RUNS) {
	return Array.from({ length: runs }, (_, run) => {
		const from = performance.now();
		work(run);
		return performance.now() - from;
	});
}
