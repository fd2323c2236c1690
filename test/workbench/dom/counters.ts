import { countDatabases, countObservers, countPending } from './counted-work';

/**
 * Counts what a plugin can leave behind in the page: listeners of the windows, their documents and
 * bodies, running intervals, observers and databases. Listeners of other elements go away with their
 * element.
 */
const listeners = new Map<EventTarget, Set<string>>();
const intervals = new Set<unknown>();
const names = new WeakMap<object, number>();
let lastName = 0;

/** Has to run before anything else adds a listener. */
export function installCounters(): void {
	countWindow(window);
	countObservers(window as Window & typeof globalThis);
	countDatabases();
	countPending();
	const { setInterval: begin, clearInterval: end } = window;
	window.setInterval = ((...parameters: Parameters<typeof window.setInterval>) => {
		const id = begin.apply(window, parameters);
		intervals.add(id);
		return id;
	}) as unknown as typeof window.setInterval;
	window.clearInterval = (id) => {
		if (id !== undefined) intervals.delete(id);
		end.call(window, id);
	};
}

/** How many of each there are now. */
export function countGlobals(): { listeners: number; intervals: number } {
	let count = 0;
	for (const keys of listeners.values()) count += keys.size;
	return { listeners: count, intervals: intervals.size };
}

/** Counts the listeners of another window too, until the answer is called. */
export function countWindow(win: Window): () => void {
	const targets = [win, win.document, win.document.body];
	for (const target of targets) countListeners(target);
	return () => {
		for (const target of targets) listeners.delete(target);
	};
}

function countListeners(target: EventTarget): void {
	const keys = new Set<string>();
	listeners.set(target, keys);
	const add = target.addEventListener.bind(target);
	const remove = target.removeEventListener.bind(target);
	target.addEventListener = (type, listener, options) => {
		add(type, listener, options);
		const { once = false, signal } = typeof options === 'object' ? options : {};
		// One that ends by itself is nobody's leak.
		if (!listener || once || signal?.aborted) return;
		// CodeMirror listens to every ancestor that may scroll, a second after an editor is shown.
		if (type === 'scroll' && 'tagName' in target) return;
		const key = keyOf(type, listener, options);
		keys.add(key);
		signal?.addEventListener('abort', () => keys.delete(key));
	};
	target.removeEventListener = (type, listener, options) => {
		remove(type, listener, options);
		if (listener) keys.delete(keyOf(type, listener, options));
	};
}

function keyOf(
	type: string,
	listener: EventListenerOrEventListenerObject,
	options: boolean | EventListenerOptions | undefined,
): string {
	if (!names.has(listener)) names.set(listener, ++lastName);
	const capture = typeof options === 'object' ? options.capture === true : options === true;
	return `${type} ${names.get(listener)} ${capture}`;
}
