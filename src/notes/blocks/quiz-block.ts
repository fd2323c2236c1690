import { isPort, type Port } from '../../domain/port';
import type { LineProblem } from './problem';
import { linesOf } from './host/block-lines';
import { parseOption, type OptionTable } from './options';
import { parsePortBlock, type NameResolver } from './port-block';

/** The ports that a round can be about. */
export const QUIZ_SETS = [
	'exam',
	'web',
	'mail',
	'databases',
	'remote-access',
	'note',
	'hosts',
	'own',
] as const;

/** One of {@link QUIZ_SETS}. */
export type QuizSet = (typeof QUIZ_SETS)[number];

/** What can be asked. `mixed` is some of everything. */
export const QUIZ_DIRECTIONS = [
	'mixed',
	'number-to-service',
	'service-to-number',
	'transport',
	'encrypted',
	'class',
	'delivery',
] as const;

/** One of {@link QUIZ_DIRECTIONS}. */
export type QuizDirection = (typeof QUIZ_DIRECTIONS)[number];

/** A `port-quiz` block: what it asks, and how often. */
export interface QuizBlock {
	readonly set: QuizSet;
	readonly direction: QuizDirection;
	/** How many questions a round has. */
	readonly count: number;
	/** The ports of the block itself, for the set `own`. */
	readonly ports: readonly Port[];
	readonly problems: readonly LineProblem[];
}

const DEFAULT_COUNT = 10;
const MAX_COUNT = 100;
/** Of a range no more than this is asked for: nobody learns a thousand numbers in a row. */
const MAX_OF_RANGE = 64;
const MAX_OWN = 500;

/** The options of a `port-quiz` block. */
export const QUIZ_OPTIONS: OptionTable = {
	set: QUIZ_SETS,
	direction: QUIZ_DIRECTIONS,
	count: {
		check: (value) =>
			/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_COUNT,
		examples: ['1', '…', String(MAX_COUNT)],
	},
	ports: { check: (value) => value !== '', examples: ['22, 53/udp, https'] },
};

/**
 * Reads the text of a `port-quiz` block: options, and ports of its own, which may stand on lines
 * without an option. Never throws.
 */
export function parseQuizBlock(source: string, names: NameResolver): QuizBlock {
	const { lines, problems } = linesOf(source);
	const values = new Map<string, string>();
	const own = new Set<Port>();
	for (const [index, raw] of lines.entries()) {
		const line = index + 1;
		const text = raw.trim();
		if (!text || text.startsWith('#')) continue;
		const option = parseOption(text, QUIZ_OPTIONS);
		if (option && 'problem' in option) problems.push({ line, problem: option.problem });
		else if (option && option.key !== 'ports') values.set(option.key, option.value);
		else addPorts(option?.value ?? text, line);
	}
	const set = QUIZ_SETS.find((each) => each === values.get('set'));
	return {
		set: set ?? (own.size ? 'own' : 'exam'),
		direction: QUIZ_DIRECTIONS.find((each) => each === values.get('direction')) ?? 'mixed',
		count: Number(values.get('count') ?? DEFAULT_COUNT),
		ports: [...own],
		problems,
	};

	function addPorts(text: string, line: number): void {
		const read = parsePortBlock(text, names);
		problems.push(...read.problems.map((each) => ({ ...each, line })));
		for (const { range } of read.items) {
			const last = Math.min(range.last, range.first + MAX_OF_RANGE - 1);
			for (let port = range.first; port <= last && own.size < MAX_OWN; port++) {
				if (isPort(port)) own.add(port);
			}
		}
	}
}
