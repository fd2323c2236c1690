import { mapped, NUMBER, protocolsIn } from './numbers';
import type { GuardedRule, Rule, RuleHit } from './rule';
import { words } from './words';

const TOOL =
	/\b(?:docker|podman|nerdctl|ssh|scp|sftp|autossh|ssh-\w+|mosh|nmap|masscan|nc|ncat|netcat|telnet|mysql\w*|psql|pg_\w+|redis-cli|mongo\w*|mosquitto_\w+|iperf3?|curl|rsync|http-server|serve|vite|next|flask|uvicorn|gunicorn|rails|php|hugo|jekyll|tcpdump)\b/i;
const OPTION =
	/(^|\s)(?:(-p|-P|-l)\s?|(--(?:publish|(?:[a-z]+-)*ports?(?:-ranges?)?|[ds]ports?))[ =])["']?((?:[\d.]+:|\[[0-9a-f:]+\]:)?\d{1,5}(?:[-,:]\d{1,5})*(?:\/(?:tcp|udp))?)(?![\w.])/gi;

/** "-p 8080:80", "-p 127.0.0.1:9000:9000/udp", "--publish 80", "ssh -p 2222", "nmap -p 22,80". */
const options: Rule = (line) => {
	const hits: RuleHit[] = [];
	const isTool = TOOL.test(line);
	for (const match of line.matchAll(OPTION)) {
		const value = match[4]!;
		if (match[2] && !isTool && !value.includes(':')) continue;
		const at = match.index + match[0].length - value.length;
		if (match[3]?.endsWith('s') || /[ds]port$/.test(match[3] ?? '')) {
			// In a firewall a colon makes a range.
			hits.push(...mapped(value.replace(/:/g, '-'), at));
			continue;
		}
		const text = value.replace(/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]):/, (address) =>
			' '.repeat(address.length),
		);
		hits.push(...mapped(text, at));
	}
	return hits;
};

/** The ports of a tunnel: "ssh -L 5433:db.internal:5432", "-R 9000:localhost:3000", "-D 1080". */
const tunnels: Rule = (line) => {
	const hits: RuleHit[] = [];
	const pattern =
		/\s-[NfTnCq]*(?:[LR]\s?["']?(?:[\w.*-]+:)??(\d{1,5}):[\w.-]+:(\d{1,5})|D\s?(?:[\w.*-]+:)?(\d{1,5}))(?![\w:.])/g;
	for (const match of line.matchAll(pattern)) {
		const [whole, near, far, dynamic] = match;
		const first = near ?? dynamic ?? '';
		const start = match.index + (near ? whole.indexOf(near, 2) : whole.length - first.length);
		hits.push(...mapped(first, start));
		if (far) hits.push(...mapped(far, match.index + whole.length - far.length));
	}
	return hits;
};

/** Programs that take a host and then a port: "nc -zv 10.0.0.8 3306", "telnet mail.example.org 25". */
const hostThenPort: Rule = (line) => {
	const pattern =
		/(?:^|[\s`'"$(])(?:nc|ncat|netcat|telnet|nping|tcping|openssl s_client|Test-NetConnection)\s+(?:-[\w-]+\s+)*(?:[\w:-]*(?:\.[\w:-]+)+|localhost|[a-z][\w-]*)\s+(\d{1,5}(?:-\d{1,5})?)(?![\w.:-])/g;
	return [...line.matchAll(pattern)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);
};

/** "kubectl port-forward pod/web-5d4 8080", "socks5 127.0.0.1 9050" of a list of proxies. */
const lastOfAll = words(
	`(\\b(?:port-forward\\s[^\\n\`]*?|socks[45]\\s+(?:\\d{1,3}\\.){3}\\d{1,3}|(?:Local|Remote|Dynamic)Forward(?:\\s+[\\w.*-]+:(?=\\d))?|https?\\s+(?:\\d{1,3}\\.){3}\\d{1,3}))\\s(\\d{2,5})(?=[\\s"'\`]|$)`,
	'sure',
);

/** Programs whose only number is a port: "http.server 8000", "lsof -i :8080", "ufw allow 22". */
const lastNumber = words(
	`((?:^|[^\\w])(?:http\\.server|SimpleHTTPServer|kill-port|lsof\\s[^|]*-i\\s?(?:tcp|udp|4|6)?:|nc\\s+(?:-\\w+\\s+)*-\\w*l\\w*(?:\\s+-p)?|ufw\\s+(?:delete\\s+)?(?:allow|deny|limit|reject)(?:\\s+(?:in|out))?|fuser\\s+(?:-\\w+\\s+)*)\\s?)(${NUMBER}(?:,${NUMBER})*)`,
	'sure',
);

/** Rules of routers and firewalls: "eq 443", "range 5000 5010". */
const equals = words(
	`((?:permit|deny)\\s+(?:tcp|udp)\\s(?:.*\\s)?(?:eq|gt|lt|neq)\\s)(\\d{1,5})`,
	'sure',
);

/** "ip nat inside source static tcp 10.0.0.5 80 203.0.113.1 8080". */
const translated: Rule = (line) => {
	if (!/\bstatic\s+(?:tcp|udp)\b/i.test(line)) return [];
	return [...line.matchAll(/\d{1,3}(?:\.\d{1,3}){3}\s+(\d{1,5})(?![\w.])/g)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);
};

/** "kubectl port-forward svc/web 8080:80", "端口映射 8080:80", "ports 8080:80". */
const mappings: Rule = (line) =>
	[
		...line.matchAll(
			/(?:port[- ]?(?:forward|map)\w*|\bports?\b|publish\w*|端口|映射|轉發|转发)[^\d\n]{0,60}?(\d{1,5}\s?(?::|->|→|=>)\s?\d{1,5}(?:\/(?:tcp|udp))?)(?![\w:.])/gi,
		),
	].flatMap((match) =>
		// "The port leaves at 7:43": a time.
		/^\d{1,2}:[0-5]\d$/.test(match[1]!) && !/forward|map|-p|映射/i.test(match[0])
			? []
			: mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);

/** A firewall's list in brackets: "port { 80 443 }", "tcp dport { 22, 80 }". */
const braced: Rule = (line) =>
	[...line.matchAll(/(?:\b(tcp|udp)\s+)?[sd]?ports?\s*=?\s*\{\s*([\d\s,:-]+)\}/g)].flatMap(
		({ 0: whole, 1: protocol = '', 2: list = '', index }) =>
			mapped(list.replace(/:/g, '-'), index + whole.indexOf(list)).map((hit) => ({
				...hit,
				protocols: protocolsIn(protocol),
			})),
	);

/** "ss -tlnp | grep 8000": what is looked for in a list of listeners. */
const searched = words(
	`(\\b(?:ss|netstat|lsof)\\s[^\\n]{0,60}\\b(?:grep|findstr|rg)\\s+(?:-\\w+\\s+)?["']?:?)(\\d{2,5})`,
	'sure',
);

/** socat's addresses: "TCP-LISTEN:4321,fork", "TCP4:192.168.7.20:80". */
const relayed: Rule = (line) =>
	[
		...line.matchAll(
			/\b(tcp|udp|sctp)[46]?(?:-(?:l(?:isten)?|connect|datagram|recv(?:from)?|sendto))?:(?:(?:[\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})(?![\w.:])/gi,
		),
	].flatMap((match) =>
		mapped(match[2]!, match.index + match[0].length - match[2]!.length).map((hit) => ({
			...hit,
			protocols: protocolsIn(match[1]!),
		})),
	);

/** A socket of systemd: "ListenStream=19999", "ListenDatagram=0.0.0.0:514". */
const unit = words(
	`(^\\s*)Listen(?:Stream|Datagram)\\s*=\\s*(?:[\\d.]+:|\\[[\\da-f:]+\\]:)?(\\d{1,5})(?![\\w.:])`,
	'sure',
);

/** Dockerfile's "EXPOSE 5432 8080/udp". */
const expose = words(`(^\\s*\`?)expose\\s+(${NUMBER}(?:\\s+${NUMBER})*)`, 'sure');
/** A firewall's log: "SPT=51514 DPT=22". */
const logged = words(`(^|\\s)[SD]PT=(\\d{1,5})`, 'sure');

/** Ports in commands, and in what programs are configured with and write down. */
export const COMMAND_RULES: readonly GuardedRule[] = [
	{ needs: /expose/i, find: expose },
	{ needs: /\s-[pPl]|--\w/i, find: options },
	{ needs: /\s-\w*[LRD]/, find: tunnels },
	{ needs: /\bnc\s|ncat|netcat|telnet|tcping|nping|s_client|Test-Net/, find: hostThenPort },
	{ needs: /http\.server|HTTPServer|kill-port|lsof|\bnc\s|ufw|fuser/, find: lastNumber },
	{ needs: /port-forward|socks[45]|https?\s+\d|\wForward/, find: lastOfAll },
	{ needs: /ports?\s*=?\s*\{/, find: braced },
	{ needs: /grep|findstr|\brg\b/, find: searched },
	{ needs: /permit|deny/, find: equals },
	{ needs: /static/, find: translated },
	{ needs: /[SD]PT=/, find: logged },
	{ needs: /socat|-listen:/i, find: relayed },
	{ needs: /^\s*Listen(?:Stream|Datagram)/, find: unit },
	{ needs: /\d\s?(?::|->|→|=>)\s?\d/, find: mappings },
];
