import type { Format } from './format';
import { eachLine } from './ledger';
import { readSocket } from './socket-address';
import { isAround, Sockets } from './sockets';

const ROW = /^\s*(TCP|UDP)\s+(\S+:\S+)\s+(\S+:\S+)(.*)$/;
const PROGRAM = /^\s*\[([^\]]{1,200})\]\s*$/;
/** The service within a program ("RpcSs"), or that the owner may not be told. */
const COMPONENT = /^\s+\S+\s*$|ownership|Besitzer|propriétaire|propietario|所有权|所有者/i;

/**
 * `netstat` of Windows, with -a, -n, -o, -b, in any language: what listens is told by the other end,
 * which is port 0 of no address.
 */
export const NETSTAT_WINDOWS: Format = {
	id: 'netstat-windows',
	name: 'netstat (Windows)',
	example:
		'  Proto  Local Address          Foreign Address        State           PID\n' +
		'  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1068',
	recognise(lines) {
		const rows = lines.filter((line) => ROW.test(line));
		return rows.length && rows.length * 4 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let begun = false;
		yield* eachLine(ledger, (text, line) => {
			const [, word = '', local = '', peer = ''] = ROW.exec(text) ?? [];
			if (!word) {
				const [, program] = PROGRAM.exec(text) ?? [];
				if (program) return sockets.name(program, line);
				const isHead = !begun && !/\d/.test(text);
				if (isHead || isAround(text) || (begun && COMPONENT.test(text))) {
					ledger.understand(line);
				}
				return;
			}
			begun = true;
			const port = readSocket(peer)?.port;
			const waits = word === 'TCP' ? port === 0 : port === null || port === 0;
			if (!waits) return sockets.skip(line, 'connection');
			sockets.listen(word === 'TCP' ? 'tcp' : 'udp', readSocket(local), line);
		});
		sockets.flush();
	},
};
