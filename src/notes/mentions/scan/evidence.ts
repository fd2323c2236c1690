import type { MentionContext } from '../syntax/rule';
import { isYear } from '../syntax/numbers';
import { leadsToPort, speaksForPorts } from '../model/score';
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
const BEHIND = 24;
/** How far the words of a sentence are looked at. */
const SENTENCE = 90;
/** What is in every paragraph of prose that speaks of a port: looked for first, as it is quick. */
const QUICK =
	/[pP](?:ort|uert|oort)|PORT|[TtUu][CcDd][Pp]|[lL]isten|[端埠听聽映转轉`]|[пП]орт|ポート|포트/;
/** Longer lines are paragraphs; commands and listings are shorter. */
const PARAGRAPH = 120;
/** What speaks for a port near a number. Alternatives with the same first letter are one: that is quicker. */
const EVIDENCE =
	/\bport(?:s?(?:[^a-z]|$)|[- ]?(?:forward|map)|[aei]s?\s|nummer)|poort|\bnc(?:at)?[\s.6]|\bup\son\s\d|\ballow|p(?:uert|ort(?:\d|_range|["']?\s?[:=])|ublish)|[_-]s?d?ports?\b|[sd](?:pt=|c[ct]p)|dport\s|[lr]port|\d\s?[-–—~～]\s?\d{4}|c(?:ksport|ome\w*\s(?:on|at|in on)\s)|t(?:cp|elnet|alk\w*\s(?:on|at|in on)\s)|u(?:dp|fw)|l(?:isten(?:\w*\s(?:on|at)\s|\s*[^\sa-z,.]|stream|datagram)|sof|ive\w*\s(?:on|at|in on)\s)|e(?:xpose|phem|ndpoint)|b(?:ou?nd|ind|elow\s1024)|n(?:map|odeport)|grep\s|findstr|http\.server|is\s(?:open|closed)|a(?:re\s(?:open|closed)|nswer\w*\s(?:on|at|in on)\s)|\s-\w{0,4}[pldrsuya]\s?\d|forward|-nio|s(?:ocket|rv\s|qlcmd|erver\s?=)|s(?:tart|erv|peak|it|tay)\w*\s(?:on|at|in on)\s|autossh|data\ssource|r(?:edirect|tp\/|(?:un|espond|each)\w*\s(?:on|at|in on)\s)|[端埠]|[监監偵侦][听聽]|映射|[转轉][发發]|开放|1024\s?以|[起跑挂]开?在|[换換改](?:到|成|为|用)\s?\d{4}|порт|ポート|포트|待ち受け|слуша|ascolta|écoute|escucha|lausch|hört\s/i;

/** What stands between an address and its port. */
const OF_ADDRESS = ':#.';

/** Before a single digit, a year, a thousand: these are ports only where that is said next to them. */
const SHORT = 20;

/** The rest of a range of high numbers. */
const RANGE = /^\s?[-–—~～]\s?\d{4}|^ (?:(?:and|to) )?\d{5}/;
/** The beginning of an answer: what it is about stands above it. */
export const ANSWER = /^[\s>*-]*(?:a(?:nswer)?|答案?|回答)[\s*]*[:：.]/i;

/** Whether something near a number speaks for a port, or is known to use that one. */
export function hasEvidence(
	text: string,
	at: number,
	end: number,
	line: Bounds,
	context: MentionContext,
	named: ReadonlySet<number>,
): boolean {
	// What stands alone behind one of these may be the port of an address.
	if (OF_ADDRESS.includes(text[at - 1] ?? ' ')) return true;
	const number = Number(text.slice(at, end));
	if (number > 65535) return false;
	if (end - at > 3 && RANGE.test(text.slice(end, end + 8)) && !isYear(number)) return true;
	if (ANSWER.test(text.slice(line.start, line.start + 16))) return true;
	const isCommon = end - at > 1 && context.isCommon(number);
	if (number > 99 && named.has(number)) return true;
	const isHigh = number > 1023 && number % 100 !== 0;
	if (line.speaks === false && !isCommon && !isHigh) return false;
	const isCount = countsSomething(text, at, end);
	const isPlain = end - at > 1 && !isYear(number) && !isThousands(text, at, end) && !isCount;
	const from = Math.max(line.start, at - (isPlain ? BEFORE : SHORT));
	const near = text.slice(from, Math.min(line.end, end + (isPlain ? BEHIND : 10)));
	// Most lines are about other things: looked for once for all of their numbers.
	if (speaksIn(text, line) && speaksNear(line, near)) return true;
	if (!isCommon) return isPlain && isHigh && leadsToPort(text.slice(from, at));
	if (isPlain && number > 999 && number % 1000 !== 0) return true;
	const words = isPlain
		? text.slice(Math.max(line.start, at - SENTENCE), Math.min(line.end, end + SENTENCE))
		: near;
	if (hasName(words, number, context)) return true;
	if (isPlain && !isParagraph(line)) return true;
	return isPlain && (leadsToPort(text.slice(from, at)) || speaksForPorts(words));
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

/** Verbs and small words in -s, which count nothing. */
const NO_NOUN =
	/^(?:answers|closes|does|goes|listens|needs|opens|refuses|replies|responds|runs|serves|speaks|stays|stops|works|this|always|across|depuis|dans|vers|sous|chez|puis|mais|plus|después|sirve|answered)$/;

/** Whether a number in prose stands before a noun of several, as counts do: "42 people". */
function countsSomething(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(end) !== 32 || !isLower(text.charCodeAt(end + 1))) return false;
	let to = end + 1;
	while (isLower(text.charCodeAt(to))) to++;
	if (to === end + 2) return !'aeoy'.includes(text[end + 1]!);
	if (NO_NOUN.test(text.slice(end + 1, to))) return false;
	return to - end > 4 && (text[to - 1] === 's' || end - at < 3);
}

const isLower = (code: number) => code >= 97 && code <= 122;

function isThousands(text: string, at: number, end: number): boolean {
	if (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) return true;
	return text[at - 1] === ',' && end - at === 3;
}

/** Whether a name is long enough to be looked for within words: a Chinese one is that with two. */
const isLong = (name: string) => name.length > 2 || name > '\u2e7f';

/** Whether a text has a name of what is known to run on a port, or the most of it. */
function hasName(words: string, number: number, { services }: MentionContext): boolean {
	const lower = words.toLowerCase();
	const { own, everyday } = services.of(number);
	for (const name of own) if (lower.includes(name)) return true;
	for (const name of everyday) if (isLong(name) && lower.includes(name)) return true;
	return false;
}
