import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuizBlock } from '../../../src/notes/blocks/quiz-block';
import { registry } from '../../support/registry';

const read = (source: string) => parseQuizBlock(source, registry);

describe('a port-quiz block', () => {
	it('asks ten questions of the exam when it says nothing', () => {
		expect(read('')).toEqual({
			set: 'exam',
			direction: 'mixed',
			count: 10,
			ports: [],
			problems: [],
		});
	});

	it('takes ports of its own, in an option or on lines of their own', () => {
		const block = read('22, 53/udp\nports: https, 6000-6002\n# a remark\ncount: 3');
		expect(block).toMatchObject({ set: 'own', count: 3, problems: [] });
		expect(block.ports).toEqual([22, 53, 443, 6000, 6001, 6002]);
		expect(read('1-65535').ports).toHaveLength(64);
	});

	it('names each problem with its line, and reads the rest', () => {
		const block = read('set: owl\n70000\ncount: 0\nspeed: 3\nports: 22, bogusname\nset: mail');
		expect(block).toMatchObject({ set: 'mail', ports: [22] });
		expect(block.problems.map(({ line, problem }) => [line, problem.code])).toEqual([
			[1, 'bad-option'],
			[2, 'too-large'],
			[3, 'bad-option'],
			[4, 'unknown-option'],
			[5, 'unknown-name'],
		]);
	});

	it('never throws, and never asks of what is no port', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (source) => {
				for (const port of read(source).ports) {
					expect(port).toBeGreaterThanOrEqual(0);
					expect(port).toBeLessThanOrEqual(65535);
				}
			}),
		);
	});
});
