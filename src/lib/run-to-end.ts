/** Runs a generator to its end without pausing. */
export function runToEnd<T>(work: Generator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
