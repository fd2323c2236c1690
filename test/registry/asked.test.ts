import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/registry/load';
import { createSearch } from '../../src/registry/search/search';
import { answersTo, linesOf, sharesOf, toAsked } from './support/world';

const FOLDER = 'test/registry/asked';
const search = createSearch(loadRegistry());

/** People type in lower case, and ask. */
const FORMS: readonly (readonly [form: string, ask: (name: string) => string])[] = [
	['in lower case', (name) => name.toLowerCase()],
	['in a question', (name) => `what port does ${name} use`],
];

/** Our own material: half of it shaped the search, the other half only measures it. */
describe('the search, asked what we wrote for it', () => {
	it.each([
		['typos', 0.88],
		['tasks-en', 0.85],
		['tasks-zh', 0.85],
		['odd-spellings', 0.93],
		['popular', 0.95],
		['names-new', 0.92],
		['typos-4', 0.78],
		['tasks-en-2', 0.85],
		['tasks-zh-2', 0.88],
		['tasks-en-3', 0.78],
		['pinyin', 0.9],
	])('answers %s in both halves', (name, goal) => {
		const asked = linesOf(`${FOLDER}/${name}.tsv`).map((cells, index) => ({
			...toAsked(name, cells),
			group: index % 2 ? 'test' : 'train',
		}));
		const shares = sharesOf(search, asked);
		for (const [half, { first, count }] of shares) {
			console.info(`${name}, ${half} (${count}): first ${(first * 100).toFixed(1)}%`);
			expect(first, half).toBeGreaterThanOrEqual(goal);
		}
	});

	it.each([
		['unknown', 0.1],
		['unknown-short', 0.2],
		['unknown-words', 0.15],
		['unknown-real', 0.15],
		['unknown-clients', 0.11],
		['unknown-zh', 0.1],
	])('does not answer to %s, however it is asked for', (name, most) => {
		const names = linesOf(`${FOLDER}/${name}.tsv`).map(([query]) => query!);
		for (const [form, ask] of FORMS) {
			const answered = names.filter((query) => answersTo(search, ask(query)).length > 0);
			const share = answered.length / names.length;
			console.info(
				`${name}, ${form} (${names.length}): ${(share * 100).toFixed(1)}% answered`,
			);
			expect(share, form).toBeLessThanOrEqual(most);
		}
	});
});
