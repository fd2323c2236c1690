import type { Format } from './format';
import { eachLine } from './ledger';
import { readSocket } from './socket-address';
import { isAround, Sockets } from './sockets';

const HEADING = /^\s*COMMAND\s+PID\b.*\bNAME\s*$/;
const ROW =
	/^\s*(\S+)\s+\d+\s.*?\b(IPv[46])\s+\S+\s+\S+\s+(TCP|UDP|UDPLITE|SCTP|ICMPV?6?)\s+(\S+)(?:\s+\(([A-Z_0-9]+)\))?\s*$/i;
/** A file, a pipe, a socket within the machine. */
const OTHER_FILE =
	/^\s*\S+\s+\d+\s.*\b(?:REG|DIR|CHR|BLK|FIFO|unix|sock|a_inode|KQUEUE|systm|PIPE|LINK|netlink|pack|raw6?)\b/;
const PASSED_OVER = /^\s*(?:lsof: )?(?:WARNING|Output information)/;

/** `lsof -i`, with names or numbers. A listener of all addresses is of the family that is said. */
export const LSOF: Format = {
	id: 'lsof',
	name: 'lsof',
	example:
		'COMMAND  PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\n' +
		'nginx   1042 root    6u  IPv4  21034      0t0  TCP *:80 (LISTEN)',
	recognise(lines) {
		if (lines.some((line) => HEADING.test(line))) return 1;
		const rows = lines.filter((line) => ROW.test(line)).length;
		return rows && rows * 3 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		yield* eachLine(ledger, (text, line) => {
			const [, command = '', family = '', node = '', name = '', state] = ROW.exec(text) ?? [];
			if (!command) {
				if (OTHER_FILE.test(text)) return sockets.skip(line, 'other-protocol');
				const isHead = HEADING.test(text) || PASSED_OVER.test(text) || isAround(text);
				if (isHead) ledger.understand(line);
				return;
			}
			const protocol = node.toLowerCase();
			if (protocol !== 'tcp' && protocol !== 'udp') {
				return sockets.skip(line, 'other-protocol');
			}
			if (name.includes('->')) return sockets.skip(line, 'connection');
			if (protocol === 'tcp' && state && state !== 'LISTEN') {
				return sockets.skip(line, 'closed');
			}
			const socket = readSocket(name);
			const all = family.toLowerCase() === 'ipv6' ? '::' : '0.0.0.0';
			const bound = socket?.address === '*' ? { ...socket, address: all } : socket;
			const process = command.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) =>
				String.fromCharCode(parseInt(code, 16)),
			);
			sockets.listen(protocol, bound, line, process);
		});
		sockets.flush();
	},
};
