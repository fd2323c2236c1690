import { expect } from 'vitest';
import { mentionContext } from '../../../src/notes/mentions/context';
import { findMentions } from '../../../src/notes/mentions/find-mentions';
import { loadRegistry } from '../../../src/registry/load';

/** A passage, and the ports that a reader finds in it: "443 53/udp 6000-6063 53/tcp+udp". */
export type Passage = readonly [text: string, marks: string];

const context = mentionContext(loadRegistry());

/** The mentions that the rules find in a text. */
export const find = (text: string) => findMentions(text, context);

const words = (text: string) =>
	find(text).map(({ first, last, protocols }) => {
		const numbers = first === last ? String(first) : `${first}-${last}`;
		return protocols.length ? `${numbers}/${protocols.join('+')}` : numbers;
	});

/** How much of what is found is right, and how much of what is right is found. */
export function judge(passages: readonly Passage[]): {
	precision: number;
	recall: number;
	missed: string[];
} {
	let [found, right, wanted] = [0, 0, 0];
	const missed: string[] = [];
	for (const [text, marks] of passages) {
		const expected = marks.split(' ').filter(Boolean);
		const got = words(text);
		const left = [...expected];
		for (const each of got) {
			const at = left.indexOf(each);
			if (at >= 0) left.splice(at, 1);
		}
		found += got.length;
		wanted += expected.length;
		right += expected.length - left.length;
		if (got.join(' ') !== expected.join(' ')) {
			missed.push(`${text} → ${got.join(' ')} instead of ${marks}`);
		}
	}
	return { precision: right / found, recall: right / wanted, missed };
}

/** Expects a set of at least so many passages to be read as it was marked, nearly always. */
export function expectAsMarked(passages: readonly Passage[], size: number): void {
	expect(passages.length).toBeGreaterThanOrEqual(size);
	const { precision, recall, missed } = judge(passages);
	const report = [precision, recall, ...missed].join('\n');
	expect(precision, report).toBeGreaterThanOrEqual(0.98);
	expect(recall, report).toBeGreaterThanOrEqual(0.95);
}
