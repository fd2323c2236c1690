import { runToEnd } from '../../lib/run-to-end';
import type { Mention } from './mention';
import { candidatesIn, type Candidate } from './model/candidate';
import { FeatureReader, formOf } from './model/features';
import { scoreOf } from './model/score';
import { withoutLinks, withoutNoise } from './model/sentence';
import { CandidateLines, type Place } from './scan/candidate-lines';
import { mayBeAboutPorts, Regions } from './scan/regions';
import { Surroundings } from './scan/surroundings';
import { ADDRESS_RULES } from './syntax/address';
import { COMMAND_RULES } from './syntax/command';
import { listHits } from './syntax/list';
import { PROGRAM_RULES } from './syntax/program';
import { RECORD_RULES } from './syntax/record';
import type { GuardedRule, Hit, MentionContext } from './syntax/rule';
import { SAID_RULES } from './syntax/said';
import { rowHits, sideHits } from './syntax/table';
import {
	protocolsAround,
	TRANSPORT_RULES,
	withLineProtocol,
	withProtocolBehind,
} from './syntax/transport';

/** Forms that say by themselves that they hold a port; a number that several find is the first one's. */
export const SYNTAX: readonly GuardedRule[] = [
	...TRANSPORT_RULES,
	...COMMAND_RULES,
	...ADDRESS_RULES,
	...PROGRAM_RULES,
	...RECORD_RULES,
	...SAID_RULES,
];

/** Whether a number that no syntax explains is a port, by what is said around it. */
export type Decide = (features: readonly string[], candidate: Candidate) => boolean;

/** More speaks for a port than against it. */
const LEAST_SCORE = 0;

/** What learning and measuring do otherwise. */
export interface Trial {
	/** Decides of numbers that no syntax explains: all of them are asked about. */
	readonly decide?: Decide;
	readonly syntax?: readonly GuardedRule[];
}

const byWeights: Decide = (features) => scoreOf(features) > LEAST_SCORE;

/** Finds the ports that a text mentions, in the order in which they stand in it. */
export function findMentions(text: string, context: MentionContext): Mention[] {
	return runToEnd(mentionsInSlices(text, context));
}

/**
 * The same, pausing now and then: the caller decides how long to go on.
 *
 * @param speaks what `mayBeAboutPorts` says of the text, for who has asked already.
 * @param trial for learning the weights, and for measuring.
 */
export function* mentionsInSlices(
	written: string,
	context: MentionContext,
	speaks = mayBeAboutPorts(written),
	{ decide, syntax = SYNTAX }: Trial = {},
): Generator<void, Mention[]> {
	const mentions: Mention[] = [];
	const text = speaks ? withPlainDigits(written) : written;
	const surroundings = new Surroundings(text);
	const named = new Set<number>();
	const lines = new CandidateLines(
		text,
		new Regions(text, speaks),
		surroundings,
		context,
		named,
		decide !== undefined,
	);
	let below = -1;
	let forms: ReadonlySet<string> = new Set();
	let line = 1;
	let counted = 0;
	for (;;) {
		const step = lines.next();
		if (step === 'end') return mentions;
		if (step === 'pause') {
			yield;
			continue;
		}
		const { start, words, place } = lines;
		const above = () => surroundings.above(start);
		const hits = readLine(
			words,
			place,
			{
				above,
				named,
				isBelowPort: below === start,
				forms,
				decide: decide ?? byWeights,
				syntax,
			},
			context,
		);
		if (!hits.length) continue;
		below = start + words.length + 1;
		forms = new Set(hits.map(({ at }) => formOf(words, at)));
		for (; counted < start; counted = text.indexOf('\n', counted) + 1) line++;
		for (const { first, last, protocols, at: column, certainty } of hits) {
			named.add(first);
			mentions.push({ first, last, protocols, line, column, certainty });
		}
	}
}

/** Digits as wide as a Chinese character are digits, too. Those of other scripts may take two places. */
function withPlainDigits(text: string): string {
	return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - WIDER));
}

/** How far those digits stand behind the plain ones. */
const WIDER = 0xff10 - 0x30;

interface Before {
	readonly above: () => string;
	readonly named: ReadonlySet<number>;
	readonly isBelowPort: boolean;
	readonly forms: ReadonlySet<string>;
	readonly decide: Decide;
	readonly syntax: readonly GuardedRule[];
}

interface Weighed extends Omit<Before, 'syntax'> {
	readonly heading: string;
}

function readLine(
	written: string,
	{ columns, list, heading }: Place,
	{ syntax, ...before }: Before,
	context: MentionContext,
): Hit[] {
	const line = withoutNoise(written);
	const found = new Map<number, Hit>();
	const add = (hits: readonly Hit[]) => {
		for (const hit of hits) if (!found.has(hit.at)) found.set(hit.at, hit);
	};
	if (columns) add(rowHits(written, columns));
	else if (line.includes('|')) add(sideHits(line));
	if (list) add(listHits(line, list));
	for (const { needs, find } of syntax) if (needs.test(line)) add(find(line, context));
	if (!columns) weigh(withoutLinks(line), found, { ...before, heading }, context);
	const hits = withProtocolBehind(withoutOverlaps([...found.values()]), line);
	return [...withLineProtocol(hits, line)];
}

/**
 * Decides of the numbers that no syntax explains. Those that are left over are decided of once more where
 * others of their line turn out to be ports: that says something of them.
 */
function weigh(
	line: string,
	found: Map<number, Hit>,
	{ decide, heading, ...before }: Weighed,
	context: MentionContext,
): void {
	const sure = withoutOverlaps([...found.values()]);
	const candidates = candidatesIn(line, sure, context);
	const look = (hits: readonly Hit[], left: readonly Candidate[]) => {
		const reader = new FeatureReader({ line, heading, ...before, hits }, left, context);
		return (candidate: Candidate): Hit[] => {
			const features = reader.of(candidate);
			return decide(features, candidate) ? [hitOf(candidate, features, line)] : [];
		};
	};
	if (!candidates.length) return;
	const first = candidates.flatMap(look(sure, candidates));
	const isFound = ({ at }: Candidate) => first.some((hit) => hit.at === at);
	const left = candidates.filter((each) => !isFound(each));
	let second: Hit[] = [];
	if (decide !== byWeights) {
		// What is learned from is looked at as if all others were found.
		for (const each of candidates) {
			const others = first.filter(({ at }) => at !== each.at);
			if (others.length) look([...sure, ...others], [...left, each])(each);
		}
	} else if (first.length && left.length) {
		second = left.flatMap(look([...sure, ...first], left));
	}
	for (const hit of [...first, ...second]) found.set(hit.at, hit);
}

/** A number is sure where the word for a port stands right beside it. */
const SURE = /^(?:pports? [12]|q(?:port|ports) 0|b1 tcp)$/;

function hitOf(
	{ first, last, at, end, group }: Candidate,
	features: readonly string[],
	line: string,
): Hit {
	const certainty = features.some((feature) => SURE.test(feature)) ? 'sure' : 'likely';
	return { first, last, at, protocols: protocolsAround(line, group, end), certainty };
}

/** The end of a range is no mention of its own. */
function withoutOverlaps(hits: Hit[]): Hit[] {
	const sorted = hits.sort((a, b) => a.at - b.at);
	return sorted.filter((hit, index) => {
		const before = sorted[index - 1];
		return (
			!before ||
			before.first === before.last ||
			hit.at - before.at > 16 ||
			hit.first !== before.last
		);
	});
}
