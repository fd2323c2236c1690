import type { Transport } from '../../domain/host';

const NETIDS =
	'tcp|udp|mptcp|sctp|dccp|raw|p_raw|p_dgr|icmp6|u_str|u_dgr|u_seq|nl|v_str|v_dgr|xdp|tipc|\\?\\?\\?';
const STATES =
	'LISTEN|UNCONN|ESTAB|TIME-WAIT|SYN-SENT|SYN-RECV|FIN-WAIT-[12]|CLOSE-WAIT|LAST-ACK|CLOSING|' +
	'CLOSED?|UNKNOWN';
const ROW = new RegExp(
	`^\\s*(?:(${NETIDS})\\s+)?(?:(${STATES})\\s+)?\\d+\\s+\\d+\\s+(\\S+)\\s+(\\S+)(.*)$`,
);
/** What somebody has picked of its columns. */
const PICKED = /^(\s*(?:(?:tcp|udp)\s+)?(?:LISTEN|UNCONN))\s+(\S+:\d+)(?:\s+(users:.*))?\s*$/;
const BEGIN = new RegExp(`^\\s*(?:(?:${NETIDS})\\s+(?:(?:${STATES})\\s|\\d)|(?:${STATES})\\s+\\d)`);
const SOCKET = /:(?:\d+|\*|[a-z\d][\w.+-]*)$/i;

/** Options for raw sockets, SCTP, DCCP, sockets within the machine, and packets. */
const OTHER_FAMILY = /\s(?:-\w*[wSdx0]|--(?:raw|sctp|dccp|unix|packet|vsock)\b)/;

/** A row of what ss prints. */
export interface SsRow {
	/** Empty where there is no such column, as with a single protocol. */
	readonly netid: string;
	/** Empty where a filter leaves no choice of it. */
	readonly state: string;
	readonly local: string;
	readonly peer: string;
	/** The program, timers, memory. */
	readonly rest: string;
}

/** Reads a row; null when it is none, or goes on in the next line. */
export function readSsRow(text: string): SsRow | null {
	// The program's column may touch the one before.
	const [, netid = '', state = '', local = '', peer = '', rest = ''] =
		ROW.exec(text.replace('users:((', ' users:((').replace(PICKED, '$1 0 0 $2 *:* $3')) ?? [];
	const isIp = SOCKET.test(local) && SOCKET.test(peer);
	// Other sockets have paths and numbers of their own in these columns.
	const isOther = netid ? transportOf(netid) === null : /^[/@*]/.test(local) && state !== '';
	return local && (isIp || isOther) ? { netid, state, local, peer, rest } : null;
}

/** Whether a row begins here, complete or not. */
export function beginsSsRow(text: string): boolean {
	return BEGIN.test(text);
}

/** The transport of a Netid; null for the others. */
export function transportOf(netid: string): Transport | null {
	if (netid === 'mptcp') return 'tcp';
	return netid === 'tcp' || netid === 'udp' ? netid : null;
}

/** The transport of a row without Netid, as the state and the command tell it. */
export function guessTransport({ state, local }: SsRow, command: string): Transport | null {
	const isTcp = /\s(?:-\w*t|--tcp)/.test(command);
	const isUdp = /\s(?:-\w*u|--udp)/.test(command);
	if (!SOCKET.test(local) || (!isTcp && !isUdp && OTHER_FAMILY.test(command))) return null;
	if (state) return state === 'UNCONN' || (isUdp && !isTcp) ? 'udp' : 'tcp';
	return isUdp && !isTcp ? 'udp' : 'tcp';
}
