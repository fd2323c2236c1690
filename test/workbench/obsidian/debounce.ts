import type * as Obsidian from 'obsidian';

/** Waits until no call came for a time (with resetTimer), or a time after the first call. */
export function debounce<T extends unknown[], V>(
	callback: (...parameters: [...T]) => V,
	timeout = 0,
	resetTimer = false,
): Obsidian.Debouncer<T, V> {
	let timer: number | undefined;
	let last: [...T] | undefined;
	const run = (): V | void => {
		window.clearTimeout(timer);
		timer = undefined;
		const parameters = last;
		last = undefined;
		return parameters && callback(...parameters);
	};
	const debounced = ((...parameters: [...T]) => {
		last = parameters;
		if (timer !== undefined && !resetTimer) return debounced;
		window.clearTimeout(timer);
		timer = window.setTimeout(run, timeout);
		return debounced;
	}) as Obsidian.Debouncer<T, V>;
	debounced.cancel = () => {
		window.clearTimeout(timer);
		timer = undefined;
		last = undefined;
		return debounced;
	};
	debounced.run = run;
	return debounced;
}
