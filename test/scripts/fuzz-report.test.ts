import { describe, expect, it } from 'vitest';
import { readArguments, readLog, seedsFrom } from '../../scripts/testing/fuzz-report.mjs';

describe('npm run fuzz', () => {
	it('takes minutes and a seed', () => {
		expect(readArguments([])).toEqual({ minutes: 1, seed: undefined });
		expect(readArguments(['--minutes', '0.5', '--seed', '7'])).toEqual({
			minutes: 0.5,
			seed: 7,
		});
		expect(readArguments(['--minutes=5', '--seed=-3'])).toEqual({ minutes: 5, seed: -3 });
	});

	it.each([
		[['--minutes', 'soon']],
		[['--minutes', '0']],
		[['--minutes=-1']],
		[['--minutes', 'Infinity']],
		[['--seed', '1.5']],
		[['--seed', '99999999999']],
		[['--hours', '1']],
		[['5']],
	])('says what is wrong with %j', (words) => {
		expect(() => readArguments(words)).toThrow(/./);
	});

	it('begins with the seed that it is told, else with any, and takes another each round', () => {
		const first = (seeds: Iterator<number>) => [1, 2, 3].map(() => seeds.next().value);
		expect(first(seedsFrom(7))).toEqual([7, 8, 9]);
		const drawn = [0, 0.5, 0.999_999_999_9];
		const seeds = first(seedsFrom(undefined, () => drawn.shift()!));
		expect(seeds).toEqual([0, 2 ** 30, 2 ** 31 - 1]);
	});

	it('adds up what was tried, and keeps what failed with its test', () => {
		const log = [
			{ test: 'a port', inputs: 500 },
			{ test: 'a host', inputs: 3, message: 'Counterexample: [""]' },
		];
		expect(readLog(log.map((each) => `${JSON.stringify(each)}\n`).join(''))).toEqual({
			inputs: 503,
			properties: 2,
			failures: ['a host\nCounterexample: [""]'],
		});
		expect(readLog('')).toEqual({ inputs: 0, properties: 0, failures: [] });
	});
});
