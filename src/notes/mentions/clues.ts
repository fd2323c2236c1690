import { hasName, readWords, type ServiceNames, type Words } from './names';
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
	/** Another number near it is known for the same. */
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

/** Collects what speaks for the numbers of a line being ports, and against it. */
export class Clues {
	/** The words of sentences: several numbers share one. */
	private readonly words = new Map<string, Words>();

	constructor(
		private readonly talk: Talk,
		private readonly numbers: readonly Weighable[],
		private readonly context: RuleContext,
	) {}

	/** The clues that stay, whatever else in the line turns out to be a port. */
	of(number: Weighable): Clue[] {
		const { first, kind, before, after, clause, sentence } = number;
		const { line, hits, named } = this.talk;
		const { services } = this.context;
		const above = this.talk.above();
		const clues: Clue[] = [kind, `before:${number.placeBefore}`, `after:${number.placeAfter}`];
		const add = (clue: Clue, is: boolean) => {
			if (is) clues.push(clue);
		};
		const { own, everyday } = services.of(first);
		const place = [clause, sentence, line.slice(0, MAX_LINE), above].findIndex((text) =>
			hasName(this.wordsOf(text), own),
		);
		if (place >= 0) clues.push(OWN[place]!);
		const name = readWords(NAME_BEFORE.exec(before)?.[1] ?? '');
		const isNamed = hasName(name, own) || hasName(name, everyday);
		const isAside = number.placeBefore === 'bracket' && /^[)）]/.test(after);
		add('named', isNamed);
		add('everyday', hasName(this.wordsOf(sentence), everyday));
		add('kin', isKin(number, [...this.numbers, ...hits], services));
		add('service', services.isIn(this.wordsOf(sentence)));
		add('network', speaksOfNetworks(sentence));
		add('server', speaksOfServers(sentence));
		add('port', SPEAKS.test(sentence));
		add('port:above', SPEAKS.test(above));
		add('answers', ANSWER.test(line) && SPEAKS.test(above));
		add('world', WORLD.test(sentence));
		add('hardware', HARDWARE.test(line));
		add('state', STATE.test(after));
		add('aside', isAside && (kind === 'known' || isNamed));
		add('again', named.has(first));
		return clues;
	}

	/** The clues that other ports of the line are, those that were found by clues among them. */
	beside(number: Weighable, hits: readonly Placed[]): Clue[] {
		const { line } = this.talk;
		const clues: Clue[] = hits.length > 0 ? ['hit'] : [];
		if (isJoined(number, hits, line, BETWEEN)) clues.push('joined');
		if (isJoined(number, hits, line, BETWEEN_NAMES)) clues.push('listed');
		return clues;
	}

	private wordsOf(text: string): Words {
		const known = this.words.get(text) ?? readWords(text);
		this.words.set(text, known);
		return known;
	}
}

/** Further into a line one does not look for what it is about. */
const MAX_LINE = 1000;

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

/** Longer words between two numbers do not join them. */
const MAX_GAP = 24;

/** Whether a number is joined to a port that was found. */
function isJoined(
	{ at, end }: Weighable,
	hits: readonly Placed[],
	line: string,
	between: RegExp,
): boolean {
	return hits.some((hit) => {
		if (Math.abs(hit.at - at) > 2 * MAX_GAP) return false;
		const gap = hit.at < at ? line.slice(endOf(line, hit.at), at) : line.slice(end, hit.at);
		return gap.length > 0 && gap.length < MAX_GAP && between.test(gap);
	});
}
