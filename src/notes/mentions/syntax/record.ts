import { mapped, protocolsIn } from './numbers';
import { pattern, type GuardedRule, type Hit, type Rule } from './rule';

const ADDRESS = '(?:\\d{1,3}\\.){3}\\d{1,3}';

/** Both ports of what a pattern finds, its last two groups, with the protocol that it names. */
function both(expression: RegExp): Rule {
	return (line) =>
		[...line.matchAll(expression)].flatMap(({ 0: whole, index, groups = {} }): Hit[] => {
			const { from = '', to = '', protocol = '' } = groups;
			const said = protocolsIn(protocol);
			const behind = whole.lastIndexOf(to);
			const before = whole.lastIndexOf(from, behind - 1);
			return [...mapped(from, index + before, said), ...mapped(to, index + behind, said)];
		});
}

/** What programs write down of connections: the same form in every line. */
export const RECORD_RULES: readonly GuardedRule[] = [
	// Wireshark's "51544 → 445 [SYN] Seq=0".
	{
		needs: /[→>]\s*\d+\s\[[A-Z]/,
		find: both(/(?:^|\s)(?<from>\d{1,5})\s*(?:→|>)\s*(?<to>\d{1,5})\s\[[A-Z]/g),
	},
	// Zeek's connections and their like: address and port, twice, and the protocol.
	{
		needs: /\d[\s,]+(?:tcp|udp)/i,
		find: both(
			new RegExp(
				`${ADDRESS}[\\s,]+(?<from>\\d{1,5})[\\s,]+${ADDRESS}[\\s,]+(?<to>\\d{1,5})[\\s,]+(?<protocol>tcp|udp)\\b`,
				'gi',
			),
		),
	},
	// HAProxy's "PROXY TCP4 198.51.100.22 203.0.113.7 35646 80".
	{
		needs: /^PROXY\s/,
		find: both(/^PROXY (?<protocol>TCP|UDP)[46] \S+ \S+ (?<from>\d{1,5}) (?<to>\d{1,5})/g),
	},
	// A way for a call, "203.0.113.7 46154 typ srflx", and its media, "m=audio 49170 RTP/AVP".
	pattern(/\styp\s/, new RegExp(`${ADDRESS}\\s(\\d{1,5})(?=\\styp\\s)`, 'g'), mapped),
	pattern(/^m=/, /^m=[a-z]+\s(\d{1,5})(?=[\s/])/g, mapped),
	// SQL Server puts a comma between: "Server=tcp:sql01,1433", "sqlcmd -S db,14330".
	pattern(
		/[\w\]],\d/,
		/(?:\b(?:server|data source|addr(?:ess)?)\s*=\s*|\bsqlcmd\s[^\n]*?-S\s*)(?:tcp:)?["']?[\w.\\-]+,(\d{2,5})(?![\w.])/gi,
		mapped,
	),
	// Vagrant's "guest: 80, host: 8080".
	{
		needs: /guest:/,
		find: both(/\bguest:\s*(?<from>\d{1,5}),\s*host:\s*(?<to>\d{1,5})/g),
	},
	// autossh's second port, to watch the first.
	pattern(/autossh/, /\bautossh\s[^\n]*?-M\s?(\d{3,5})(?=\s)/g, mapped),
];
