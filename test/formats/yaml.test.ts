import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { readYamlAtOnce } from '../../src/formats/yaml/read-yaml';
import type { YamlNode } from '../../src/formats/yaml/node';
import { runs } from '../support/runs';
import { fixture, fixtures } from './support/told';

function plain(node: YamlNode): unknown {
	if (node.kind === 'scalar') return node.text;
	if (node.kind === 'list') return node.items.map(plain);
	return Object.fromEntries(
		[...node.entries.values()].map(({ key, value }) => [key, plain(value)]),
	);
}

function read(text: string): unknown[] {
	return readYamlAtOnce(text.split('\n')).documents.map(({ root }) => plain(root));
}

function linesOf(node: YamlNode): unknown {
	if (node.kind === 'scalar') return node.line;
	if (node.kind === 'list') return node.items.map(linesOf);
	return [...node.entries.values()].map(({ line, value }) => [line, linesOf(value)]);
}

/** What the library "yaml" reads, with every scalar as its text. */
function expected(text: string): unknown[] {
	return parseAllDocuments(text, { schema: 'failsafe', merge: true, logLevel: 'silent' }).map(
		(document) => document.toJS() as unknown,
	);
}

const word = fc.oneof(
	fc.constantFrom(
		'a',
		'ports',
		'22:22',
		'80',
		'x: y',
		'- a',
		'#c',
		'a #b',
		"it's",
		'"q"',
		'*',
		'&a',
	),
	fc.constantFrom(
		'[',
		'{',
		'{{ x }}',
		'%x',
		'!t',
		'a,b',
		'|',
		'>',
		'---',
		' pad ',
		'null',
		'端口',
		'\\',
		'a:',
	),
	// Without a type, the library writes nothing for an empty text.
	fc.string({ minLength: 1, maxLength: 8 }),
);
const tree = fc.letrec((tie) => ({
	node: fc.oneof({ maxDepth: 4 }, word, tie('list'), tie('map')),
	list: fc.array(tie('node'), { maxLength: 4 }),
	map: fc.dictionary(word, tie('node'), { maxKeys: 4 }),
}));
const style = fc.record({
	indent: fc.integer({ min: 1, max: 5 }),
	indentSeq: fc.boolean(),
	collectionStyle: fc.constantFrom('any', 'block', 'flow'),
	defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
	lineWidth: fc.constantFrom(0, 30),
} as const);

describe('YAML', () => {
	it('is read as the library "yaml" reads it', () => {
		for (const name of fixtures('compose', 'kubernetes').filter(
			(each) => !each.includes('helm'),
		)) {
			// Block scalars are passed over, and texts are not typed.
			const text = fixture(name).replace(/ [|>]-?\n(?: {4,6}.*\n)+/g, ' ""\n');
			expect(read(text), name).toEqual(expected(text));
		}
	});

	it('comes back from what the library writes, in every style', () => {
		fc.assert(
			fc.property(fc.oneof(tree.list, tree.map), style, (value, options) => {
				fc.pre(JSON.stringify(value) !== JSON.stringify('') && !hasMergeKey(value));
				const text = stringify(value, {
					...options,
					blockQuote: false,
					schema: 'failsafe',
				});
				expect(read(text), text).toEqual([value]);
				expect([...readYamlAtOnce(text.split('\n')).misread], text).toEqual([]);
			}),
			runs(300),
		);
	});

	it('knows the line of everything', () => {
		const text = 'a:\n  - b\n  - {c: 1,\n     d: [2,\n   3]}\n\n# x\ne: "f\n  g"\n';
		const [document] = readYamlAtOnce(text.split('\n')).documents;
		expect(linesOf(document!.root)).toEqual([
			[
				1,
				[
					2,
					[
						[3, 3],
						[4, [4, 5]],
					],
				],
			],
			[8, 8],
		]);
	});

	it('never takes a text for a number', () => {
		expect(read('a: 22:22\nb: 0o17\nc: 1e3\nd: no\ne: ~\nf: 1_000')).toEqual([
			{ a: '22:22', b: '0o17', c: '1e3', d: 'no', e: '~', f: '1_000' },
		]);
	});

	it('follows anchors, aliases and merge keys', () => {
		expect(
			read(
				'a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: [*b, *a], x: 5}\nd:\n  <<: *a\n  <<: *b\ne: *a',
			),
		).toEqual([
			{
				a: { x: '1', y: '2' },
				b: { y: '3', z: '4' },
				c: { x: '5', y: '3', z: '4' },
				d: { x: '1', y: '2', z: '4' },
				e: { x: '1', y: '2' },
			},
		]);
		expect(read('a: &a\n  b: *a')).toEqual([{ a: { b: '' } }]);
	});

	it.each([
		['a key further in than its map', 'a: 1\n  b: 2\nc: 3', [2]],
		['a row without a key', 'a: 1\nsomething\nb: 2', [2]],
		['a bracket too few', 'a: [1, 2\nb: 3', [1]],
		['a quote too few', 'a: "x\nb: 3', [1]],
		['a key that stands twice, with what belongs to it', 'a:\n  - 1\na:\n  - 2\nb: 3', [3, 4]],
		['an alias without an anchor', 'a: *b', [1]],
		['a row of a template', 'a:\n  {{- if x }}\n  b: 1\n  {{ end }}', [2, 4]],
		['something behind a text in quotes', 'a: "b" c\nd: 1', [1]],
	])('reports %s, and reads the rest', (_, text, lines) => {
		expect([...readYamlAtOnce(text.split('\n')).misread]).toEqual(lines);
	});

	it('stops at a depth, and merges no more than a limit', () => {
		const deep = Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}a:`);
		expect(readYamlAtOnce(deep).misread.size).toBeGreaterThan(1_500);
		expect(
			readYamlAtOnce(['['.repeat(20_000), '- '.repeat(10_000), '{a: '.repeat(5_000)]).misread
				.size,
		).toBeGreaterThan(0);
		const bomb = ['a0: &a0 [x, x]'];
		for (let at = 1; at < 60; at++)
			bomb.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}, *a${at - 1}]`);
		expect(readYamlAtOnce(bomb).misread.size).toBe(0);
	});
});

function hasMergeKey(value: unknown): boolean {
	return JSON.stringify(value).includes('"<<"');
}
