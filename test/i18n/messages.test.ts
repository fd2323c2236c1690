import { describe, expect, it } from 'vitest';
import { languageFor, messagesFor } from '../../src/i18n';

type Tree = { readonly [key: string]: string | ((...texts: string[]) => string) | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
		const at = `${path}${key}`;
		if (typeof value === 'string') return [[at, value]];
		if (typeof value === 'function') return [[at, value('①', '②', '③')]];
		return leaves(value, `${at}.`);
	});
}

const english = new Map(leaves(messagesFor('en') as unknown as Tree));
const chinese = new Map(leaves(messagesFor('zh') as unknown as Tree));

describe('the languages', () => {
	it.each([
		['zh', 'zh'],
		['zh-TW', 'zh'],
		['en', 'en'],
		['de', 'en'],
		['', 'en'],
	])('%j is read in %s', (code, language) => {
		expect(languageFor(code)).toBe(language);
	});

	it('have the same texts, none of them empty, with the same values in them', () => {
		expect([...chinese.keys()]).toEqual([...english.keys()]);
		for (const [key, text] of english) {
			expect(text, key).not.toBe('');
			expect(chinese.get(key), key).not.toBe('');
			const values = (from: string) => [...new Set(from.match(/[①②③]/g))].sort();
			expect(values(chinese.get(key)!), key).toEqual(values(text));
		}
	});

	it('are not left in English', () => {
		// Names that Chinese readers use as they are.
		const kept = new Set(['TCP', 'UDP', 'SCTP', 'DCCP', 'STARTTLS', 'English']);
		for (const [key, text] of chinese) {
			if (!kept.has(text)) expect(text, key).toMatch(/[\p{Script=Han}？]/u);
		}
	});
});
