import type { Format } from './format';
import { eachLine } from './ledger';
import { readSocket } from './socket-address';
import { isAround, Sockets } from './sockets';

const ROW = /^\s*(tcp|udp|udplite|sctp|raw|icmp)6?\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(.*)$/;
const SOCKET = /:(?:\d+|\*|[a-z][\w.+-]*)$/i;
/** A heading, whatever its language: columns of words, among them two that are never translated. */
const HEADING = /^\s*Proto\s.*\b(?:Recv-Q|RefCnt|Ref\S*)\b/i;
const PROGRAM = /\s(\d+)\/(\S.*?)\s*$/;

/** `netstat` of Linux (net-tools), its headings and states in any language. */
export const NETSTAT: Format = {
	id: 'netstat',
	name: 'netstat (Linux)',
	example:
		'Proto Recv-Q Send-Q Local Address   Foreign Address   State    PID/Program name\n' +
		'tcp        0      0 0.0.0.0:22      0.0.0.0:*         LISTEN   812/sshd',
	recognise(lines) {
		const rows = lines.filter((line) => {
			const [, , , , local = '', peer = ''] = ROW.exec(line) ?? [];
			return SOCKET.test(local) && SOCKET.test(peer);
		});
		if (!rows.length) return 0;
		return lines.some((line) => HEADING.test(line)) ? 0.98 : 0.85;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		yield* eachLine(ledger, (text, line) => {
			const [, protocol = '', , , local = '', peer = '', rest = ''] = ROW.exec(text) ?? [];
			if (!local) {
				if (/^\s*unix\s/.test(text)) return sockets.skip(line, 'other-protocol');
				// The line above a heading says what the table is about.
				const next = ledger.lines[line] ?? '';
				const isHead = HEADING.test(text) || (HEADING.test(next) && !/\d/.test(text));
				if (isHead || isAround(text)) ledger.understand(line);
				return;
			}
			if (protocol !== 'tcp' && protocol !== 'udp') {
				return sockets.skip(line, 'other-protocol');
			}
			const peerPort = readSocket(peer)?.port;
			if (peerPort !== null && peerPort !== 0) return sockets.skip(line, 'connection');
			// "nginx: master" is cut off by the tool; before the colon stands the program.
			const program = PROGRAM.exec(rest)?.[2]?.split(/:\s|:$/)[0];
			sockets.listen(protocol, readSocket(local), line, program);
		});
		sockets.flush();
	},
};
