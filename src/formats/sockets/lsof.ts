import { ANY } from '../../domain/address';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { ofIpv6, readSocket } from './socket-address';
import { Sockets } from './sockets';
import { wordsOf } from '../text/words';
import { hasLine } from '../text/lines';

const HEADING = /^\s*COMMAND\s+PID\b.*\bNAME\s*$/;
const PROTOCOL = /^(?:TCP|UDP|UDPLITE|SCTP|ICMP(?:V6)?|HOPOPTS|\d+)$/i;
/** The type of a file, a pipe, a socket within the machine. */
const OTHER_TYPE =
	/^(?:REG|DIR|CHR|BLK|FIFO|PIPE|LINK|DEL|unix|sock|a_inode|KQUEUE|systm|NPOLICY|netlink|pack|raw6?|vsock|unknown|rte|PSXSHM|PSXSEM|CHAN|NEXUS|FSEVENT|ATALK|key|ndrv)$/;
/** Its own trouble: warnings, and what it may not look into. */
const PASSED_OVER = /^\s*(?:lsof: |Output information )|\s\((?:opendir|readlink|stat): [^()]*\)$/;
/** The columns before the type: two of them may be a thread's. */
const MAX_TYPE_AT = 9;

/** `lsof -i`, with names or numbers. A listener of all addresses is of the family that is said. */
export const LSOF: Format = {
	id: 'lsof',
	name: 'lsof',
	example:
		'COMMAND  PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\n' +
		'nginx   1042 root    6u  IPv4  21034      0t0  TCP *:80 (LISTEN)',
	recognise(lines) {
		if (hasLine(lines, HEADING)) return 1;
		const rows = lines.filter((line) => readRow(line)).length;
		return rows && rows * 3 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		yield* eachLine(ledger, (text, line) => {
			const row = readRow(text);
			if (row) return putRow(row, line, sockets);
			if (HEADING.test(text) || PASSED_OVER.test(text)) ledger.understand(line);
			else if (isOtherFile(text)) sockets.skip(line, 'other-protocol');
		});
		sockets.flush();
	},
};

interface Row {
	readonly command: string;
	readonly family: string;
	readonly protocol: string;
	readonly name: string;
	readonly state: string;
}

function readRow(text: string): Row | null {
	if (!/\bIPv[46]\b/i.test(text)) return null;
	const words = wordsOf(text);
	const typeAt = words.findIndex((word) => /^IPv[46]$/i.test(word));
	const pidAt = words.findIndex((word, at) => at > 0 && /^\d+$/.test(word));
	const after = words.slice(typeAt + 1);
	// The device and the offset stand between, one of which may be missing.
	const at = after.findIndex(
		(word, index) => index > 0 && PROTOCOL.test(word) && after[index + 1],
	);
	if (pidAt < 0 || pidAt > typeAt || at < 0) return null;
	const [protocol = '', name = '', state = ''] = after.slice(at);
	const command = words.slice(0, pidAt).join(' ');
	return { command, family: words[typeAt]!, protocol: protocol.toLowerCase(), name, state };
}

function putRow(row: Row, line: number, sockets: Sockets): void {
	const { command, family, protocol, name, state } = row;
	if (protocol !== 'tcp' && protocol !== 'udp') return sockets.skip(line, 'other-protocol');
	if (name.includes('->')) return sockets.skip(line, 'connection');
	if (protocol === 'tcp' && /^\((?!LISTEN)[A-Z]/i.test(state))
		return sockets.skip(line, 'closed');
	const isIpv6 = /6/.test(family);
	const socket = readSocket(isIpv6 ? ofIpv6(name) : name);
	const all = isIpv6 ? '::' : '0.0.0.0';
	const bound =
		socket?.address === ANY && !socket.boundName ? { ...socket, address: all } : socket;
	sockets.listen(protocol, bound, line, withSpaces(command));
}

/** "Google\x20Chrome" is Google Chrome; a name that was cut within a letter stays as it is. */
function withSpaces(command: string): string {
	try {
		return decodeURIComponent(
			command.replace(/%/g, '%25').replace(/\\x([0-9a-f]{2})/gi, '%$1'),
		);
	} catch {
		return command;
	}
}

function isOtherFile(text: string): boolean {
	const [, pid = '', ...words] = wordsOf(text).slice(0, MAX_TYPE_AT);
	return /^\d+$/.test(pid) && words.some((word) => OTHER_TYPE.test(word));
}
