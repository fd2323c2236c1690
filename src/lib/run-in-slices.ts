/** The length of a slice: one frame. Yielding to the app costs a millisecond or two. */
export const SLICE_MS = 16;

/**
 * Runs a generator and yields to the event loop after each slice. Short work is
 * done synchronously, without a promise: most notes are short, and there are many.
 */
export function runInSlices<T>(work: Generator<void, T>, sliceMs = SLICE_MS): T | Promise<T> {
	const since = performance.now();
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() - since >= sliceMs) return goOn(work, sliceMs);
	}
}

async function goOn<T>(work: Generator<void, T>, sliceMs: number): Promise<T> {
	const turn = new EventLoopYielder();
	try {
		for (;;) {
			await turn.next();
			const since = performance.now();
			do {
				const step = work.next();
				if (step.done) return step.value;
			} while (performance.now() - since < sliceMs);
		}
	} finally {
		turn.close();
	}
}

/**
 * Yields to the event loop, for input and drawing. A timer would work too, but
 * browsers delay timers that follow each other.
 */
export class EventLoopYielder {
	private readonly channel = new MessageChannel();

	next(): Promise<void> {
		const { port1, port2 } = this.channel;
		return new Promise((done) => {
			port1.onmessage = () => done();
			port2.postMessage(null);
		});
	}

	close(): void {
		this.channel.port1.close();
	}
}
