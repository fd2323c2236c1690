import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { ofIpv6, readSocket } from './socket-address';
import { Sockets } from './sockets';
import { isHeadingOf } from '../tables/table/table-heading';
import { hasLine } from '../text/lines';

const ROW = /^\s*(tcp|udp|udpl|udplite|sctp|dccp|raw|icmp)6?\s+\d+\s+\d+\s+(\S+)\s+(\S+)(.*)$/;
const SOCKET = /:(?:\d+|\*|[a-z\d][\w.+-]*)$/i;
/** Sockets within the machine, and Bluetooth's. */
const OTHER_ROW = /^\s*(?:unix\s|(?:l2cap|rfcomm|sco|x25|ipx|ax25|netrom)\s)/;
const HEADING = /^\s*Proto\s/i;
const OWN_HEADING = /^\s*Proto\s+Recv-Q\s+Send-Q\s(?!.*\(state\))/;
/** Longer ends are cut to this length, in the address: one of that length may have been longer. */
const CUT = 23;
const TIMER = /\s\w+\s+\(\d[\d./]*\)$/;
const PROGRAM = /\s\d+\/(\S.*)$/;
/** What it says of itself: "(Not all processes could be identified, …)", over two lines. */
const REMARK_BEGIN = /^\s*(?:[(（]|netstat: )/;
const REMARK_END = /[)）]\s?$/;
const MAX_REMARK_LINES = 3;

/**
 * `netstat` of Linux (net-tools, BusyBox), in any language: what listens is told by the other end,
 * which has no port.
 */
export const NETSTAT: Format = {
	id: 'netstat',
	name: 'netstat (Linux)',
	example:
		'Proto Recv-Q Send-Q Local Address   Foreign Address   State    PID/Program name\n' +
		'tcp        0      0 0.0.0.0:22      0.0.0.0:*         LISTEN   812/sshd',
	recognise(lines) {
		if (!lines.some(isSocketRow)) return hasLine(lines, OWN_HEADING) ? 0.5 : 0;
		if (hasLine(lines, HEADING)) return 0.98;
		// Without a state there is no TCP here, but in ss.
		const isSs = hasLine(lines, /^\s*tcp.*:\*\s*$|users:\(\(/);
		return isSs ? 0.4 : 0.85;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let remarkUntil = 0;
		yield* eachLine(ledger, (text, line) => {
			if (ROW.test(text)) return readRow(text, line, sockets);
			if (OTHER_ROW.test(text)) return sockets.skip(line, 'other-protocol');
			if (REMARK_BEGIN.test(text)) remarkUntil = line + MAX_REMARK_LINES;
			if (line < remarkUntil || isHead(ledger, text, line)) ledger.understand(line);
			if (REMARK_END.test(text)) remarkUntil = 0;
		});
		sockets.flush();
	},
};

function isSocketRow(line: string): boolean {
	const [, , local = '', peer = ''] = ROW.exec(line) ?? [];
	return SOCKET.test(local) && SOCKET.test(peer);
}

function isHead({ lines }: Ledger, text: string, line: number): boolean {
	const next = lines[line] ?? '';
	return (
		HEADING.test(text) ||
		(HEADING.test(next) && !/\d/.test(text)) ||
		isHeadingOf(lines, line, (row) => isSocketRow(row) || OTHER_ROW.test(row))
	);
}

function readRow(text: string, line: number, sockets: Sockets): void {
	const [, protocol = '', local = '', peer = '', rest = ''] = ROW.exec(text) ?? [];
	const end = readSocket(peer);
	if (protocol !== 'tcp' && protocol !== 'udp') return sockets.skip(line, 'other-protocol');
	if (end && end.port !== null && end.port !== 0) return sockets.skip(line, 'connection');
	if (protocol === 'tcp' && /^\s*CLOSED?\b/.test(rest)) return sockets.skip(line, 'closed');
	const [, program] = PROGRAM.exec(rest.trimEnd().replace(TIMER, '')) ?? [];
	const isIpv6 = /^\s*\w+6\s/.test(text);
	const near = readSocket(isIpv6 ? ofIpv6(local) : local);
	const isCut = isIpv6 && local.length === CUT;
	const socket = near && isCut ? { ...near, address: null } : near;
	sockets.listen(protocol, end && socket, line, program);
}
