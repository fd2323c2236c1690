/** So long something is done before the app gets its turn: one frame. Each turn costs a millisecond or two. */
export const SLICE_MS = 16;

/**
 * Does what pauses by itself, and gives all others their turn when it has taken long. What is short is
 * done at once, without a promise: most notes are, and there are many.
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
 * Gives all others their turn: what was typed, what is to be drawn. A timer would do so as well, but
 * browsers hold back timers that follow each other.
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
