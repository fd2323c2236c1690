import type { RuleContext } from './rule';
import { isDistinct, NETWORK } from './talk';
import { isYear } from './slot';
import { isDigit } from './stands-alone';

/** Where a line stands in a text. */
export interface Bounds {
	readonly start: number;
	readonly end: number;
	/** Whether anything in it speaks for a port; undefined until that was looked for. */
	speaks?: boolean;
}

/** How much before and behind a number is looked at. */
const BEFORE = 44;
const BEHIND = 20;
/** What is in every paragraph of prose that speaks of a port: looked for first, as it is quick. */
const QUICK = /[pP]ort|PORT|[TtUu][CcDd][Pp]|[lL]isten|[端埠听聽映转轉`]/;
/** Longer lines are paragraphs; commands and listings are shorter. */
const PARAGRAPH = 120;
/** What speaks for a port near a number. */
const EVIDENCE =
	/\bport(?:s?(?:[^a-z]|$)|[- ]?(?:forward|map))|port["']?\s?[:=]|[_-]s?d?ports?\b|port\d|cksport|dport\s|t(?:cp|elnet)|u(?:dp|fw)|l(?:isten(?:\w*\s(?:on|at)\s|\s*[^\sa-z,.])|sof)|expose|publish|b(?:ou|i)nd|[sd]pt=|[sd]c[ct]p|\bnc(?:at)?\s|[端埠]|[监監偵侦][听聽]|映射|[转轉][发發]|\s-\w{0,4}[pldr]\s?\d|http\.server|e?grep\s|nmap|(?:is|are)\s(?:open|closed)|^\d{4,5}\s?[-–—~～]\s?\d{4,5}|[^\d.-]\d{4,5}\s?[-–—~～]\s?\d{4,5}\D|forward|开放|ephem|(?:run|start|serv)\w*\s(?:on|at)\s|redirect|\ballow/i;

/**
 * Whether anything in the line of a number may speak for a port, or the number itself does: in a
 * line that is known to be about other things, no number needs a closer look.
 */
export function mayBePort(
	text: string,
	at: number,
	end: number,
	line: Bounds,
	{ isCommon }: RuleContext,
): boolean {
	if (line.speaks !== false || text.charCodeAt(at - 1) === COLON) return true;
	return end - at > 1 && end - at <= 5 && isCommon(Number(text.slice(at, end)));
}

/** Whether something near a number speaks for a port, or is known to use that one. */
export function hasEvidence(
	text: string,
	at: number,
	end: number,
	line: Bounds,
	context: RuleContext,
): boolean {
	if (text.charCodeAt(at - 1) === COLON) return true;
	const number = Number(text.slice(at, end));
	if (number > 65535) return false;
	const isCount = countsSomething(text, at, end);
	if (isCount && (line.end - line.start > PARAGRAPH || !context.isCommon(number))) return false;
	const isThousand = isThousands(text, at, end);
	const isPlain = end - at > 1 && !isYear(number) && !isThousand;
	const from = Math.max(line.start, at - (isPlain ? BEFORE : SHORT));
	const near = text.slice(from, Math.min(line.end, end + (isPlain ? BEHIND : 8)));
	if (speaksIn(text, line) && isWorthReading(line, near) && EVIDENCE.test(near)) return true;
	if (!isPlain || !context.isCommon(number)) return false;
	return (isDistinct(number) && NETWORK.test(near)) || hasName(near, number, context);
}

/** Whether a line has anything that speaks for a port: looked for once for all of its numbers. */
function speaksIn(text: string, line: Bounds): boolean {
	if (line.speaks !== undefined) return line.speaks;
	const words = text.slice(line.start, line.end);
	return (line.speaks = (isParagraph(line) ? QUICK : EVIDENCE).test(words));
}

/** A paragraph is about several things: what speaks for a port has to be near the number. */
function isWorthReading(line: Bounds, near: string): boolean {
	return !isParagraph(line) || QUICK.test(near);
}

const isParagraph = ({ start, end }: Bounds) => end - start > PARAGRAPH;

const COLON = 58;

/** Before a single digit, a year, a thousand: these are ports only where that is said next to them. */
const SHORT = 16;

/** Words of more than three letters that a port may stand before. */
const AFTER_PORTS = new Set(
	`port ports open opens closed blocked from with when then instead because while where only also
	both again inside outside does goes will would must should over behind which that into unless
	after before until without within through between under using were than used forwarded`.split(
		/\s+/,
	),
);

/** Whether a number in prose stands before a noun, as counts do: "42 people"; not "port 42 people". */
function countsSomething(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(end) !== 32 || !isLower(text.charCodeAt(end + 1))) return false;
	if (text.charCodeAt(at - 1) === 32 && ENDS_OF_PORT.includes(text[at - 2]!)) return false;
	let to = end + 1;
	while (isLower(text.charCodeAt(to))) to++;
	return to - end > 4 && !AFTER_PORTS.has(text.slice(end + 1, to));
}

const isLower = (code: number) => code >= 97 && code <= 122;
/** How "port", "ports" and the protocols end. */
const ENDS_OF_PORT = 'tTsSpP:,=(';

function isThousands(text: string, at: number, end: number): boolean {
	if (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) return true;
	return text[at - 1] === ',' && end - at === 3;
}

function hasName(near: string, number: number, { namesOf }: RuleContext): boolean {
	const words = near.toLowerCase();
	for (const name of namesOf(number)) if (words.includes(name)) return true;
	return false;
}
