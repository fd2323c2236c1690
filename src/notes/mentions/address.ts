import { hostBefore } from './before';
import type { Protocol } from '../../domain/port';
import { mapped, protocolsIn } from './numbers';
import type { GuardedRule, Rule, RuleContext, RuleHit } from './rule';
import { isYear } from './slot';

/** Files whose name, a colon and a number are a line of them. */
const SOURCE_FILE =
	/\.(?:[cm]?[jt]sx?|py|rb|go|rs|c|h|cc|cpp|hpp|java|kt|cs|php|swift|md|txt|log|ya?ml|json|toml|sh|css|html?|sql|lua|vue|xml|ini|conf|cfg)$/i;
/** Words that a colon and a number follow for other reasons than a port. */
const NO_HOST =
	/^(?:line|page|note|id|ids|no|nr|issue|version|v|ver|step|chapter|ch|sec|section|fig|figure|table|sha\d*|md5|uid|gid|pid|size|width|height|count|total|max|min|time|date|year|score|ratio|col|column|row|index|ref|todo|fixme|psalms?|john|mark|luke|matthew|genesis|acts|romans|http|https|tel|price|cost|room|level|error|code|status|value|key|seed|limit|mtu|vlan|timeout|ttl|weight|priority|weekday|day|week|q|a)$|(?:^|_)(?:hits|misses|clients|count|total|size|bytes|keys|memory|max|min|seconds|ms|time|rate|errors|requests)$/i;
/** Words that name a machine or a service, alone or with a number: "db:5432", "web-1:8081". */
const SERVICE_HOST =
	/^(?:[a-z]+-)*(?:host|server|srv|db|database|web|www|app|api|backend|frontend|proxy|gateway|router|nas|node|master|worker|broker|cache|queue|mail|vpn|pi|nuc|docker|kafka|redis|mysql|postgres|mongo|nginx|rabbitmq|minio|vault)(?:[-_]?\d+)?$/i;

/** "localhost:3000", "http://nas.local:8096/web", "192.168.1.10:5432", "[::1]:80", "redis:6379". */
const hostAndPort: Rule = (line, context) => {
	const hits: RuleHit[] = [];
	// The number first, and then the host before it: there are fewer numbers than words.
	for (const match of line.matchAll(/:(\d{1,5}(?:-\d{1,5})?)(?![\w:.]*[\w])/g)) {
		const digits = match[1]!;
		const [number = 0, end = number] = digits.split('-').map(Number);
		if (end > 65535 || end < number || digits.startsWith('0')) continue;
		const found = hostBefore(line, match.index);
		if (found && isImage(line, match.index - found.host.length, match)) continue;
		// "(node:38638) Warning": Node names its process so.
		if (/\(node$/i.test(line.slice(Math.max(0, match.index - 5), match.index))) continue;
		const certainty = found && certaintyOf(found.host, number, found.isUrl, context);
		if (!certainty) continue;
		const protocols = protocolsAround(line, match.index - found.host.length, match);
		hits.push({ first: number, last: end, protocols, at: match.index + 1, certainty });
	}
	return hits;
};

/** Whether a name is that of an image, and the number its tag: "image: app:8080", "FROM app:80". */
function isImage(line: string, at: number, match: RegExpMatchArray): boolean {
	if (line[match.index! + match[0].length] === '/') return false;
	return /(?:\bimage["']?:\s+["']?|^\s*FROM\s+|\bdocker\s+(?:pull|push|tag)\s+)\S*$/.test(
		line.slice(Math.max(0, at - 60), at),
	);
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
	{ isCommon }: RuleContext,
): RuleHit['certainty'] | null {
	if (isUrl || host === '*' || /^localhost$/i.test(host) || host.startsWith('[')) return 'sure';
	if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return 'sure';
	if (/^\d+$/.test(host) || SOURCE_FILE.test(host) || NO_HOST.test(host)) return null;
	const isDomain = /\.[a-z][a-z-]+$/i.test(host);
	if (isDomain) return port > 9 ? 'sure' : null;
	if (!/^[a-z][\w-]+$/i.test(host) || isYear(port)) return null;
	// "node:20" and "debian:12" are images and their tags.
	const isLikely = port > 99 && (isCommon(port) || (port > 999 && SERVICE_HOST.test(host)));
	return isLikely ? 'likely' : null;
}

/** All addresses at once, as listings write it: ":::3000". */
const everyAddress: Rule = (line) =>
	[...line.matchAll(/(?:^|[^\w:]):::(\d{1,5})(?![\w.:])/g)].flatMap((match) => {
		const [hit] = mapped(match[1]!, match.index + match[0].length - match[1]!.length);
		const said = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
		const protocols = protocolsIn(/^->[\d-]+\/(tcp|udp)/.exec(said)?.[1] ?? '');
		return hit && hit.first > 0 ? [{ ...hit, protocols }] : [];
	});

/** The address of an interface: "127.0.0.53%lo:53". */
const zoned: Rule = (line) =>
	[...line.matchAll(/%\w+\]?:(\d{1,5})(?![\w.:])/g)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);

/** A mapping of a container with its address, or alone in quotes: '- "127.0.0.1:8080:80"'. */
const addressMapping: Rule = (line) =>
	[
		...line.matchAll(
			/(?:(?:^|[\s"'])(?:\d{1,3}\.){3}\d{1,3}:|^\s*-\s+["'](?=\d{3}))(\d{1,5}:\d{1,5}(?:\/(?:tcp|udp))?)(?![\w.:])/g,
		),
	].flatMap((match) => mapped(match[1]!, match.index + match[0].length - match[1]!.length));

/** A bare ":8080", as in "open :8080"; ":80" only where it is well known. */
const bareColon: Rule = (line, { isCommon }) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(
		/(^|[\s"'`(（，、=[]|:\/\/)(?:\*)?:(\d{2,5})(?![\w:]|\.\w)/g,
	)) {
		const digits = match[2]!;
		const number = Number(digits);
		if (number > 65535 || digits.startsWith('0')) continue;
		if (digits.length < 3 && !isCommon(number)) continue;
		// The value of a key: `"count":128`, `{\"count\":128}`.
		const isQuoted = /^["'`]/.test(match[0]);
		if (isQuoted && /\w\\?$/.test(line.slice(Math.max(0, match.index - 2), match.index)))
			continue;
		const at = match.index + match[0].length - digits.length;
		hits.push({ first: number, last: number, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

/** Captures of packets write the port as a fifth number: "IP 10.0.0.5.51514 > 10.0.0.1.443:". So does netstat. */
const captured: Rule = (line) =>
	[
		...line.matchAll(
			/(?:^|\s)\d{1,3}(?:\.\d{1,3}){3}\.(\d{1,5})(?=:\s|\s+(?:-?>|[\d*]|[A-Z]{4}))/g,
		),
	].flatMap((match) => mapped(match[1]!, match.index + match[0].length - match[1]!.length));

/** As name servers write it: "192.168.1.1#53(192.168.1.1)". */
const hashed: Rule = (line) =>
	[...line.matchAll(/\d\.\d{1,3}#(\d{1,5})(?![\w.])/g)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);

/** Ports behind addresses. */
export const ADDRESS_RULES: readonly GuardedRule[] = [
	{ needs: /:\d/, find: hostAndPort },
	{ needs: /:::\d/, find: everyAddress },
	{ needs: /%\w+\]?:\d/, find: zoned },
	{ needs: /\d:\d+:\d|-\s+["']\d+:\d/, find: addressMapping },
	{ needs: /:\d/, find: bareColon },
	{ needs: /(?:\d\.){4}\d/, find: captured },
	{ needs: /\d#\d/, find: hashed },
];
