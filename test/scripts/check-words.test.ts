import { describe, expect, it } from 'vitest';
import { commentsOf, findPhrases } from '../../scripts/testing/check-words.mjs';

describe('the check of words', () => {
	it('finds a phrase in any case, with its line and a better one', () => {
		const text = 'Ports go up to 65535.\nRarely met ports\n';
		const patterns: [RegExp, string][] = [[/\brarely met\b/, 'rarely used']];
		expect(findPhrases(text, patterns)).toEqual([
			{ line: 2, phrase: 'Rarely met', instead: 'rarely used' },
		]);
	});

	it('looks at the comments of code, not at its strings', () => {
		const code = "const url = 'http://a'; // one\n/* two\n three */ const b = `// no`;\n";
		const comments = commentsOf(code);
		expect(comments.split('\n').map((line) => line.trim())).toEqual([
			'// one',
			'/* two',
			'three */',
			'',
		]);
	});
});
