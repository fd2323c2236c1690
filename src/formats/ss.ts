import type { Format } from './format';
import { eachLine } from './ledger';
import { readSocket } from './socket-address';
import { isAround, Sockets } from './sockets';

const HEADING = /^\s*(?:Netid\s+)?(?:State\s+)?Recv-Q\s+Send-Q\s+Local Address:\s?Port/;
const NETIDS =
	'tcp|udp|mptcp|sctp|dccp|raw|p_raw|p_dgr|icmp6|u_str|u_dgr|u_seq|nl|v_str|v_dgr|xdp|tipc|\\?\\?\\?';
const STATES =
	'LISTEN|UNCONN|ESTAB|TIME-WAIT|SYN-SENT|SYN-RECV|FIN-WAIT-[12]|CLOSE-WAIT|LAST-ACK|CLOSING|CLOSED?';
const ROW = new RegExp(
	`^\\s*(?:(${NETIDS})\\s+)?(?:(${STATES})\\s+)?(\\d+)\\s+(\\d+)\\s+(\\S+)\\s+(\\S+)(.*)$`,
);
const PROCESS = /users:\(\("((?:[^"\\]|\\.){1,200})"/;
/** What further lines of a socket say: its program, timers, memory, TCP's inner figures. */
const FURTHER =
	/^\s*(?:users:\(|skmem:|timer:|uid:|ino:|sk:|cgroup:|ts\b|sack\b|ecn\b|cubic\b|bbr\b|reno\b|wscale:|rto:|cwnd:|bytes_|segs_|fwmark:|v6only:)|^\s+\S/;

/**
 * `ss` with its listeners. A table without Netid tells TCP from UDP by the state: only TCP listens,
 * only UDP is unconnected. One without both is of the protocol that the command names.
 */
export const SS: Format = {
	id: 'ss',
	name: 'ss',
	example:
		'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n' +
		'tcp   LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=7,fd=6))',
	recognise(lines) {
		if (lines.some((line) => HEADING.test(line))) return 1;
		const rows = lines.filter((line) => {
			const [, netid, state, , , local = ''] = ROW.exec(line) ?? [];
			return (netid || state) && state && /:(?:\d+|\*|[a-z][\w-]*)$/.test(local);
		});
		return rows.length && rows.length * 3 >= lines.length ? 0.85 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let command = '';
		yield* eachLine(ledger, (text, line) => {
			if (HEADING.test(text)) return ledger.understand(line);
			const [, netid = '', state = '', , , local = '', peer = '', rest = ''] =
				ROW.exec(text) ?? [];
			if (!local || (!netid && !state && !/:\S+$/.test(local))) {
				const [, process] = PROCESS.exec(text) ?? [];
				if (process) return sockets.name(process, line);
				if (isAround(text)) command = text;
				if (isAround(text) || FURTHER.test(text)) ledger.understand(line);
				return;
			}
			const protocol = protocolOf(netid, state, command);
			if (!protocol) return sockets.skip(line, 'other-protocol');
			const waits = state ? state === 'LISTEN' || state === 'UNCONN' : true;
			if (!waits || !/:\*$/.test(peer)) return sockets.skip(line, 'connection');
			sockets.listen(protocol, readSocket(local), line, PROCESS.exec(rest)?.[1]);
		});
		sockets.flush();
	},
};

function protocolOf(netid: string, state: string, command: string): 'tcp' | 'udp' | null {
	if (netid) {
		if (netid === 'mptcp') return 'tcp';
		return netid === 'tcp' || netid === 'udp' ? netid : null;
	}
	if (state === 'UNCONN') return 'udp';
	const asksForUdp = /\s(?:-\w*u|--udp)/.test(command) && !/\s(?:-\w*t|--tcp)/.test(command);
	return !state && asksForUdp ? 'udp' : 'tcp';
}
