import { doesSomething, mayFollow } from './place-after';
import { placeBefore } from './place-before';
import type { RuleContext } from './rule';
import { ANSWER } from './talk';
import { isYear } from './slot';
import { isDigit } from './stands-alone';
import { speaksOfNetworks, speaksOfServers } from './topic';

/** Where a line stands in a text. */
export interface Bounds {
	readonly start: number;
	readonly end: number;
	/** Whether anything in it speaks for a port; undefined until that was looked for. */
	speaks?: boolean;
	/** The same of what it is about. */
	isTopic?: boolean;
}

/** How much before and behind a number is looked at. */
const BEFORE = 44;
const BEHIND = 20;
/** What is in every paragraph of prose that speaks of a port: looked for first, as it is quick. */
const QUICK = /[pP]ort|PORT|[TtUu][CcDd][Pp]|[lL]isten|[端埠听聽映转轉`]/;
/** Longer lines are paragraphs; commands and listings are shorter. */
const PARAGRAPH = 120;
/** In lines of no more than this a port may stand before a noun: "5432 postgres". */
const ITEM = 60;
/** What speaks for a port near a number. Alternatives with the same first letter are one: that is quicker. */
const EVIDENCE =
	/\bport(?:s?(?:[^a-z]|$)|[- ]?(?:forward|map))|\bnc(?:at)?\s|\bup\son\s\d|\ballow|p(?:ort(?:\d|_range|["']?\s?[:=])|ublish)|[_-]s?d?ports?\b|[sd](?:pt=|c[ct]p)|dport\s|\d\s?[-–—~～]\s?\d{4}|c(?:ksport|ome\w*\s(?:on|at|in on)\s)|t(?:cp|elnet|alk\w*\s(?:on|at|in on)\s)|u(?:dp|fw)|l(?:isten(?:\w*\s(?:on|at)\s|\s*[^\sa-z,.]|stream|datagram)|sof|ive\w*\s(?:on|at|in on)\s)|e(?:xpose|phem)|b(?:ou?nd|ind|elow\s1024)|n(?:map|odeport)|grep\s|http\.server|is\s(?:open|closed)|a(?:re\s(?:open|closed)|nswer\w*\s(?:on|at|in on)\s)|\s-\w{0,4}[pldr]\s?\d|forward|s(?:tart|erv|peak|it|tay)\w*\s(?:on|at|in on)\s|r(?:edirect|(?:un|espond|each)\w*\s(?:on|at|in on)\s)|[端埠]|[监監偵侦][听聽]|映射|[转轉][发發]|开放|1024\s?以|[起跑挂开]在|[换換改](?:到|成|为|用)\s?\d{4}/i;

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
	if (line.speaks !== false || OF_ADDRESS.includes(text[at - 1] ?? ' ')) return true;
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
	// What stands alone behind one of these is the port of an address.
	if (OF_ADDRESS.includes(text[at - 1] ?? ' ')) return true;
	const number = Number(text.slice(at, end));
	if (number > 65535) return false;
	const isCommon = context.isCommon(number);
	const isCount = countsSomething(text, at, end) && !doesNear(text, end, number);
	if (isCount && (line.end - line.start > ITEM || !isCommon)) return false;
	const isPlain = end - at > 1 && !isYear(number) && !isThousands(text, at, end);
	const from = Math.max(line.start, at - (isPlain ? BEFORE : SHORT));
	const near = text.slice(from, Math.min(line.end, end + (isPlain ? BEHIND : 8)));
	if (!isPlain) {
		if (line.speaks !== false && speaksNear(line, near)) return true;
		return isYear(number) && isCommon && hasName(near, number, context);
	}
	if (end - at > 3 && RANGE.test(text.slice(end, end + 7))) return EVIDENCE.test(near);
	// Most lines are about other things: looked for once for all of their numbers.
	if ((isCount || speaksIn(text, line)) && speaksNear(line, near)) return true;
	if (isCount) return hasName(near, number, context);
	if (isInLink(text, at)) return false;
	const words = text.slice(
		Math.max(line.start, at - SENTENCE),
		Math.min(line.end, end + SENTENCE),
	);
	if (isCommon) return hasName(words, number, context) || isTopic(text, line, words);
	return (
		isUsualHigh(number) &&
		['act', 'on'].includes(placeBefore(near.slice(0, at - from))) &&
		isTopic(text, line, words)
	);
}

/** The rest of a range of high numbers. */
const RANGE = /^\s?[-–—~～]\s?\d{4}/;

/** Whether what stands before a number is that of a link, or of a word with a number in it. */
function isInLink(text: string, at: number): boolean {
	return '/-_'.includes(text[at - 1] ?? ' ');
}

/** How far the words of a sentence are looked at. */
const SENTENCE = 90;

/** Whether a line, and of a long one the words around a number, is about networks and servers. */
function isTopic(text: string, line: Bounds, words: string): boolean {
	const isShort = line.end - line.start < 2 * SENTENCE;
	line.isTopic ??= isAboutNetworks(text.slice(line.start, line.end));
	return line.isTopic && (isShort || isAboutNetworks(words));
}

/** Whether words are about networks and servers, or answer a question. */
function isAboutNetworks(words: string): boolean {
	return speaksOfNetworks(words) || speaksOfServers(words) || ANSWER.test(words);
}

/** Whether a number that nothing is known for is one that people choose for a port. */
function isUsualHigh(number: number): boolean {
	return number > 1023 && number % 100 !== 0;
}

/** Whether a number is rather the subject of a verb than a count: "8443 annoys everybody". */
function doesNear(text: string, end: number, number: number): boolean {
	return number > 99 && doesSomething(text.slice(end, end + 30));
}

/** Whether a line has anything that speaks for a port: looked for once for all of its numbers. */
function speaksIn(text: string, line: Bounds): boolean {
	if (line.speaks !== undefined) return line.speaks;
	const words = text.slice(line.start, line.end);
	return (line.speaks = (isParagraph(line) ? QUICK : EVIDENCE).test(words));
}

/** Whether anything near a number speaks for a port: a paragraph is about several things. */
function speaksNear(line: Bounds, near: string): boolean {
	return (!isParagraph(line) || QUICK.test(near)) && EVIDENCE.test(near);
}

const isParagraph = ({ start, end }: Bounds) => end - start > PARAGRAPH;

/** What stands between an address and its port. */
const OF_ADDRESS = ':#.';

/** Before a single digit, a year, a thousand: these are ports only where that is said next to them. */
const SHORT = 16;

/** Whether a number in prose stands before a noun, as counts do: "42 people"; not "port 42 people". */
function countsSomething(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(end) !== 32 || !isLower(text.charCodeAt(end + 1))) return false;
	if (ENDS_OF_PORT.test(text.slice(Math.max(0, at - 3), at))) return false;
	let to = end + 1;
	while (isLower(text.charCodeAt(to))) to++;
	return (to - end > 4 || to === end + 2) && !mayFollow(text.slice(end + 1, to));
}

const isLower = (code: number) => code >= 97 && code <= 122;
/** How "port", "ports" and the protocols end, and what a value stands behind. */
const ENDS_OF_PORT = /(?:rt|ts|[cd]p|-[a-z]|[:,=(])\s$|[:=/]$/i;

function isThousands(text: string, at: number, end: number): boolean {
	if (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) return true;
	return text[at - 1] === ',' && end - at === 3;
}

/** Whether a name is long enough to be looked for within words: a Chinese one is that with two. */
const isLong = (name: string) => name.length > 2 || name > '\u2e7f';

/** Whether a text has a name of what is known to run on a port, or the most of it. */
function hasName(words: string, number: number, { services }: RuleContext): boolean {
	const lower = words.toLowerCase();
	const { own, everyday } = services.of(number);
	for (const name of own) if (lower.includes(name)) return true;
	for (const name of everyday) if (isLong(name) && lower.includes(name)) return true;
	return false;
}
