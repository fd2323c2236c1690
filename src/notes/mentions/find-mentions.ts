import { runToEnd } from '../../lib/run-to-end';
import { listHits } from './list';
import type { Mention } from './mention';
import { RULES, WORD_RULES, type RuleContext, type RuleHit } from './rules';
import { withoutLinks } from './sentence';
import { mayBeAboutPorts, Stretches } from './stretches';
import { Surroundings } from './surroundings';
import { rowHits, sideHits } from './table';
import { TellingLines, type Place } from './telling-lines';
import { withLineProtocol, withProtocolBehind } from './transport';
import { weighed } from './weigh';

/** What a text says before a line. */
interface Before {
	readonly above: () => string;
	readonly named: ReadonlySet<number>;
}

/**
 * Finds the ports that a text speaks of, in the order in which they stand in it. Goes from number
 * to number, as nothing without one is a mention, and reads the lines of those that may be ports.
 */
export function findMentions(text: string, context: RuleContext): Mention[] {
	return runToEnd(mentionsInSlices(text, context));
}

/**
 * The same, pausing now and then: the caller decides how long to go on.
 *
 * @param speaks what `mayBeAboutPorts` says of the text, for who has asked already.
 */
export function* mentionsInSlices(
	written: string,
	context: RuleContext,
	speaks = mayBeAboutPorts(written),
): Generator<void, Mention[]> {
	const mentions: Mention[] = [];
	const text = speaks ? withPlainDigits(written) : written;
	const surroundings = new Surroundings(text);
	const lines = new TellingLines(text, new Stretches(text, speaks), surroundings, context);
	const named = new Set<number>();
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
		const hits = readLine(words, place, { above, named }, context);
		if (!hits.length) continue;
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

function readLine(
	line: string,
	{ columns, list }: Place,
	before: Before,
	context: RuleContext,
): RuleHit[] {
	const found = new Map<number, RuleHit>();
	const add = (hits: readonly RuleHit[]) => {
		for (const hit of hits) if (!found.has(hit.at)) found.set(hit.at, hit);
	};
	if (columns) add(rowHits(line, columns));
	else if (line.includes('|')) add(sideHits(line));
	if (list) add(listHits(line, list));
	for (const { needs, find } of RULES) if (needs.test(line)) add(find(line, context));
	const words = withoutLinks(line);
	for (const { needs, find } of WORD_RULES) if (needs.test(words)) add(find(words, context));
	if (!columns) add(weighed({ line: words, ...before, hits: [...found.values()] }, context));
	const hits = withProtocolBehind(withoutOverlaps([...found.values()]), line);
	return [...withLineProtocol(hits, line)];
}

/** The end of a range is no mention of its own. */
function withoutOverlaps(hits: RuleHit[]): RuleHit[] {
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
