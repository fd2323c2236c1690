import { signal } from '@preact/signals';
import type { Progress } from '../../ui/context';
import { SLICE_MS, EventLoopYielder } from '../../lib/run-in-slices';

/** With fewer notes, reading ends before anyone could see the progress. */
const MIN_NOTES_FOR_PROGRESS = 300;
/** How often intermediate results are shown. */
const PROGRESS_INTERVAL_MS = 1000;
/** Texts requested in advance: the disk takes longer than reading them. */
const READ_AHEAD = 8;

/**
 * The notes waiting to be read: a few texts are requested together, and each is read in
 * slices, unless cancelled.
 */
export class ReadingQueue<Note> {
	/** The progress of a long run; null if there is none. */
	readonly progress = signal<Progress | null>(null);
	private readonly waiting = new Set<string>();
	private working = false;
	private stopped = false;
	private done = 0;
	/** What is to be done before the next note is read. */
	private first: Promise<void> | undefined;

	/**
	 * @param textOf requests a note; null if it doesn't have to be read. Never rejects.
	 * @param read reads a note; returns a promise if it takes long.
	 * @param onProgress called at intervals, and when the queue is empty.
	 */
	constructor(
		private readonly textOf: (path: string) => Promise<Note | null>,
		private readonly read: (note: Note) => Promise<void> | void,
		private readonly onProgress: () => void,
	) {}

	add(paths: Iterable<string>): void {
		for (const path of paths) this.waiting.add(path);
		void this.work();
	}

	/** Reads no further note until this is done: somebody is waiting for it. */
	letFirst(work: Promise<void>): void {
		const over = () => {
			if (this.first === first) this.first = undefined;
		};
		const first = work.then(over, over);
		this.first = first;
	}

	/** Whether the queue is empty and nothing is being read. */
	get isIdle(): boolean {
		return !this.working && !this.waiting.size;
	}

	/** Whether a note is waiting to be read. */
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
		let reportedAt = since;
		const turn = new EventLoopYielder();
		while (this.waiting.size && !this.stopped) {
			for (const note of await Promise.all(this.textsOfSome())) {
				if (this.first) await this.first;
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
				if (now - reportedAt > PROGRESS_INTERVAL_MS) {
					this.tell();
					reportedAt = now;
				}
				await turn.next();
				since = performance.now();
			}
		}
		turn.close();
		if (this.stopped) return;
		this.working = false;
		this.progress.value = null;
		this.onProgress();
	}

	private textsOfSome(): Promise<Note | null>[] {
		const some: Promise<Note | null>[] = [];
		for (const path of this.waiting) {
			this.waiting.delete(path);
			some.push(this.textOf(path));
			if (some.length === READ_AHEAD) break;
		}
		return some;
	}

	private tell(): void {
		const total = this.done + this.waiting.size;
		this.progress.value = total < MIN_NOTES_FOR_PROGRESS ? null : { done: this.done, total };
		this.onProgress();
	}
}
