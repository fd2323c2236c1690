import { hasWord, type ServiceNames } from './names';
import { endOf } from './numbers';
import { STATE, type PlaceAfter } from './place-after';
import type { PlaceBefore } from './place-before';
import type { RuleContext, RuleHit } from './rule';
import { ANSWER, HARDWARE, SPEAKS } from './talk';
import { speaksOfNetworks, speaksOfServers, WORLD } from './topic';
import type { Kind, Weighable } from './weighable';

/** What may be said around a number that speaks for a port, or against it. */
export type Clue =
	| Kind
	| `before:${PlaceBefore}`
	| `after:${PlaceAfter}`
	/** The name of what is known to run on it, and where that stands. */
	| `own:${'clause' | 'sentence' | 'line' | 'above'}`
	/** That name right before it. */
	| 'named'
	/** Such a name that is a word of every day as well. */
	| 'everyday'
	/** Another number of the sentence is known for the same. */
	| 'kin'
	/** The name of another service. */
	| 'service'
	/** What the sentence, or the line above, is about. */
	| 'network'
	| 'server'
	| 'port'
	| 'port:above'
	| 'answers'
	| 'world'
	| 'hardware'
	/** What is said of the number; whether it stands in brackets of its own, and is well known. */
	| 'state'
	| 'aside'
	/** Other ports in the line; one that the number is joined to; the same one further above. */
	| 'hit'
	| 'joined'
	| 'listed'
	| 'again';

/** A line, and what is known of it. */
export interface Talk {
	readonly line: string;
	/** The line above. */
	readonly above: () => string;
	/** What is a port in the line already. */
	readonly hits: readonly RuleHit[];
	/** Ports that the text named before. */
	readonly named: ReadonlySet<number>;
}

/** What speaks for a number being a port, and against it. */
export function cluesOf(
	number: Weighable,
	others: readonly Weighable[],
	{ line, above, hits, named }: Talk,
	{ services }: RuleContext,
): Clue[] {
	const { first, kind, before, after, clause, sentence } = number;
	const clues: Clue[] = [kind, `before:${number.placeBefore}`, `after:${number.placeAfter}`];
	const add = (clue: Clue, is: boolean) => {
		if (is) clues.push(clue);
	};
	const { own, everyday } = services.of(first);
	const texts = [clause, sentence, line, above()];
	const place = OWN[texts.findIndex((text) => hasWord(text, own))];
	if (place) clues.push(place);
	const name = NAME_BEFORE.exec(before)?.[1] ?? '';
	const isNamed = hasWord(name, own) || hasWord(name, everyday);
	add('named', isNamed);
	add('everyday', hasWord(sentence, everyday));
	add('kin', isKin(number, [...others, ...hits], services));
	add('service', services.isIn(sentence));
	add('network', speaksOfNetworks(sentence));
	add('server', speaksOfServers(sentence));
	add('port', SPEAKS.test(sentence));
	add('port:above', SPEAKS.test(above()));
	add('answers', ANSWER.test(line) && SPEAKS.test(above()));
	add('state', STATE.test(after));
	const isAside = number.placeBefore === 'bracket' && /^[)）]/.test(after);
	add('aside', isAside && (kind === 'known' || isNamed));
	add('hit', hits.length > 0);
	add('joined', isJoined(number, hits, line, BETWEEN));
	add('listed', isJoined(number, hits, line, BETWEEN_NAMES));
	add('again', named.has(first));
	add('world', WORLD.test(sentence));
	add('hardware', HARDWARE.test(line));
	return clues;
}

const OWN = ['own:clause', 'own:sentence', 'own:line', 'own:above'] as const;

/** The word right before a number: "POP (995)", "bolt 7687". */
const NAME_BEFORE = /([a-z][\w.+-]*|\p{Script=Han}{2,6})\s*[:：(（=的,，]?\s*["'`*]*$/iu;

interface Placed {
	readonly first: number;
	readonly at: number;
}

/** How near numbers that are kin stand. */
const NEAR = 80;

/** Whether a number stands near another one that is known for the same. */
function isKin({ first, at }: Placed, others: readonly Placed[], services: ServiceNames): boolean {
	return others.some(
		(other) => Math.abs(other.at - at) < NEAR && services.areKin(first, other.first),
	);
}

/** Between the numbers of a list, and of what is moved from one to the other. */
const BETWEEN =
	/^(?:\/(?:tcp|udp))?["'`*)）\s]*(?:[,，、/&+→]|[-=]>|\b(?:and|or|to|not|instead of)\b|和|与|及|或者?|到|至|还有|[换換改](?:到|成|为)?|转到?)[\s,，]*(?:(?:then|even|also|and)\s+)?["'`*]*$/i;

/** Between the numbers of a list of names: "web 3000, api 3001". */
const BETWEEN_NAMES = /^[,，、;；]\s*(?:[a-z][\w.-]{1,14}\s|\p{Script=Han}{1,6}\s?)$/iu;

/** Whether a number is joined to a port that was found. */
function isJoined(
	{ at, end }: Weighable,
	hits: readonly RuleHit[],
	line: string,
	between: RegExp,
): boolean {
	return hits.some((hit) => {
		const gap = hit.at < at ? line.slice(endOf(line, hit.at), at) : line.slice(end, hit.at);
		return gap.length > 0 && gap.length < 24 && between.test(gap);
	});
}
