/**
 * How many milliseconds something has taken: of the clock, or of the processor where other programs
 * have held it up.
 */
export function costOf(work: () => unknown): number {
	const before = process.cpuUsage();
	const since = performance.now();
	work();
	const passed = performance.now() - since;
	const { user, system } = process.cpuUsage(before);
	return Math.min(passed, (user + system) / 1000);
}
