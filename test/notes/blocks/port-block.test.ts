import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRange, type PortRange } from '../../../src/domain/port-range';
import { PORT_EXAMPLES } from '../../../src/notes/blocks/examples';
import { parsePortBlock, type NameResolver } from '../../../src/notes/blocks/port-block';
import { loadRegistry } from '../../../src/registry/load';

const NAMES: ReadonlyMap<string, PortRange> = new Map([
	['https', { first: 443, last: 443, protocols: ['tcp', 'udp'] }],
	['ssh', { first: 22, last: 22, protocols: ['tcp'] }],
]);
const names: NameResolver = {
	resolveName: (name) => [NAMES.get(name) ?? []].flat(),
	candidatesOf: () => [],
	usualProtocols: () => [],
};

const read = (source: string) => parsePortBlock(source, names);
const ports = (source: string) => read(source).items.map(({ range }) => formatRange(range));
const problems = (source: string) =>
	read(source).problems.map(({ line, problem }) => [line, problem.code]);

describe('a port block', () => {
	it('takes one port a line, or several with commas of either script', () => {
		expect(ports('80\n443/tcp')).toEqual(['80', '443/tcp']);
		expect(ports('80, 443，22、53/udp')).toEqual(['80', '443', '22', '53/udp']);
		expect(ports('- 80\n* 443')).toEqual(['80', '443']);
		expect(ports('6000 - 6063')).toEqual(['6000-6063']);
	});

	it('takes names, on the protocols they have', () => {
		expect(ports('https, ssh')).toEqual(['443/tcp+udp', '22/tcp']);
		expect(ports('https/udp')).toEqual(['443/udp']);
		expect(problems('ssh/udp')).toEqual([[1, 'name-not-on-protocol']]);
	});

	it("takes the rest of the line as the reader's own label, commas and all", () => {
		expect(read('8096/tcp Jellyfin on the NAS').items[0]?.label).toBe('Jellyfin on the NAS');
		expect(read('8096 Jellyfin, upstairs, 4K').items[0]?.label).toBe('Jellyfin, upstairs, 4K');
		const two = read('80 Web, 443 TLS').items.map(({ label }) => label);
		expect(two).toEqual(['Web', 'TLS']);
	});

	it('takes options, anywhere in the block', () => {
		const block = read('8096\nhost: nas.local\nlayout: Table\nbox:8123');
		expect(block.layout).toBe('table');
		expect(block.items.map(({ host }) => host)).toEqual(['nas.local', 'box']);
		expect(block.problems).toEqual([]);
	});

	it('passes over remarks and empty lines, and still counts lines', () => {
		expect(problems('# my ports\n\n70000')).toEqual([[3, 'too-large']]);
	});

	it('says what it did not understand, with the line, and reads the rest', () => {
		const source = '70000\n-1\n44 3\n4e2\n٤٤٣\nhtpps\n443\nlayuot: cards\nlayout: grid';
		expect(ports(source)).toEqual(['443']);
		expect(problems(source)).toEqual([
			[1, 'too-large'],
			[2, 'negative'],
			[3, 'numbers-apart'],
			[4, 'not-a-number'],
			[5, 'other-digits'],
			[6, 'unknown-name'],
			[8, 'unknown-option'],
			[9, 'bad-option'],
		]);
	});

	it('does not take inherited properties for options', () => {
		expect(problems('constructor: x\n__proto__: x\nhost: a/b')).toEqual([
			[1, 'unknown-option'],
			[2, 'not-a-number'],
			[3, 'bad-option'],
		]);
	});

	it('is empty when its text is', () => {
		expect(read(' \n\n')).toEqual({ items: [], layout: undefined, host: '', problems: [] });
	});

	it('reads 10,000 lines without losing one', () => {
		const source = Array.from({ length: 10_000 }, (_, index) => String(index)).join('\n');
		expect(read(source).items).toHaveLength(10_000);
	});

	it('never throws, and accounts for every line that has text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
				const { items, problems: found } = read(source);
				const seen = new Set([...items, ...found].map(({ line }) => line));
				for (const [index, line] of source.split('\n').entries()) {
					const word = line.replace(/^\s*[-*+]\s+(?=\S)/, '').trim();
					if (/^[\p{L}\p{N}]/u.test(word) && !/[:：]/.test(word)) {
						expect(seen.has(index + 1)).toBe(true);
					}
				}
			}),
		);
	});
});

describe('the examples of the port block', () => {
	it.each(PORT_EXAMPLES)('$id is read without a problem', ({ source }) => {
		const block = parsePortBlock(source, loadRegistry());
		expect(block.problems).toEqual([]);
		expect(block.items.length).toBeGreaterThan(0);
	});
});
