import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	groupListeners,
	isShown,
	parseInventoryBlock,
} from '../../../src/notes/blocks/inventory-block';

const listener = {
	...{ host: 'NAS', application: 'web', protocol: 'tcp' as const, address: '*' },
	...{ first: 80, last: 80, line: 1, path: 'Lab/nas.md' },
};

describe('a port-inventory block', () => {
	it('is all listeners, or those of a host, a folder, a protocol', () => {
		const shows = (source: string) =>
			isShown(parseInventoryBlock(source), listener, () => ['server/nas']);
		expect(
			['', 'host: nas', 'folder: /Lab/', 'protocol: TCP', 'tag: #Server'].map(shows),
		).toEqual(Array(5).fill(true));
		expect(['host: pi', 'folder: La', 'protocol: udp', 'tag: serv'].map(shows)).toEqual(
			Array(4).fill(false),
		);
	});

	it('says what it does not understand', () => {
		const { problems } = parseInventoryBlock('hsot: nas\nprotocol: icmp\n?');
		expect(problems.map(({ line, problem }) => [line, problem.code])).toEqual([
			[1, 'unknown-option'],
			[2, 'bad-option'],
			[3, 'not-understood'],
		]);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (source) => {
				expect(['host', 'port']).toContain(parseInventoryBlock(source).group);
			}),
		);
	});

	it('is grouped in the order of names or numbers', () => {
		const all = [
			{ ...listener, host: 'b10', first: 443, last: 443 },
			{ ...listener, host: 'b9' },
			{ ...listener, host: 'b10', first: 80 },
		];
		const names = (by: 'host' | 'port') =>
			groupListeners(all, { group: by, sort: 'port' }).map(({ name }) => name);
		expect(names('host')).toEqual(['b9', 'b10']);
		expect(names('port')).toEqual(['80', '443']);
	});
});
