import { mapped, NUMBERS, protocolsIn, readNumbers } from './numbers';
import { pattern, type GuardedRule, type Hit, type Rule } from './rule';

/** Programs whose -p, -P or -l is a port, and none of a folder, a project, a process. */
const TOOL =
	/\b(?:docker|podman|nerdctl|ssh|scp|sftp|autossh|ssh-\w+|sshpass|mosh|[np]map|masscan|rustscan|naabu|nc|ncat|netcat|pwncat\w*|powercat|chisel|ligolo\w*|telnet|mysql\w*|mariadb\w*|psql|pg_\w+|redis-\w+|mongo\w*|mosquitto_\w+|mqtt\w*|iperf3?|curl|rsync|http-server|serve\w*|updog|goshs|vite|next|flask|uvicorn|gunicorn|hypercorn|waitress\w*|rails|puma|php|hugo|jekyll|mkdocs|tcpdump|smbclient|rpcclient|hydra|medusa|evil-winrm|impacket-\w+|wfuzz|sqsh|cqlsh|clickhouse\w*|memcached|socat|responder|miniserve|caddy|dufs|filebrowser|jupyter|tensorboard|adb|ttyd|gotty|wetty|code-server|m[bo]\w*poll|zabbix_\w+|check_\w+|dig|kdig|nodetool|swaks|lftp|sipsak|pgbench)\b|\.(?:py|exe)\b/i;
/** Long options with a port, or several. */
const LONG =
	'--(?:publish|listen|bind|(?!top-)(?:[a-z]+-)*ports?(?:-ranges?)?|[ds]ports?|[rl]port)';
const OPTION = new RegExp(
	`(^|\\s)(?:(-p|-P|-l|-\\w*[vn]\\w*p)\\s?|(${LONG})(?:=|\\s+))["']?((?:[\\d.]+:|\\[[0-9a-f:]+\\]:)?\\d{1,5}(?:[-,:]\\d{1,5})*(?:\\/(?:tcp|udp))?)(?![\\w.])`,
	'gi',
);

/** "-p 8080:80", "-p8080", "--publish 80", "ssh -p 2222", "nmap -p 22,80", "mysql -P3307". */
const options: Rule = (line) => {
	const hits: Hit[] = [];
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
	const hits: Hit[] = [];
	const expression =
		/\s-[a-zA-Z]*(?:[LR]\s?["']?(?:[\w.*-]+:)??(\d{1,5}):(?:[\w.-]+|\[[\da-f:]+\]):(\d{1,5})|[DR]\s?(?:[\w.*-]+:)?(\d{3,5}))(?![\w:.])/g;
	for (const match of line.matchAll(expression)) {
		const [whole, near, far, dynamic] = match;
		const first = near ?? dynamic ?? '';
		const start = match.index + (near ? whole.indexOf(near, 2) : whole.length - first.length);
		hits.push(...mapped(first, start));
		if (far) hits.push(...mapped(far, match.index + whole.length - far.length));
	}
	return hits;
};

/** chisel's remotes: "R:9000:127.0.0.1:8000", "9050:socks", "R:1080:socks". */
const remotes: Rule = (line) => {
	const hits: Hit[] = [];
	const expression =
		/(^|\s)(?:R:)?(?:(?:\d{1,3}\.){3}\d{1,3}:|localhost:)?(\d{1,5})(?::(?:socks|(?:[\w.-]+:)?(\d{1,5})))?(?:\/(?:tcp|udp))?(?=\s|$|["'`])/g;
	for (const match of line.matchAll(expression)) {
		const [whole, , near = '', far] = match;
		if (!/:/.test(whole)) continue;
		hits.push(...mapped(near, match.index + whole.indexOf(near)));
		if (far) hits.push(...mapped(far, match.index + whole.lastIndexOf(far)));
	}
	return hits;
};

/** Programs that take a host and then a port: "nc -zv 10.0.0.8 3306", "telnet mail.example.org 25". */
const hostThenPort: Rule = (line) => {
	const expression =
		/(?:^|[\s`'"$(|&;/\\])(?:nc|ncat|netcat|telnet|nping|tcping|paping|pwncat(?:-cs)?|openssl s_client|Test-NetConnection|tnc)(?:\.exe|64\.exe)?\s+(?:(?:-[\w-]+|\/bin\/\w+|(?:cmd|powershell)(?:\.exe)?|sh|bash|-w\s?\d+)\s+)*(?:[\w:-]*(?:\.[\w:-]+)+|localhost|\$\{?\w+\}?|<[^<>]{1,24}>|\{\w+\}|[a-z][\w-]*)\s+(?:-p(?:ort)?\s+)?(\d{1,5}(?:-\d{1,5})?)(?![\w.:-])/gi;
	return [...line.matchAll(expression)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);
};

/** "ip nat inside source static tcp 10.0.0.5 80 203.0.113.1 8080". */
const translated: Rule = (line) => {
	if (!/\bstatic\s+(?:tcp|udp)\b/i.test(line)) return [];
	return [...line.matchAll(/\d{1,3}(?:\.\d{1,3}){3}\s+(\d{1,5})(?![\w.])/g)].flatMap((match) =>
		mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);
};

/** What rules of routers compare ports with: "permit udp any eq 53 any range 5000 5010". */
const compared: Rule = (line) =>
	/(?:permit|deny)\s+(?:tcp|udp)\s/i.test(line)
		? [...line.matchAll(/\s(?:eq|gt|lt|neq|range)\s(\d{1,5}(?:\s\d{1,5})?)(?!\S)/g)].flatMap(
				(match) =>
					mapped(
						match[1]!.replace(' ', '-'),
						match.index + match[0].length - match[1]!.length,
					),
			)
		: [];

/** Two numbers that a setting names as the ends of a range. */
const kernelRange: Rule = (line) =>
	[
		...line.matchAll(/(?:port_?range\s*[=:]?\s*|^\D*)["'[]?(\d{1,5}[\s,]+\d{1,5})(?![\w.])/g),
	].flatMap((match) =>
		mapped(match[1]!.replace(/[\s,]+/, '-'), match.index + match[0].length - match[1]!.length),
	);

/** "kubectl port-forward svc/web 8080:80", "端口映射 8080:80", "ports 8080:80". */
const mappings: Rule = (line) =>
	[
		...line.matchAll(
			/(?:port[- ]?(?:forward|map)\w*|\bports?\b|publish\w*|forward(?:s|ed|ing)?|端口|映射|轉發|转发)(?:[^\d\n]{0,59}?[^\w\n])?(\d{1,5}\s?(?::|->|→|=>)\s?\d{1,5}(?:\/(?:tcp|udp))?)(?![\w:.])/gi,
		),
	].flatMap((match) =>
		// "The port leaves at 7:43": a time.
		/^\d{1,2}:[0-5]\d$/.test(match[1]!) && !/forward|map|-p|映射/i.test(match[0])
			? []
			: mapped(match[1]!, match.index + match[0].length - match[1]!.length),
	);

/** A firewall's list in brackets: "port { 80 443 }", "tcp dport { 22, 80 }". */
const braced: Rule = (line) =>
	[
		...line.matchAll(/(?:\b(tcp|udp)\s+)?[sd]?ports?\s*(?:=|in)?\s*\{\s*([\d\s,.:-]+)\}/g),
	].flatMap(({ 0: whole, 1: protocol = '', 2: list = '', index }) =>
		mapped(
			list.replace(/\.\./g, '- ').replace(/:/g, '-'),
			index + whole.indexOf(list),
			protocolsIn(protocol),
		),
	);

/** socat's addresses: "TCP-LISTEN:4321,fork", "TCP4:192.168.7.20:80". */
const relayed: Rule = (line) =>
	[
		...line.matchAll(
			/\b(tcp|udp|sctp|openssl|ssl)[46]?(?:-(?:l(?:isten)?|connect|datagram|recv(?:from)?|sendto))?:(?:(?:[\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})(?![\w.:])/gi,
		),
	].flatMap((match) =>
		mapped(match[2]!, match.index + match[0].length - match[2]!.length, protocolsIn(match[1]!)),
	);

/** bash's sockets: "/dev/tcp/10.0.0.5/4444". */
const device: Rule = (line) =>
	[...line.matchAll(/\/dev\/(tcp|udp)\/[^\s/]{1,80}\/(\d{1,5})(?![\w.])/g)].flatMap((match) =>
		mapped(match[2]!, match.index + match[0].length - match[2]!.length, protocolsIn(match[1]!)),
	);

const each = (list: string, at: number): Hit[] =>
	readNumbers(list, at).map((number) => ({ ...number, certainty: 'sure' }));

const NO_ZERO = (list: string, at: number) => each(list, at).filter(({ last }) => last > 0);

/** Ports in commands, and in what programs are configured with and write down. */
export const COMMAND_RULES: readonly GuardedRule[] = [
	// Dockerfile's "EXPOSE 5432 8080/udp".
	pattern(
		/expose/i,
		/^[\s+-]*`?expose\s+(\d{1,5}(?:[-/\s\w]*?\d{1,5})*(?:\/(?:tcp|udp))?)/gi,
		each,
	),
	{ needs: /\s-\w*[pPl]|--\w/i, find: options },
	{ needs: /\s-\w*[LRD]/, find: tunnels },
	{ needs: /chisel|\bclient\b.*:\d/i, find: remotes },
	{ needs: /\bnc|netcat|telnet|ping|pwncat|s_client|Test-Net|tnc/i, find: hostThenPort },
	{ needs: /\/dev\/(?:tcp|udp)/, find: device },
	// nmap's probes: "-PS22-25,80", "-PU161".
	pattern(/-P[SAUY]/, /\s-P[SAUY]\s?(\d{1,5}(?:[-,]\d{1,5})*)/g, mapped),
	// Metasploit's and msfvenom's "LPORT=4444", "set RPORT 80", "SRVPORT => 8080".
	pattern(
		/[LR]?PORT/i,
		/\b(?:[LR]|SRV|FETCH_SRV|HTTP|SSL)PORT\s*(?:=>|[=:])?\s*["']?(\d{1,5})(?![\w.])/gi,
		mapped,
	),
	// Programs whose only number is a port: "http.server 8000", "lsof -i :8080", "ufw allow 22".
	pattern(
		/http\.server|HTTPServer|kill-port|lsof|\bncat|netcat|\bnc\b|ufw|fuser|php/i,
		new RegExp(
			`(?:^|[^\\w])(?:http\\.server|SimpleHTTPServer|kill-port|lsof\\s[^|]*-i\\s?(?:tcp|udp|4|6)*:|(?:nc|ncat|netcat)(?:\\.exe)?\\s+(?:-[\\w-]+\\s+)*-\\w*l\\w*(?:\\s+-\\w+)*|ufw\\s+(?:delete\\s+)?(?:allow|deny|limit|reject)(?:\\s+(?:in|out))?|fuser\\s+(?:-\\w+\\s+)*)\\s?(${NUMBERS})`,
			'gi',
		),
		each,
	),
	// "kubectl port-forward pod/web-5d4 8080", "socks5 127.0.0.1 9050" of a list of proxies.
	pattern(
		/port-forward|socks[45]|https?\s+\d|\wForward/,
		/\b(?:port-forward\s[^\n`]*?|socks[45]\s+(?:\d{1,3}\.){3}\d{1,3}|(?:Local|Remote|Dynamic)Forward(?:\s+[\w.*-]+:(?=\d))?|https?\s+(?:\d{1,3}\.){3}\d{1,3})\s(\d{2,5})(?=[\s"'`]|$)/g,
		mapped,
	),
	{ needs: /ports?\s*(?:=|in)?\s*\{/, find: braced },
	// "ss -tlnp | grep 8000", "findstr 5357": what is looked for in a list of listeners.
	pattern(
		/grep|findstr|\brg\b/i,
		/\b(?:(?:ss|netstat|lsof)\s[^\n]{0,60}\b(?:grep|findstr|rg)|findstr)\s+(?:[-/]\w+\s+)*["']?:?(\d{2,5})(?![\w.])/gi,
		mapped,
	),
	// Rules of routers and firewalls: "eq 443", "range 5000 5010".
	{ needs: /permit|deny/, find: compared },
	// The kernel's "ip_local_port_range = 32768 60999".
	{ needs: /port_?range/, find: kernelRange },
	// A record of a name server: priority, weight, port.
	pattern(/\bSRV\s/, /\sSRV\s+\d+\s+\d+\s+(\d{1,5})(?=\s|$)/g, mapped),
	{ needs: /static/, find: translated },
	// What firewalls write: "SPT=51514 DPT=22", "dpt:2022", "dpts:6000:6063".
	pattern(/[sd]pts?[=:]/i, /(?:^|\s)[sd]pts?[=:](\d{1,5}(?::\d{1,5})?)/gi, (digits, at) =>
		mapped(digits.replace(':', '-'), at),
	),
	{ needs: /socat|-listen:|(?:tcp|udp|ssl)[46]?:\d/i, find: relayed },
	// A line of a server's configuration: "Port 2222", "listen 443 ssl;".
	pattern(
		/^\s*(?:Port|[Ll]isten|port)\s/,
		/^\s*(?:Port|[Ll]isten|port)\s+(?:[\d.]+:|\*:|\[::\]:)?(\d{2,5})(?=\s*(?:[;#]|$)|\s+(?:ssl|https?|default|udp|quic|reuseport)\b)/g,
		mapped,
	),
	// A socket of systemd: "ListenStream=19999", "ListenDatagram=0.0.0.0:514".
	pattern(
		/Listen(?:Stream|Datagram)/,
		/^\s*Listen(?:Stream|Datagram)\s*=\s*(?:[\d.]+:|\[[\da-f:]+\]:)?(\d{1,5})(?![\w.:])/g,
		mapped,
	),
	{ needs: /\d\s?(?::|->|→|=>)\s?\d/, find: mappings },
	// NetExec: "SMB  10.0.0.5  445  FILES01  [*] Windows"; a list of services of Metasploit.
	pattern(
		/(?:\d\.){3}\d+\s+\d/,
		/^\s*(?:SMB|LDAPS?|RDP|WINRM|MSSQL|SSH|FTP|WMI|VNC|NFS)\s+(?:\d{1,3}\.){3}\d{1,3}\s+(\d{1,5})(?=\s+\S)/g,
		mapped,
	),
	{
		needs: /(?:\d\.){3}\d+\s+\d+\s+(?:tcp|udp)\b/,
		find: (line) =>
			[
				...line.matchAll(/(?:^|\s)(?:\d{1,3}\.){3}\d{1,3}\s+(\d{1,5})(?=\s+(tcp|udp)\s)/g),
			].flatMap((match) =>
				mapped(
					match[1]!,
					match.index + match[0].length - match[1]!.length,
					protocolsIn(match[2]!),
				),
			),
	},
	// What a program is set to: "targetPort: 8080", "SSH_PORT = 2222", "<HttpPort>80</HttpPort>".
	pattern(
		/[a-z_]Ports?|portrange|_d?ports?(?:_range)?\s|[a-z][_.-]?ports?["']?\s*[:=>]|PORT\w*\s*[:=]/i,
		new RegExp(
			`(?:(?:(?:tcp|udp)-portrange|[a-z]Ports?|_d?ports?|[a-z][.-]ports?(?=["']?\\s*[:=])|_PORTS?(?:_\\w+)?|\\b(?:listen|connect|local|remote|host|guest|target|source|dest|src|dst|https?|admin|server|web|db|rpc|metrics|redirect|shutdown)ports?)(?:_ranges?)?["']?\\s*(?:[:=>]+\\s*|\\s)["']?)(?:\\$\\{[^}:]*:-?)?(${NUMBERS})(?![\\w.:])`,
			'g',
		),
		NO_ZERO,
	),
];
