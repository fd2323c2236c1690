import type { Address } from '../domain/address';
import type { Format } from './format';
import { eachLine } from './ledger';
import { readDottedSocket, type Socket } from './socket-address';
import { isAround, Sockets } from './sockets';

const ROW =
	/^\s*(tcp|udp|udplite|sctp|icmp|raw|divert)(4|6|46)?\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(.*)$/;
const DOTTED = /\.(?:\d+|\*|[a-z][\w-]*)$/i;
const HEADING = /^\s*Proto\s+Recv-Q\s+Send-Q\s+Local\s/;
/** Of the sections after the network's: sockets within the machine. */
const SECTION = /^\s*(?:Active|Registered)\b/;
const PROGRAM = /\s([\w.-]{1,80}):\d+(?=\s|$)/;

/** `netstat` of macOS and the BSDs: a dot before the port, and the family with the protocol. */
export const NETSTAT_BSD: Format = {
	id: 'netstat-bsd',
	name: 'netstat (macOS, BSD)',
	example:
		'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n' +
		'tcp46      0      0  *.80                   *.*                    LISTEN',
	recognise(lines) {
		const rows = lines.filter((line) => {
			const [, , , , , local = '', peer = ''] = ROW.exec(line) ?? [];
			return DOTTED.test(local) && DOTTED.test(peer) && !/:\d+$/.test(local);
		});
		if (!rows.length) return 0;
		return lines.some((line) => HEADING.test(line) && line.includes('(state)')) ? 1 : 0.92;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let isOther = false;
		yield* eachLine(ledger, (text, line) => {
			if (SECTION.test(text)) isOther = !/Internet|Multipath/i.test(text);
			if (SECTION.test(text) || HEADING.test(text) || isAround(text)) {
				return ledger.understand(line);
			}
			if (isOther) return sockets.skip(line, 'other-protocol');
			const [, protocol = '', family = '', , , local = '', peer = '', rest = ''] =
				ROW.exec(text) ?? [];
			if (!local) return;
			if (protocol !== 'tcp' && protocol !== 'udp') {
				return sockets.skip(line, 'other-protocol');
			}
			const isOpen = protocol === 'udp' || /\bLISTEN\b/.test(rest);
			if (peer !== '*.*' || !isOpen) return sockets.skip(line, 'connection');
			const socket = readDottedSocket(local);
			sockets.listen(protocol, withFamily(socket, family), line, PROGRAM.exec(rest)?.[1]);
		});
		sockets.flush();
	},
};

/** "*" of tcp4 is all addresses of IPv4, of tcp6 those of IPv6, of tcp46 all. */
function withFamily(socket: Socket | null, family: string): Socket | null {
	if (socket?.address !== '*') return socket;
	const all: Readonly<Record<string, Address>> = { 4: '0.0.0.0', 6: '::' };
	return { ...socket, address: all[family] ?? '*' };
}
