import type { Protocol } from '../../domain/port';
import { hostBefore, runBefore } from './before';
import { FEW_NUMBERS, NUMBER, NUMBERS, readNumbers, type FoundNumber } from './numbers';

/** What a rule found in a line. */
export interface RuleHit extends FoundNumber {
	readonly certainty: 'sure' | 'likely';
}

/** What a rule may know beside the line. */
export interface RuleContext {
	/** Whether a port is well enough known that "redis:6379" is rather a host than anything else. */
	readonly isCommon: (port: number) => boolean;
	/** Whether a word is a name that a port is known by: "SSH (22)". */
	readonly isKnownAs: (name: string, port: number) => boolean;
}

type Rule = (line: string, context: RuleContext) => RuleHit[];

/** Words before "port" that make it a socket of metal. */
const HARDWARE =
	/(?:\b(?:usb|hdmi|vga|dvi|serial|parallel|com|switch|ethernet|sfp\+?|lan|wan|patch|displayport|thunderbolt|charging|gigabit|trunk|uplink|sea|air|home)[\s-]*|\b(?:the|a)\s+\d+[\s-]*|串|网|光|电|接|出|进|交换机的?|路由器的?)$/i;
/** Files whose name, a colon and a number are a line of them. */
const SOURCE_FILE =
	/\.(?:[cm]?[jt]sx?|py|rb|go|rs|c|h|cc|cpp|hpp|java|kt|cs|php|swift|md|txt|log|ya?ml|json|toml|sh|css|html?|sql|lua|vue|xml|ini|conf|cfg)$/i;
/** Words that a colon and a number follow for other reasons than a port. */
const NO_HOST =
	/^(?:line|page|note|id|ids|no|nr|issue|version|v|ver|step|chapter|ch|sec|section|fig|figure|table|sha\d*|md5|uid|gid|pid|size|width|height|count|total|max|min|time|date|year|score|ratio|col|column|row|index|ref|todo|fixme|psalm|john|mark|luke|matthew|genesis|http|https|tel|price|cost|room|level|error|code|status|value|key|seed|limit|mtu|vlan|timeout|ttl|weight|priority|weekday|day|week|q|a)$/i;

/** A rule that is a pattern: its first group stands before the words, its last is the numbers. */
const words = (pattern: string, certainty: RuleHit['certainty'], protocolAt?: number): Rule => {
	const expression = new RegExp(pattern, 'gi');
	return (line) => {
		const hits: RuleHit[] = [];
		for (const match of line.matchAll(expression)) {
			const list = match[match.length - 1]!;
			const at = match.index + match[0].length - list.length;
			if (HARDWARE.test(line.slice(0, match.index + match[1]!.length))) continue;
			const said = protocolAt === undefined ? [] : protocolsIn(match[protocolAt] ?? '');
			for (const number of readNumbers(list, at, line)) {
				// "LISTEN 0 128" and "tcp 0 0" are columns of a listing; port 0 is named as such.
				if (number.last === 0 && !/port/i.test(match[0])) continue;
				const protocols = number.protocols.length ? number.protocols : said;
				hits.push({ ...number, protocols, certainty });
			}
		}
		return hits;
	};
};

function protocolsIn(text: string): Protocol[] {
	return [...new Set(text.toLowerCase().match(/tcp|udp|sctp|dccp/g) as Protocol[] | null)];
}

/** What stands before a number that begins a word of its own. */
const START = '(^|[^\\w.$€£¥#@/:+-])';
const TRANSPORT =
	'(tcp(?:\\s*(?:/|and|和|or)\\s*udp)?|udp(?:\\s*(?:/|and|和|or)\\s*tcp)?|sctp|dccp)';

/** "443/tcp", "6000-6063/udp". */
const withProtocol = words(
	`${START}(\\d{1,5}(?:[-–~]\\d{1,5})?\\/(?:tcp|udp|sctp|dccp)(?:[+/](?:tcp|udp|sctp|dccp))*)`,
	'sure',
);

/** "ports 80, 443 and 8080", "Ports: 80/443". */
const ports = words(
	`(^|[^a-z])(?:[a-z]*[a-z]-)?ports(?:\\s+(?:numbers?|are|were|include|like|such as|from))?\\s*[:=]?\\s*\\[?\\s*(${NUMBERS})`,
	'sure',
);

/** "port 443", "port number 22", "port=3306", "PORT: 80 or 443"; "TCP port 22". */
const port = words(
	`(^|[^a-z])(?:${TRANSPORT}[\\s-]+)?port(?:\\s*(?:number|no\\.?|nr\\.?|is|was|to|becomes|#))?["'*_]*\\s*(?:[:=#]|\\|\\||\\?\\?)?["'*_]*\\s*["'\`]?(${FEW_NUMBERS})`,
	'sure',
	2,
);

/** "TCP 22", "UDP: 53, 67", "tcp/443", "UDP 端口 53". */
const afterProtocol = words(
	`(^|[^\\w/])${TRANSPORT}(?:\\s*(?:端口号?|ports?))?(?:\\s?[:：/]\\s?|\\s)(${NUMBERS})`,
	'sure',
	2,
);

/** "端口 3306", "端口号：3306", "端口是 80 和 443", "监听 8080", "开启443和80端口". */
const chineseBefore = words(
	`(^|.)(?:${TRANSPORT}\\s*)?(?:端口号?|埠号?|通訊埠)\\s*(?:为|是|為|有|包括|从|范围|区间|改为|改成|设为|设置为|默认为|默认是|使用|用)?\\s*[:：=（(]?\\s*["'\`]?(${NUMBERS})`,
	'sure',
	2,
);

/** "3306端口", "80、443 端口", "TCP 22 端口". */
const chineseAfter: Rule = (line) => {
	const hits: RuleHit[] = [];
	const expression = new RegExp(`${START}(${NUMBERS})\\s*(?:号)?(?:端口|埠|通訊埠)`, 'gi');
	// A Han character may stand right before the number: "访问443端口".
	for (const match of line.matchAll(expression)) {
		const list = match[2]!;
		const at = match.index + match[1]!.length;
		// What follows the last number is "端口" itself, not something that it counts.
		for (const number of readNumbers(list, at, `${line.slice(0, at + list.length)} `)) {
			hits.push({ ...number, certainty: 'sure' });
		}
	}
	return hits;
};

/** "listens on 8096", "listening on 80 and 443", "监听 8080", nginx' "listen 80;". */
const listening = words(
	`(^|[^a-z])(?:listen(?:s|ing|ed)?(?:\\s+(?:on|at|to)|\\()?|bound to|binds? to|监听(?:在|于|着)?|偵聽)\\s*[:：]?\\s*(${NUMBERS})`,
	'sure',
);

/** Dockerfile's "EXPOSE 5432 8080/udp". */
const expose = words(`(^\\s*)expose\\s+(${NUMBER}(?:\\s+${NUMBER})*)`, 'sure');

/** "localhost:3000", "http://nas.local:8096/web", "192.168.1.10:5432", "[::1]:80", "redis:6379". */
const hostAndPort: Rule = (line, { isCommon }) => {
	const hits: RuleHit[] = [];
	// The number first, and then the host before it: there are fewer numbers than words.
	for (const match of line.matchAll(/:(\d{1,5}(?:-\d{1,5})?)(?![\w:.]*[\w])/g)) {
		const digits = match[1]!;
		const [number = 0, end = number] = digits.split('-').map(Number);
		if (end > 65535 || end < number || digits.startsWith('0')) continue;
		const found = hostBefore(line, match.index);
		const certainty = found && hostCertainty(found.host, number, found.isUrl, isCommon);
		if (!certainty) continue;
		hits.push({ first: number, last: end, protocols: [], at: match.index + 1, certainty });
	}
	return hits;
};

function hostCertainty(
	host: string,
	port: number,
	isUrl: boolean,
	isCommon: (port: number) => boolean,
): RuleHit['certainty'] | null {
	if (isUrl || host === '*' || /^localhost$/i.test(host) || host.startsWith('[')) return 'sure';
	if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return 'sure';
	if (/^\d+$/.test(host) || SOURCE_FILE.test(host) || NO_HOST.test(host)) return null;
	const isDomain = /\.[a-z][a-z-]+$/i.test(host);
	if (isDomain) return port > 9 ? 'sure' : null;
	const isYear = port >= 1900 && port <= 2100;
	// "node:20" and "debian:12" are images and their tags.
	return /^[a-z][\w-]*$/i.test(host) && port > 99 && !isYear && isCommon(port) ? 'likely' : null;
}

/** "SSH (22)", "MySQL 3306", "HTTPS：443": a name, and the port that it is known for. */
const nameAndPort: Rule = (line, { isKnownAs }) => {
	const hits: RuleHit[] = [];
	// The number first, and then the word before it: there are fewer numbers than words.
	for (const match of line.matchAll(/(?:\s?[(（]\s?|[:：]\s?|\s)(\d{2,5})(?![\w.:-])/g)) {
		const [whole, digits = ''] = match;
		const name = runBefore(line, match.index, /[\w.+-]/);
		const number = Number(digits);
		if (!/^[a-z].*[\w+]$/i.test(name) || number > 65535) continue;
		if (!isKnownAs(name, number)) continue;
		const at = match.index + whole.length - digits.length;
		hits.push({ first: number, last: number, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

/** "kubectl port-forward svc/web 8080:80", "端口映射 8080:80". */
const mappings: Rule = (line) =>
	[
		...line.matchAll(
			/(?:port[- ]?(?:forward|map)\w*|端口(?:映射|转发))[^\d\n]{0,60}?(\d{1,5}:\d{1,5})(?![\w:.])/gi,
		),
	].flatMap((match) => mapped(match[1]!, match.index + match[0].length - match[1]!.length));

/** A bare ":8080", as in "open :8080". */
const bareColon: Rule = (line) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(/(^|[\s"'`(（，、])(?:\*)?:(\d{2,5})(?![\w:.]*\w)/g)) {
		const number = Number(match[2]);
		if (number > 65535 || match[2]!.startsWith('0') || match[2]!.length < 3) continue;
		const at = match.index + match[0].length - match[2]!.length;
		hits.push({ first: number, last: number, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

/** "-p 8080:80", "-p 127.0.0.1:9000:9000/udp", "--publish 80", "ssh -p 2222", "nmap -p 22,80". */
const options: Rule = (line) => {
	const hits: RuleHit[] = [];
	const isTool =
		/\b(?:docker|podman|nerdctl|ssh|scp|sftp|nmap|masscan|nc|ncat|netcat|telnet|mysql|psql|redis-cli|mosquitto_\w+|iptables|curl|rsync|http-server|serve|vite|flask|uvicorn)\b/i.test(
			line,
		);
	const expression =
		/(^|\s)(?:(-p|-P)\s?|(--(?:publish|port|dport|sport|listen-port|http-port|server-port))[ =])["']?((?:[\d.]+:|\[[0-9a-f:]+\]:)?\d{1,5}(?:[-,:]\d{1,5})*(?:\/(?:tcp|udp))?)/gi;
	for (const match of line.matchAll(expression)) {
		if (match[2] && !isTool && !match[4]!.includes(':')) continue;
		const text = match[4]!.replace(/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]):/, (address) =>
			' '.repeat(address.length),
		);
		const at = match.index + match[0].length - match[4]!.length;
		hits.push(...mapped(text, at));
	}
	return hits;
};

/** The ports of a mapping, of both sides: "8080:80/tcp", "3000-3005:3000-3005". */
export function mapped(text: string, at: number): RuleHit[] {
	const protocols = protocolsIn(text);
	return [...text.matchAll(/(\d{1,5})(?:-(\d{1,5}))?/g)].flatMap((match) => {
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		const good = last <= 65535 && first <= last;
		return good
			? [{ first, last, protocols, at: at + match.index, certainty: 'sure' as const }]
			: [];
	});
}

const PROTOCOL = /tcp|udp|sctp|dccp/i;
const CHINESE = /端口|埠/;
const COLON = /:\d/;

/**
 * All rules; a number that several find is the first one's. Each with what a line must have for it
 * to find anything: that is looked for quickly, and most lines have little of it.
 */
export const RULES: readonly { readonly needs: RegExp; readonly find: Rule }[] = [
	{ needs: PROTOCOL, find: withProtocol },
	{ needs: /ports/i, find: ports },
	{ needs: /port(?![a-z]).{0,30}\d/i, find: port },
	{ needs: PROTOCOL, find: afterProtocol },
	{ needs: CHINESE, find: chineseBefore },
	{ needs: CHINESE, find: chineseAfter },
	{ needs: /listen|b(?:ou|i)nd|监听|偵聽/i, find: listening },
	{ needs: /^\s*expose/i, find: expose },
	{ needs: /\s-p|--\w/i, find: options },
	{ needs: /port[- ]?(?:forward|map)|端口/i, find: mappings },
	{ needs: /[a-z](?:\s?[(（]\s?|[:：]\s?|\s)\d/i, find: nameAndPort },
	{ needs: COLON, find: hostAndPort },
	{ needs: COLON, find: bareColon },
];
