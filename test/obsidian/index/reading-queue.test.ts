import { describe, expect, it, vi } from 'vitest';
import { ReadingQueue } from '../../../src/obsidian/index/reading-queue';

describe('the queue of notes', () => {
	it('reads no note while the reader waits for something else', async () => {
		const read: string[] = [];
		const queue = new ReadingQueue<string>(
			(path) => Promise.resolve(path),
			(note) => void read.push(note),
			() => {},
		);
		let finish = () => {};
		queue.letFirst(new Promise((done) => (finish = done)));
		queue.add(['a.md', 'b.md']);
		await new Promise((done) => setTimeout(done, 20));
		expect(read).toEqual([]);
		finish();
		await vi.waitFor(() => expect(read).toEqual(['a.md', 'b.md']));
		expect(queue.isIdle).toBe(true);
	});

	it('goes on where that fails', async () => {
		const read: string[] = [];
		const queue = new ReadingQueue<string>(
			(path) => Promise.resolve(path),
			(note) => void read.push(note),
			() => {},
		);
		queue.letFirst(Promise.reject(new Error('closed')));
		queue.add(['a.md']);
		await vi.waitFor(() => expect(read).toEqual(['a.md']));
	});
});
