import type { Page } from 'playwright-core';

interface Watching {
	longest: number;
}

/** Begins to measure for how long nothing else can happen in the page. */
export const watchTasks = (page: Page) =>
	page.evaluate(() => {
		const own = window as unknown as Watching;
		own.longest = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) {
				own.longest = Math.max(own.longest, duration);
			}
		}).observe({ type: 'longtask' });
	});

/** The longest task since then, in milliseconds; 0 where all were shorter than 50. */
export const longestTask = (page: Page) =>
	page.evaluate(async () => {
		const own = window as unknown as Watching;
		// What has just ended is told of a moment later.
		await new Promise((done) => setTimeout(done, 100));
		const { longest } = own;
		own.longest = 0;
		return longest;
	});
