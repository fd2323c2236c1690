import { hostBefore } from './host-before';
import type { Protocol } from '../../../domain/port';
import { isYear, mapped, protocolsIn } from './numbers';
import { pattern, type GuardedRule, type Hit, type MentionContext, type Rule } from './rule';

/** Files whose name, a colon and a number are a line of them. */
const SOURCE_FILE =
	/\.(?:[cm]?[jt]sx?|py|rb|go|rs|c|h|cc|cpp|hpp|java|kt|cs|php|swift|md|txt|log|ya?ml|json|toml|sh|css|html?|sql|lua|vue|xml|ini|conf|cfg)$/i;
/** Words that a colon and a number follow for other reasons than a port. */
const NO_HOST =
	/^(?:line|page|note|ids?|no|nr|issue|version|v|ver|step|chapter|ch|sec|section|fig|figure|table|sha\d*|md5|[ug]id|pid|size|width|height|count|total|max|min|time|date|year|score|ratio|col|column|row|index|ref|todo|fixme|psalms?|john|mark|luke|matthew|genesis|acts|romans|https?|tel|price|cost|room|level|error|code|status|value|key|seed|limit|mtu|vlan|timeout|ttl|weight|priority|weekday|day|week|node|debian|ubuntu|python|alpine|php|ruby|java|golang|redis-server|question|answer|qty|amount|port|\w*(?:user|group|event|ticket|process|session)_?id)$|(?:^|_)(?:hits|misses|clients|count|total|size|bytes|keys|memory|max|min|seconds|ms|time|rate|errors|requests)$/i;
/** Words that name a machine or a service, alone or with a number: "db:5432", "web-1:8081". */
const SERVICE_HOST =
	/^(?:[a-z]+-)*(?:host|server|srv|db|database|web|www|app|api|backend|frontend|proxy|gateway|router|nas|master|worker|broker|cache|queue|mail|vpn|pi|nuc|docker|box|vm|kafka|redis|mysql|postgres|mongo|nginx|rabbitmq|minio|vault)(?:[-_]?\d+)?$/i;

/** "localhost:3000", "http://nas.local:8096/web", "192.168.1.10:5432", "[::1]:80", "redis:6379". */
const hostAndPort: Rule = (line, context) => {
	const hits: Hit[] = [];
	// The number first, and then the host before it: there are fewer numbers than words.
	for (const match of line.matchAll(/:(\d{1,5}(?:-\d{1,5})?)(?!\w|:[\w$]|\.\w)/g)) {
		const digits = match[1]!;
		const [number = 0, end = number] = digits.split('-').map(Number);
		if (end > 65535 || end < number || digits.startsWith('0')) continue;
		const found = hostBefore(line, match.index);
		if (!found || isNoAddress(line, match.index - found.host.length, match)) continue;
		const certainty = certaintyOf(found.host, number, found.isUrl, line, context);
		if (!certainty) continue;
		const protocols = protocolsAround(line, match.index - found.host.length, match);
		hits.push({ first: number, last: end, protocols, at: match.index + 1, certainty });
	}
	return hits;
};

/** Whether a name and a number are an image and its tag, a variable and its value, or a process. */
function isNoAddress(line: string, at: number, match: RegExpMatchArray): boolean {
	const before = line.slice(Math.max(0, at - 60), at);
	const next = line[match.index! + match[0].length];
	if (/\$\{[^}]*$/.test(before) && next === '}') return true;
	if (
		/(?:\(node|[-\s]display\s+\S*)$/i.test(
			line.slice(Math.max(0, match.index! - 30), match.index),
		)
	)
		return true;
	if (next === '/') return false;
	return /(?:\bimage["']?:\s+["']?|^\s*FROM\s+|\bdocker\s+(?:pull|push|tag)\s+)\S*$/.test(before);
}

/** "listen tcp 0.0.0.0:80", "tcp://10.0.0.1:2375", and Docker's "0.0.0.0:8080->80/tcp". */
function protocolsAround(line: string, host: number, match: RegExpMatchArray): Protocol[] {
	const before = line.slice(Math.max(0, host - 8), host);
	const behind = match.index! + match[0].length;
	const said =
		/\b(?:tcp|udp)(?=[46]?\s$|:\/\/$)/i.exec(before)?.[0] ??
		/^->[\d-]+\/(tcp|udp)/.exec(line.slice(behind, behind + 30))?.[1];
	return protocolsIn(said ?? '');
}

function certaintyOf(
	host: string,
	port: number,
	isUrl: boolean,
	line: string,
	{ isCommon }: MentionContext,
): Hit['certainty'] | null {
	if (isUrl || host === '*' || /^localhost$/i.test(host) || host.startsWith('[')) return 'sure';
	if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return 'sure';
	if (/^\d+$/.test(host) || SOURCE_FILE.test(host) || NO_HOST.test(host)) return null;
	const isDomain = /\.[a-z][a-z-]+$/i.test(host);
	if (isDomain) return port > 9 ? 'sure' : null;
	if (!/^[a-z][\w-]+$/i.test(host) || isYear(port)) return null;
	if (/\b(?:proxy|proxy_pass|reverse_proxy|upstream|server)\b/i.test(line)) return 'likely';
	// "node:20" and "debian:12" are images and their tags.
	const isMachine = SERVICE_HOST.test(host) || /^[a-z]+[\w-]*-[\w-]+$|^[a-z]+\d$/i.test(host);
	return port > 99 && (isCommon(port) || (port > 999 && isMachine)) ? 'likely' : null;
}

/** A bare ":8080", as in "open :8080"; ":80" only where it is well known. */
const bareColon: Rule = (line, { isCommon }) => {
	const hits: Hit[] = [];
	for (const match of line.matchAll(
		/(^|[\s"'`(（，、=[{*]|:\/\/)(?:\*)?:(\d{2,5})(?![\w:]|\.\w)/g,
	)) {
		const digits = match[2]!;
		const number = Number(digits);
		if (number > 65535 || digits.startsWith('0')) continue;
		if (digits.length < 3 && !isCommon(number)) continue;
		const before = line.slice(Math.max(0, match.index - 2), match.index);
		// The value of a key, `"count":128`, `{\"count\":128}`; a slice, "text[:200]".
		if (/^["'`]/.test(match[0]) && /\w\\?$/.test(before)) continue;
		if (match[1] === '[' && line[match.index + match[0].length] === ']') continue;
		const at = match.index + match[0].length - digits.length;
		hits.push({ first: number, last: number, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

const likely = (digits: string, at: number): Hit[] =>
	mapped(digits, at).map((hit) => ({ ...hit, certainty: 'likely' }));

/** Ports behind addresses. */
export const ADDRESS_RULES: readonly GuardedRule[] = [
	{ needs: /:\d/, find: hostAndPort },
	// A host to be filled in: "http://<server-ip>:8000", "http://$HOST:9117", "http://服务器地址:8088".
	pattern(/:\/\/.*:\d/, /[a-z]:\/\/[^\s/"'`|]{1,80}:(\d{2,5})(?![\w.:])/gi, mapped),
	pattern(
		/[>}\])\w]:\d/,
		/(?:<[a-z\p{Script=Han}][^<>]{0,30}>|\$\{?[A-Z_]\w*\}?|\{\{?\s?[a-z]\w*\s?\}?\}|%[A-Z_]+%|\b(?:your|server|host)[-_ ]?ip):(\d{2,5})(?![\w.:])/giu,
		mapped,
	),
	pattern(/localhost:\s\d/, /\blocalhost:\s(\d{2,5})(?![\w.:])/g, mapped),
	// All addresses at once, as listings write it: ":::3000"; with Docker's "->80/tcp".
	{
		needs: /:::\d/,
		find: (line) =>
			[...line.matchAll(/(?:^|[^\w:]):::(\d{1,5})(?![\w.:])/g)].flatMap((match) => {
				const end = match.index + match[0].length;
				const said = /^->[\d-]+\/(tcp|udp)/.exec(line.slice(end, end + 30))?.[1] ?? '';
				return mapped(match[1]!, end - match[1]!.length, protocolsIn(said)).filter(
					({ first }) => first > 0,
				);
			}),
	},
	// The address of an interface: "127.0.0.53%lo:53".
	pattern(/%\w+\]?:\d/, /%\w+\]?:(\d{1,5})(?![\w.:])/g, mapped),
	// A mapping of a container with its address, or alone in quotes: '- "127.0.0.1:8080:80"'.
	pattern(
		/\d:\d+:\d|-\s+["']\d+:\d/,
		/(?:(?:^|[\s"'])(?:\d{1,3}\.){3}\d{1,3}:|^\s*-\s+["'](?=\d{3}))(\d{1,5}:\d{1,5}(?:\/(?:tcp|udp))?)(?![\w.:])/g,
		mapped,
	),
	{ needs: /:\d/, find: bareColon },
	// Captures of packets write the port as a fifth number: "IP 10.0.0.5.51514 > 10.0.0.1.443:".
	pattern(
		/(?:\d\.){4}\d/,
		/(?:^|\s)\d{1,3}(?:\.\d{1,3}){3}\.(\d{1,5})(?=:\s|\s+(?:-?>|[\d*]|[A-Z]{4}))/g,
		mapped,
	),
	// As name servers write it: "192.168.1.1#53(192.168.1.1)".
	pattern(/\d#\d/, /\d\.\d{1,3}#(\d{1,5})(?![\w.])/g, mapped),
	// Tomcat's names for what listens: "http-nio-8080", "ajp-nio-0.0.0.0-8009".
	pattern(/-nio2?-/, /-nio2?-(?:[\d.]+-)?(\d{2,5})(?!\w)/g, mapped),
	// Names in a wiki link: "[[nas]]:5000".
	pattern(/\]:\d/, /\[\[[^[\]]+\]\]:(\d{2,5})(?![\w.:])/g, likely),
];
