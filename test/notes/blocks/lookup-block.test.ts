import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOKUP_EXAMPLES } from '../../../src/notes/blocks/examples';
import { parseLookupBlock, withQuery } from '../../../src/notes/blocks/lookup-block';

describe('a port-lookup block', () => {
	it('is a query, with options', () => {
		expect(parseLookupBlock('dns')).toEqual({
			query: 'dns',
			limit: 8,
			protocol: undefined,
			problems: [],
		});
		const block = parseLookupBlock('remote desktop\nlimit: 3\nprotocol: TCP');
		expect(block).toMatchObject({ query: 'remote desktop', limit: 3, protocol: 'tcp' });
	});

	it('says what is no option, and keeps the query', () => {
		const { query, problems } = parseLookupBlock('limit: 0\nmail\nlimt: 3\nprotocol: icmp');
		expect(query).toBe('mail');
		expect(problems.map(({ line, problem }) => [line, problem.code])).toEqual([
			[1, 'bad-option'],
			[3, 'unknown-option'],
			[4, 'bad-option'],
		]);
	});

	it('takes another query without touching its options', () => {
		expect(withQuery('dns\nlimit: 3', 'mail')).toBe('mail\nlimit: 3');
		expect(withQuery('', 'mail')).toBe('mail');
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9<#]{1,12}$/), (query) => {
				expect(parseLookupBlock(withQuery('old\nlimit: 5', query))).toMatchObject({
					query,
					limit: 5,
				});
			}),
		);
	});

	it.each(LOOKUP_EXAMPLES)('reads the example $id without a problem', ({ source }) => {
		expect(parseLookupBlock(source).problems).toEqual([]);
	});
});
