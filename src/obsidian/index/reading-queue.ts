import { signal } from '@preact/signals';
import type { Progress } from '../../ui/context';
import { SLICE_MS, EventLoopYielder } from '../../lib/run-in-slices';

/** Fewer notes are read before anybody could look. */
const WORTH_TELLING = 300;
/** So often what has been read so far is shown. */
const TELL_MS = 1000;
/** So many texts are asked for at once: the disk takes longer than the reading. */
const AHEAD = 8;

/**
 * The notes that wait to be read: a few texts are asked for together, each is read by itself, in
 * slices, as long as nobody cancels.
 */
export class ReadingQueue<Note> {
	/** How far a long run is; null while there is none. */
	readonly progress = signal<Progress | null>(null);
	private readonly waiting = new Set<string>();
	private working = false;
	private stopped = false;
	private done = 0;

	/**
	 * @param textOf begins to get a note; null for one that need not be read. It does not fail.
	 * @param read reads a note that it got; a promise if that takes long.
	 * @param told is called now and then, and when nothing waits any more.
	 */
	constructor(
		private readonly textOf: (path: string) => Promise<Note | null>,
		private readonly read: (note: Note) => Promise<void> | void,
		private readonly told: () => void,
	) {}

	add(paths: Iterable<string>): void {
		for (const path of paths) this.waiting.add(path);
		void this.work();
	}

	/** Whether nothing is read, and nothing waits. */
	get isIdle(): boolean {
		return !this.working && !this.waiting.size;
	}

	/** Whether a note waits to be read, perhaps once more. */
	has(path: string): boolean {
		return this.waiting.has(path);
	}

	/** A note has gone. */
	drop(path: string): void {
		this.waiting.delete(path);
	}

	/** Reads none of those that wait. Notes that change from now on are read all the same. */
	cancel(): void {
		this.waiting.clear();
	}

	/** For good. */
	stop(): void {
		this.stopped = true;
		this.waiting.clear();
	}

	private async work(): Promise<void> {
		if (this.working) return;
		this.working = true;
		this.done = 0;
		let since = performance.now();
		let toldAt = since;
		const turn = new EventLoopYielder();
		while (this.waiting.size && !this.stopped) {
			for (const note of await Promise.all(this.textsOfSome())) {
				if (this.stopped) break;
				try {
					const reading = note && this.read(note);
					if (reading) await reading;
				} catch (error) {
					// What is wrong with one note must not keep all others from being read.
					console.error(error);
				}
				this.done++;
				const now = performance.now();
				if (now - since < SLICE_MS) continue;
				if (now - toldAt > TELL_MS) {
					this.tell();
					toldAt = now;
				}
				await turn.next();
				since = performance.now();
			}
		}
		turn.close();
		if (this.stopped) return;
		this.working = false;
		this.progress.value = null;
		this.told();
	}

	private textsOfSome(): Promise<Note | null>[] {
		const some: Promise<Note | null>[] = [];
		for (const path of this.waiting) {
			this.waiting.delete(path);
			some.push(this.textOf(path));
			if (some.length === AHEAD) break;
		}
		return some;
	}

	private tell(): void {
		const total = this.done + this.waiting.size;
		this.progress.value = total < WORTH_TELLING ? null : { done: this.done, total };
		this.told();
	}
}
