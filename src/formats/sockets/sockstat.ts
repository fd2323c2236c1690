import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readSocket } from './socket-address';
import { Sockets } from './sockets';
import { hasLine } from '../text/lines';

const HEADING = /^\s*USER\s+COMMAND\s+PID\s+FD\s+PROTO\s+LOCAL ADDRESS\b/;
/** The user, the program, its number, a descriptor, the protocol, and both ends. */
const ROW = /^\s*(\S+)\s+(\S.*?)\s+(\d+|\?)\s+(\d+|\?|-)\s+([a-z]+)(\d*)\s+(\S.*)$/;
const WAITS = /\bLISTEN\b/;
const TALKS =
	/\b(?:ESTABLISHED|SYN_SENT|SYN_RCVD|CLOSE_WAIT|FIN_WAIT_[12]|CLOSING|LAST_ACK|TIME_WAIT)\b/;

/** `sockstat` of FreeBSD: which program has which socket. */
export const SOCKSTAT: Format = {
	id: 'sockstat',
	name: 'sockstat (FreeBSD)',
	system: 'freebsd',
	example:
		'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS\n' +
		'root     sshd       812   4   tcp4   *:22                  *:*',
	recognise(lines) {
		if (hasLine(lines, HEADING)) return 1;
		const rows = lines.filter((line) =>
			/^\S+\s+\S+\s+\d+\s+\d+\s+(?:tcp|udp)[46]{1,2}\s+\S+:\S+\s+\S+:\S+/.test(line),
		).length;
		return rows && rows * 2 >= lines.length ? 0.93 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		yield* eachLine(ledger, (text, line) => {
			if (HEADING.test(text)) return ledger.understand(line);
			const [, , command = '', , , protocol = '', family = '', rest = ''] =
				ROW.exec(text) ?? [];
			if (!protocol) return;
			if (protocol !== 'tcp' && protocol !== 'udp')
				return sockets.skip(line, 'other-protocol');
			const [local = '', peer = ''] = rest.split(/\s+/);
			if (TALKS.test(rest) || !(peer === '' || /:\*$|^\*/.test(peer) || WAITS.test(rest))) {
				return sockets.skip(line, 'connection');
			}
			if (/\bCLOSED\b/.test(rest)) return sockets.skip(line, 'closed');
			const socket = readSocket(local);
			const all = family === '4' ? '0.0.0.0' : family === '6' ? '::' : '*';
			const isAll = socket?.address === '*' && !socket.boundName;
			sockets.listen(protocol, isAll ? { ...socket, address: all } : socket, line, command);
		});
		sockets.flush();
	},
};
