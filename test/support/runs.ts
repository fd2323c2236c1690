/** What `npm run fuzz` tells the tests; without it, the same inputs are tried each time. */
export const FUZZ = {
	seed: Number(process.env.FUZZ_SEED ?? 20_260_101),
	/** So many times as many inputs are tried. */
	times: Number(process.env.FUZZ_TIMES ?? 1),
	/** When trying ends, as Date.now() has it. */
	until: Number(process.env.FUZZ_UNTIL ?? Infinity),
	/** A file for what was tried and what failed, a line of JSON each. */
	log: process.env.FUZZ_LOG,
} as const;

/** With how many inputs a property is tried, where a hundred are too few or too many. */
export function runs(usual: number): { numRuns: number } {
	return { numRuns: usual * FUZZ.times };
}
