import type { RuleContext } from './rule';
import { isDistinct, NETWORK } from './follow';
import { isYear } from './slot';

/** Where a line stands in a text. */
export interface Bounds {
	readonly start: number;
	readonly end: number;
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
	/\bport(?:s?(?:[^a-z]|$)|[- ]?(?:forward|map))|port["']?\s?[:=]|[_-]s?d?ports?\b|port\d|cksport|dport\s|t(?:cp|elnet)|u(?:dp|fw)|l(?:isten(?:\w*\s(?:on|at)\s|\s*[^\sa-z,.])|sof)|expose|publish|b(?:ou|i)nd|[sd]pt=|[sd]c[ct]p|\bnc(?:at)?\s|[端埠]|[监監偵侦][听聽]|映射|[转轉][发發]|\s-\w{0,4}[pldr]\s?\d|http\.server|e?grep\s|nmap|(?:is|are)\s(?:open|closed)|^\d{4,5}\s?[-–—~～]\s?\d{4,5}|[^\d.-]\d{4,5}\s?[-–—~～]\s?\d{4,5}\D|ephem/i;

const [ZERO, NINE] = [48, 57];
const isDigit = (code: number) => code >= ZERO && code <= NINE;
const isLetter = (code: number) =>
	(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

/**
 * Whether a number can be one of a port by the letters around it: most numbers of a vault are parts
 * of dates, times, versions and amounts. Quick, and rather yes than no.
 */
export function standsAlone(text: string, at: number, end: number): boolean {
	if (end - at > 5) return false;
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(end);
	// Letters, as in "v2" and "3rd"; a dollar or a number sign.
	if (isLetter(before) || isLetter(after) || before === 36 || before === 35) return false;
	const next = text.charCodeAt(end + 1);
	// The rest of a number, of a version, of an address: "3.2", "10.0.0.1".
	if (after === 46 && isDigit(next)) return false;
	if (before === 46 && isDigit(text.charCodeAt(at - 2))) {
		// The fifth number of an address in a capture: "10.0.0.5.51514 > 10.0.0.1.443:".
		return (after === 58 || (after === 32 && next === 62)) && isFifth(text, at);
	}
	if (before === 58) return isAddress(text, at, end);
	if (after === 37 || (after === 32 && next === 37)) return false;
	// A footnote: "[12]".
	if (before === 91 && after === 93 && end - at <= 2) return false;
	return !isTimeOrDate(text, at, end);
}

function isFifth(text: string, at: number): boolean {
	return /(?:\d{1,3}\.){4}$/.test(text.slice(Math.max(0, at - 16), at));
}

/** Whether a number is part of "2024-03-12", or of "14:30" with nothing of a command before it. */
function isTimeOrDate(text: string, at: number, end: number): boolean {
	const after = text.charCodeAt(end);
	if (after === 45 && end - at === 4) return text.charCodeAt(end + 3) === 45;
	if (text.charCodeAt(at - 1) === 45 && isDigit(text.charCodeAt(at - 2))) return true;
	if (after !== 58 || end - at > 2) return false;
	return TIME.test(text.slice(Math.max(0, at - 2), end + 4));
}

const TIME = /^(?:|.|[^-].)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/;

/** Whether the number after a colon can be a port of what stands before: times are none. */
function isAddress(text: string, at: number, end: number): boolean {
	if (end - at >= 3 || !isDigit(text.charCodeAt(at - 2))) return true;
	// "14:30" is a time; "10.0.0.1:80" and "8080:80" are none.
	const third = text.charCodeAt(at - 4);
	return isDigit(third) || third === 46 || text.charCodeAt(at - 3) === 46;
}

/** Whether something near a number speaks for a port, or is known to use that one. */
export function hasEvidence(
	text: string,
	at: number,
	end: number,
	line: Bounds,
	context: RuleContext,
): boolean {
	if (text.charCodeAt(at - 1) === 58) return true;
	const number = Number(text.slice(at, end));
	if (number > 65535) return false;
	const isParagraph = line.end - line.start > PARAGRAPH;
	if (isParagraph && countsSomething(text, at, end)) return false;
	const isThousand = isThousands(text, at, end);
	const isPlain = end - at > 1 && !isYear(number) && !isThousand;
	const from = Math.max(line.start, at - (isPlain ? BEFORE : SHORT));
	const near = text.slice(from, Math.min(line.end, end + (isPlain ? BEHIND : 8)));
	if ((!isParagraph || QUICK.test(near)) && EVIDENCE.test(near)) return true;
	if (!isPlain || !context.isCommon(number)) return false;
	return (isDistinct(number) && NETWORK.test(near)) || hasName(near, number, context);
}

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
const ENDS_OF_PORT = 'tTsSpP';

function isThousands(text: string, at: number, end: number): boolean {
	if (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) return true;
	return text[at - 1] === ',' && end - at === 3;
}

function hasName(near: string, number: number, { namesOf }: RuleContext): boolean {
	const words = near.toLowerCase();
	for (const name of namesOf(number)) if (words.includes(name)) return true;
	return false;
}
