import { Clues, type Clue, type Talk } from './clues';
import type { RuleContext, RuleHit } from './rule';
import { weighables } from './weighable';

/**
 * How much each clue says, where no rule is sure. Weighed on marked notes, by how often numbers
 * with the clue were ports, and rounded: two points make a port about three times as likely.
 */
const POINTS: Readonly<Record<Clue, number>> = {
	known: 4,
	range: 2,
	system: 1,
	high: 0,
	thousand: 1,
	round: -1,
	small: -2,
	year: -4,
	'before:act': 4,
	'before:on': 3,
	'before:topic': 1,
	'before:preposition': 1,
	'before:colon': 1,
	'before:to': 0,
	'before:is': 0,
	'before:opens': -1,
	'before:comma': -1,
	'before:word': -2,
	'before:bracket': -6,
	aside: 5,
	'after:function': 1,
	'after:verb': 1,
	'after:kind': 0,
	'after:end': 0,
	'after:han': 0,
	'own:clause': 4,
	'own:sentence': 3,
	'own:line': 1,
	'own:above': 2,
	named: 4,
	everyday: 1,
	kin: 3,
	service: 1,
	network: 3,
	server: 1,
	port: 2,
	'port:above': 1,
	answers: 3,
	state: 2,
	hit: 3,
	joined: 4,
	listed: 3,
	again: 2,
	world: -2,
	hardware: -3,
};

/** With so many points a number is one of a port. */
const ENOUGH = 5;

/** What a sentence must have, so that it is about services at all. */
const TOPICS: readonly Clue[] = [
	'own:clause',
	'own:sentence',
	'own:line',
	'own:above',
	'named',
	'service',
	'network',
	'server',
	'port',
	'port:above',
	'hit',
	'again',
];

/** So often the numbers of a line are weighed anew, for what others turned out to be. */
const ROUNDS = 3;

/**
 * The ports that no rule finds, yet a reader does: by what is said around the number, and by what
 * is known to run on it.
 */
export function weighed(talk: Talk, context: RuleContext): RuleHit[] {
	const numbers = weighables(talk.line, talk.hits, context);
	if (!numbers.length) return [];
	const clues = new Clues(talk, numbers, context);
	let left = numbers.map((number) => ({ number, own: clues.of(number) }));
	const added: RuleHit[] = [];
	for (let round = 0, before = -1; round < ROUNDS && before < added.length; round++) {
		before = added.length;
		left = left.filter(({ number, own }) => {
			const beside = clues.beside(number, [...talk.hits, ...added]);
			if (!isPort([...own, ...beside])) return true;
			const { first, last, at } = number;
			added.push({ first, last, at, protocols: [], certainty: 'likely' });
			return false;
		});
	}
	return added;
}

function isPort(clues: readonly Clue[]): boolean {
	const has = (clue: Clue) => clues.includes(clue);
	// Words of every day are names beside well-known numbers, and so are numbers beside their kin.
	const isMeant = has('everyday') ? has('known') || has('kin') : has('known') && has('kin');
	if (!isMeant && !TOPICS.some(has)) return false;
	return clues.reduce((sum, clue) => sum + POINTS[clue], 0) >= ENOUGH;
}
