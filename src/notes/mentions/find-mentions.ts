import { atOnce } from '../../domain/slices';
import { hasEvidence, mayBePort, type Bounds } from './candidate';
import { listHits, type ListKind } from './list';
import type { Mention } from './mention';
import { RULES, WORD_RULES, type RuleContext, type RuleHit } from './rules';
import { withoutLinks } from './sentence';
import { isDigit, standsAlone } from './stands-alone';
import { Surroundings } from './surroundings';
import { rowHits, sideHits, type PortColumns } from './table';
import { withLineProtocol, withProtocolBehind } from './transport';
import { weighed } from './weigh';

/** Longer lines are data, and no prose: only so much of one is looked at. */
const MAX_LINE = 4000;

/** So many numbers are looked at, or letters of lines with ports read, between two pauses. */
const A_SLICE = 4000;

/** What stands above a line. */
interface Place {
	readonly columns: PortColumns | null;
	readonly list: ListKind;
}

/** What a text says before a line. */
interface Before {
	readonly above: () => string;
	readonly named: ReadonlySet<number>;
}

const NOWHERE: Place = { columns: null, list: null };

/**
 * Finds the ports that a text speaks of, in the order in which they stand in it. Goes from number
 * to number, as nothing without one is a mention, and reads the lines of those that may be ports.
 */
export function findMentions(text: string, context: RuleContext): Mention[] {
	return atOnce(mentionsInSlices(text, context));
}

/**
 * The same, pausing now and then: the caller decides how long to go on.
 *
 * @param speaks what `mayBeAboutPorts` says of the text, for who has asked already.
 */
export function* mentionsInSlices(
	text: string,
	context: RuleContext,
	speaks = mayBeAboutPorts(text),
): Generator<void, Mention[]> {
	const mentions: Mention[] = [];
	const surroundings = new Surroundings(text);
	const named = new Set<number>();
	// Of a text that is about other things, most numbers need not even be looked at: but those behind a
	// colon, and those of four digits that are no years.
	const digits = speaks ? /\d+/g : /[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d|:\d\d/g;
	let bounds = { start: 0, end: -1 };
	let line = 1;
	let counted = 0;
	let place = NOWHERE;
	let work = 0;
	while (digits.test(text)) {
		if (++work > A_SLICE) {
			work = 0;
			yield;
		}
		let last = digits.lastIndex;
		while (isDigit(text.charCodeAt(last))) last++;
		digits.lastIndex = last;
		let at = last - 1;
		while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
		if (!speaks && !isTelling(text, at, last, context)) continue;
		if (at > bounds.end) {
			bounds = { start: text.lastIndexOf('\n', at) + 1, end: endOfLine(text, at) };
			place = placeOf(text, bounds, surroundings);
		}
		const { start, end } = bounds;
		if (at - start > MAX_LINE) {
			digits.lastIndex = end;
			continue;
		}
		const isPlaced = place !== NOWHERE;
		if (!isPlaced && !mayBePort(text, at, last, bounds, context)) continue;
		if (!standsAlone(text, at, last)) continue;
		if (!isPlaced && !hasEvidence(text, at, last, bounds, context)) continue;
		const words = text.slice(start, Math.min(end, start + MAX_LINE));
		const above = () => surroundings.above(start);
		const hits = readLine(words, place, { above, named }, context);
		work += words.length;
		if (hits.length) {
			for (; counted < start; counted = text.indexOf('\n', counted) + 1) line++;
			for (const { first, last: to, protocols, at: column, certainty } of hits) {
				named.add(first);
				mentions.push({ first, last: to, protocols, line, column, certainty });
			}
		}
		digits.lastIndex = end;
	}
	return mentions;
}

/**
 * Whether a text may be about ports. One that is not may still hold the address of a service, but
 * no block of ours.
 */
export function mayBeAboutPorts(text: string): boolean {
	return text.length < LONG || SPEAKS.test(text);
}

/**
 * What nearly every long note that is about ports has somewhere: the others are passed over quickly.
 * "Port", "listen", "TCP", "UDP", "firewall" and their Chinese, by first letter and rest: as a list of
 * words it takes a quarter more time.
 */
const SPEAKS =
	/[pPfFlLtTuU端监監侦偵转轉防](?:orts?(?![a-z])|ORT|isten|ISTEN|[CcDd][Pp]|irewall|口|[听聽]|[发發]|火)|埠/;
/** Shorter texts are looked at closely whatever they speak of. */
const LONG = 2000;

/** Whether a number says more than itself: one behind a colon, or one that is well known as a port. */
function isTelling(text: string, at: number, end: number, context: RuleContext): boolean {
	if (text[at - 1] === ':') return end - at > 2 || !isTime(text, at - 1);
	if (end - at < 4 || end - at > 5) return false;
	const number = Number(text.slice(at, end));
	return (number < 1900 || number > 2100) && context.isCommon(number);
}

/** Whether an hour stands before a colon, and not the end of an address: "14:30", not "10.0.0.1:80". */
function isTime(text: string, colon: number): boolean {
	let from = colon;
	while (isDigit(text.charCodeAt(from - 1))) from--;
	const digits = colon - from;
	return (digits === 1 || digits === 2) && text[from - 1] !== '.';
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** Rows of tables and items of lists may be ports for what stands above them. */
function placeOf(text: string, { start, end }: Bounds, surroundings: Surroundings): Place {
	if (end - start > MAX_ITEM) return NOWHERE;
	const line = text.slice(start, end);
	const columns = line.includes('|') ? surroundings.columnsAt(start) : null;
	const isInside = INSIDE.test(line);
	const list = isInside ? surroundings.listAt(start, line) : null;
	return columns || list ? { columns, list } : NOWHERE;
}

/** Lines that belong to a list, or to a block of lines that are set in. */
const INSIDE = /^(?:[\s>*+-]|\d{1,2}[.)]\s)/;
/** Longer lines are neither rows nor items. */
const MAX_ITEM = 400;

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
