// What `npm run fuzz` is asked for, and what it has found.
import { parseArgs } from 'node:util';

/** Seeds are whole numbers of 32 bits. */
const SEEDS = 2 ** 31;

/**
 * Reads `--minutes N [--seed S]`; throws a readable error if these aren't numbers.
 * @param {readonly string[]} words
 * @returns {{ minutes: number, seed: number | undefined }}
 */
export function readArguments(words) {
	const options = { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } };
	const { values } = parseArgs({ args: [...words], options });
	const minutes = Number(values.minutes);
	if (!(minutes > 0 && minutes <= 24 * 60)) {
		throw new Error('Say for how long: npm run fuzz -- --minutes 5');
	}
	if (values.seed === undefined) return { minutes, seed: undefined };
	const seed = Number(values.seed);
	if (!Number.isInteger(seed) || Math.abs(seed) >= SEEDS) {
		throw new Error(`A seed is a whole number, as a round prints it: ${values.seed} is none`);
	}
	return { minutes, seed };
}

/**
 * The seeds of the rounds: by chance, or from the one that was asked for, one after the other.
 * @param {number | undefined} seed
 * @param {() => number} random
 */
export function* seedsFrom(seed, random = Math.random) {
	for (let round = 0; ; round++) {
		yield seed === undefined ? Math.floor(random() * SEEDS) : (seed + round) % SEEDS;
	}
}

/**
 * Adds up a round's log: a line of JSON for each property, written when it has been tried.
 * @param {string} log
 * @returns {{ inputs: number, properties: number, failures: string[] }}
 */
export function readLog(log) {
	const lines = log.split('\n').filter(Boolean);
	const tried = lines.map((line) => JSON.parse(line));
	return {
		inputs: tried.reduce((sum, { inputs }) => sum + inputs, 0),
		properties: tried.length,
		failures: tried.flatMap(({ test, message }) => (message ? `${test}\n${message}` : [])),
	};
}
