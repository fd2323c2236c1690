import { describe, expect, it } from 'vitest';
import { clauseAt, sentenceAt, withoutLinks } from '../../../src/notes/mentions/model/sentence';

describe('a line without its links', () => {
	it('is as long as with them, so that every place in it holds', () => {
		const line = 'see [the list](https://a.example/22) and www.b.example/443, or 8080';
		const bare = withoutLinks(line);
		expect(bare).toHaveLength(line.length);
		expect(bare).not.toMatch(/22|443/);
		expect(bare.indexOf('8080')).toBe(line.indexOf('8080'));
	});

	it('is the line itself where there are none', () => {
		expect(withoutLinks('nginx listens on 443')).toBe('nginx listens on 443');
	});
});

describe('the words around a place', () => {
	const line = 'It is 4.2 now. The proxy, on 443, is new。其余不变。';
	const at = line.indexOf('443');

	it('are its sentence, which no number with a point ends', () => {
		expect(sentenceAt(line, at, at + 3)).toBe(' The proxy, on 443, is new');
		expect(sentenceAt(line, 6, 9)).toBe('It is 4.2 now');
	});

	it('are its part of the sentence, from comma to comma', () => {
		expect(clauseAt(line, at, at + 3)).toBe(' on 443');
	});
});
