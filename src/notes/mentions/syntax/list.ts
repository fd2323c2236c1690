import { itemHits } from './listed';
import { mapped } from './numbers';
import type { Hit } from './rule';

/** What a list, or the lines below a key of YAML, is said to hold. */
export type ListKind = 'keys' | 'prose' | null;

const KEY =
	/^\s*(?:-\s+)?["']?(?:\w*[a-z]Ports?|\w+[_-]ports?|[Pp]orts|PORTS|[Ee]xpose)["']?\s*:\s*(?:#.*)?$/;
const LEAD =
	/(?:^|[^a-z])(?:(?:ports?|puertos?|port[aei]s?|poort(?:en)?|порты?|ポート)(?:\(s\))?(?:\s+[\p{L}\d.-]+){0,5}|端口|埠)(?:\p{Script=Han}{0,8}|\s*[（(].{0,40}[)）])["'`*_]*\s*[:：]?["'`*_]*\s*$/iu;
const NO_LEAD = /\b(?:usb|switch|hdmi|physical|patch|export|import|support)\b|交换机|接口/i;

/** Longer lines are neither rows of a table nor items of a list. */
export const MAX_ITEM = 400;

/** Whether a line belongs to a list, or to a block of lines that are set in. */
export function isInside(line: string): boolean {
	return /^(?:[\s>*+-]|\d{1,2}[.)]\s)/.test(line);
}

/** What the line before a list says that it lists. */
export function listKind(lead: string): ListKind {
	// Nearly every list is of something else.
	if (!/port|puerto|poort|expose|端口|埠|порт|ポート/i.test(lead)) return null;
	if (KEY.test(lead)) return 'keys';
	return LEAD.test(lead) && !NO_LEAD.test(lead) && lead.length < 120 ? 'prose' : null;
}

/** The ports of an item of a list of ports. */
export function listHits(line: string, kind: ListKind): Hit[] {
	const compose = composeHits(line);
	if (compose.length || kind === null) return compose;
	const mark = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?/.exec(line);
	return kind === 'prose' && mark ? itemHits(line.slice(mark[0].length), mark[0].length) : [];
}

/** A line of a Compose file's list: "- 8080:80", '- "127.0.0.1:9000:9000/udp"', "target: 80". */
function composeHits(line: string): Hit[] {
	const [whole = '', head = '', address = '', ports = ''] =
		/^(\s*-\s+["']?|\s*(?:-\s+)?(?:published|target):\s*["']?)((?:\d{1,3}\.){3}\d{1,3}:|\[[0-9a-f:]+\]:)?(\d{1,5}(?:-\d{1,5})?(?::\d{1,5}(?:-\d{1,5})?)?(?:\/(?:tcp|udp))?)["']?\s*(?:#.*)?$/i.exec(
			line,
		) ?? [];
	return whole ? mapped(ports, head.length + address.length) : [];
}
