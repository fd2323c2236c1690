import { describe, expect, it } from 'vitest';
import { languageFor, LANGUAGE_NAMES, LANGUAGES, messagesFor, writtenIn } from '../../src/i18n';
import { LANGUAGE_CHOICES } from '../../src/settings/settings';

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

	it.each(LANGUAGES)('have the same texts, none empty, with the same values: %s', (language) => {
		const texts = new Map(leaves(messagesFor(language) as unknown as Tree));
		expect([...texts.keys()]).toEqual([...english.keys()]);
		for (const [key, text] of english) {
			expect(texts.get(key), key).not.toBe('');
			const values = (from: string) => [...new Set(from.match(/[①②③]/g))].sort();
			expect(values(texts.get(key)!), key).toEqual(values(text));
		}
	});

	it('can all be chosen in the settings', () => {
		expect([...LANGUAGE_CHOICES].sort()).toEqual(['app', ...LANGUAGES].sort());
		expect(Object.keys(LANGUAGE_NAMES)).toEqual(LANGUAGES);
	});

	it('fall back on English where only the interface has been translated', () => {
		expect(writtenIn('zh', { en: 'mail', zh: '邮件' })).toBe('邮件');
		expect(writtenIn('zh', { en: 'mail' })).toBe('mail');
	});

	it('are not left in English', () => {
		// Names that Chinese readers use as they are.
		const kept = new Set(['TCP', 'UDP', 'SCTP', 'DCCP', 'STARTTLS', 'English']);
		for (const [key, text] of chinese) {
			if (!kept.has(text)) expect(text, key).toMatch(/[\p{Script=Han}？]/u);
		}
	});
});
