import type { Format } from './format';
import { eachLine } from './ledger';
import { readSocket } from './socket-address';
import { isAround, Sockets } from './sockets';

const HEADING = /^\s*LISTEN\s+(?:TYPE\s+)?UNITS?\b/;
const ROW =
	/^\s*(\S.*?)\s+(?:(Stream|Datagram|SequentialPacket|FIFO|Netlink|MessageQueue|Special|USBFunction)\s+)?(\S+\.socket)(?:\s+(\S+))?.*$/;
const REMARK = /^\s*(?:\d+ sockets? listed|Pass --all)/;

/**
 * `systemctl list-sockets`. Without --show-types it does not tell streams from datagrams: a socket
 * that systemd opens for a service is nearly always a stream, so TCP is assumed.
 */
export const SYSTEMCTL_SOCKETS: Format = {
	id: 'systemctl-sockets',
	name: 'systemctl list-sockets',
	example: 'LISTEN      UNIT         ACTIVATES\n[::]:22     ssh.socket   ssh.service',
	recognise(lines) {
		if (lines.some((line) => HEADING.test(line))) return 1;
		const rows = lines.filter((line) => ROW.test(line) && line.includes('.service')).length;
		return rows && rows * 2 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		yield* eachLine(ledger, (text, line) => {
			const [, listen = '', type = 'Stream', , activates] = ROW.exec(text) ?? [];
			if (!listen) {
				const isHead = HEADING.test(text) || REMARK.test(text) || isAround(text);
				if (isHead) ledger.understand(line);
				return;
			}
			const isPort = /^\d+$/.test(listen);
			const socket = readSocket(isPort ? `*:${listen}` : listen);
			const isIp = socket !== null && !/^(?:\/|@|vsock)/.test(listen);
			if (!isIp || (type !== 'Stream' && type !== 'Datagram')) {
				return sockets.skip(line, 'other-protocol');
			}
			const process = activates?.replace(/(?:@.*)?\.service,?$/, '');
			sockets.listen(type === 'Datagram' ? 'udp' : 'tcp', socket, line, process);
		});
		sockets.flush();
	},
};
