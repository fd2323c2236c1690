/** What runs on by itself until somebody ends it: observers, open databases, timers and frames. */
const observers = new Set<object>();
const databases = new Set<IDBDatabase>();
const timeouts = new Set<number>();
const frames = new Set<number>();

/** How many there are that stay until they are ended. */
export function countLasting(): { observers: number; databases: number } {
	return { observers: observers.size, databases: databases.size };
}

/** How many there are that end by themselves: none is left when everything has come to rest. */
export function countPassing(): { timeouts: number; frames: number } {
	return { timeouts: timeouts.size, frames: frames.size };
}

interface Observer {
	observe(...parameters: unknown[]): void;
	disconnect(): void;
}

/** An observer counts from when it observes something until it is disconnected. */
export function countObservers(win: Window & typeof globalThis): void {
	for (const { prototype } of [
		win.ResizeObserver,
		win.IntersectionObserver,
		win.MutationObserver,
	] as unknown as { prototype: Observer }[]) {
		const { observe, disconnect } = prototype;
		prototype.observe = function (...parameters) {
			observers.add(this);
			observe.apply(this, parameters);
		};
		prototype.disconnect = function () {
			observers.delete(this);
			disconnect.call(this);
		};
	}
}

/** A database counts from when it is open until it is closed. */
export function countDatabases(): void {
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...parameters) {
		const request = open.apply(this, parameters);
		request.addEventListener('success', () => databases.add(request.result));
		return request;
	};
	const { close } = IDBDatabase.prototype;
	IDBDatabase.prototype.close = function () {
		databases.delete(this);
		close.call(this);
	};
}

/** A timer or a frame counts from when it is asked for until it has been there. */
export function countPending(): void {
	const begin = window.setTimeout.bind(window) as (work: () => void, ms?: number) => number;
	const end = window.clearTimeout.bind(window);
	const count = (work: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
		const id = begin(() => {
			timeouts.delete(id);
			work(...given);
		}, ms);
		timeouts.add(id);
		return id;
	};
	window.setTimeout = count as unknown as typeof window.setTimeout;
	window.clearTimeout = (id) => {
		timeouts.delete(id as number);
		end(id);
	};
	const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
	window.requestAnimationFrame = (callback) => {
		const id = ask.call(window, (time) => {
			frames.delete(id);
			callback(time);
		});
		frames.add(id);
		return id;
	};
	window.cancelAnimationFrame = (id) => {
		frames.delete(id);
		cancel.call(window, id);
	};
}
