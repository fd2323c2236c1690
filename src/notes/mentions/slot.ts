import { isCounted } from './numbers';

/** Words and signs after which a number stands for a thing, and counts none. */
const BEFORE =
	/(?:(?:^|[\s(（"'`*])(?:on|to|at|from|and|or|not|off|than|via|over|through|uses?|used|using|wants?|takes?|needs?|is|are|was|like|instead of|default|ranges?|now|then|becomes?|stays?|lives?|for|of|them|includ(?:e|es|ing)|such as|especially|namely|between|keeps?|blocks?|exposes?|opens?|closes?|chang(?:e|es|ing))[\s"'`*]+|[,，、:：;；(（/?？→>=+]\s*["'`*]*|[-–—]\s+|[和跟与與及或到至为為是成认認用给給在占从往由的了封开開留许許行闭閉]\s*|(?:^|\s)[a-hA-H][).、．]\s*|^\s*(?:[-*+]\s+|\d+[.)]\s+|>\s*)*["'`*]*)$/i;
/** What may follow such a number: an end, or a word that begins something new. */
const AFTER =
	/^["'`*]*\s*(?:$|[,，.。;；:：!！?？)）、/|→(（+&](?!\d)|[,，、/]\s?\d|[-–—]>|[-–—=]|\b(?:for|is|are|was|were|to|and|or|by|via|with|on|in|from|instead|if|when|as|since|because|but|open|closed|only|then|too|also|both|so|while|where|at|again|not|inside|outside|inbound|outbound|does|goes|gets|will|would|can|must|should|has|behind|over|which|that|per|respectively|ssl|http2|default_server|quic)\b|\p{Script=Han})/iu;
/** Words before a number that say what else it is. */
const ELSE =
	/(?:\b(?:mtu|mss|timeout|limit|memory|vlans?|vms?|pages?(?!\s+is)|p\.|ids?|uid|gid|pid|status|codes?|errors?|returns?|version|build|release|kernel|rfcs?|ttl|years?|steps?|room|lines?|chapter|section|figure|fig\.?|table|size|width|height|max(?:imum|_?(?:conn|client|size|mem|worker|file|user|child)\w*)?|min(?:imum)?|seq(?:uence)?|ack|window|metric|cost|weight|priority|bus|invoice|order|ticket|issue|number|extension|iso|channel|got|answers?|question|exercise|slide|kill(?:\s+-\w+)*|lecture|week|day|grade|score)|(?:^|[^护])进程号?|内存|超时|大小|长度|返回码?|报错?|状态码?|错误(?:码|代码|号)?|代码|退出码?|版本|第|图|表|(?:^|[^网])页|序号|确认号|窗口|耗时|账号|帐号|密码|房间|教室|会议室|(?:最大|最多|最小|上限)[\u4e00-\u9fff]{0,4}|约|共|编号)\s*(?:is|was|of|to|=|:|：|为|是|number|no\.?)?\s*["'`*]*$/i;

/** A list of such things, up to one of its numbers: "VLANs 10,20,443", "lines 22, 80 and 443". */
const LIST_ELSE =
	/\b(?:vlans|lines|pages|ids|rooms|tickets|issues|pids|rfcs|(?:status|exit|error) codes|errors|tracks)\s[\d\s,&-]*(?:(?:and|or)\s)?$/i;

/** Before the rest of a word, an amount, a range or an IPv6 address. */
const PART = /(?:[\w.$€£¥#@]|\.\d{1,3}\/|::|:\w{1,4}:|\d\s?[-–—~～:]\s?)$/;

const YEAR_FROM = 1900;
const YEAR_TO = 2100;
/** Far ahead, and said of files much more often. */
const NFS = 2049;

/** Whether a number reads as a year. */
export function isYear(number: number): boolean {
	return number >= YEAR_FROM && number <= YEAR_TO && number !== NFS;
}

/** Whether the words before a number say what else it is than a port. */
export function isNamedElse(before: string): boolean {
	return ELSE.test(before) || LIST_ELSE.test(before);
}

/** How far the words before a number are looked at. */
const REACH = 40;

/** Whether a number stands as a name of something does, and not as a count, an amount, a page. */
export function fits(
	line: string,
	at: number,
	last: number,
	{ anyBefore = false }: { anyBefore?: boolean } = {},
): boolean {
	const before = line.slice(Math.max(0, at - REACH), at);
	const digits = /^\d+(?:\s?[-–—~～]\s?\d+)?(?:\/(?:tcp|udp)\b)?/i.exec(
		line.slice(at, at + 20),
	)?.[0];
	if (!digits || PART.test(before) || last > 65535) return false;
	const after = line.slice(at + digits.length, at + digits.length + REACH);
	if (isCounted(after) || /^,\d{3}(?!\d)/.test(after) || isNamedElse(before)) return false;
	// "HTTP 404" is a status.
	if (last >= 100 && last < 600 && /\bhttp\s$/i.test(before)) return false;
	return AFTER.test(after) && (anyBefore || BEFORE.test(before));
}
