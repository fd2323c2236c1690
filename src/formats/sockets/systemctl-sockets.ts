import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readSocket, type Socket } from './socket-address';
import { Sockets } from './sockets';
import { wordsOf } from '../text/words';
import { hasLine } from '../text/lines';

const HEADING = /^\s*LISTEN\s+(?:TYPE\s+)?UNIT/;
const TYPES =
	/^(?:Stream|Datagram|SequentialPacket|FIFO|Netlink|MessageQueue|Special|USBFunction)$/;
const REMARK =
	/^\s*(?:\d+ (?:loaded )?sockets? listed|Pass --all|To show all|lines \d+-\d+|\(END\)|~$)/;
/** What `systemctl status` has of a socket. */
const STATUS = /^\s*(?:Listen:\s+)?(\S+)\s+\((Stream|Datagram|SequentialPacket|FIFO|Netlink)\)\s*$/;
const STATUS_UNIT = /^\s*[●○×*]\s(\S+)\.socket - /;
const STATUS_FIELD = /^\s+[A-Z][\w ]*:\s|^\s*(?:CPU|Docs|CGroup):/;
/** On these ports TCP is not met: name servers aside, what is sent to them are datagrams. */
const DATAGRAM_PORTS = new Set([67, 68, 69, 123, 137, 138, 500, 546, 547, 1900, 4500, 5353]);
/** systemd starts these for each connection: which one is said behind the "@". */
const SERVICE = /^[●○*]?(.+?)(?:@.*)?\.(?:service|socket),?$/;

/**
 * `systemctl list-sockets`. Without --show-types it does not tell streams from datagrams. What
 * systemd listens on for a service is TCP nearly always; of two rows of one unit that are the same
 * the second can only be UDP.
 */
export const SYSTEMCTL_SOCKETS: Format = {
	id: 'systemctl-sockets',
	name: 'systemctl list-sockets',
	example: 'LISTEN      UNIT         ACTIVATES\n[::]:22     ssh.socket   ssh.service',
	recognise(lines) {
		if (hasLine(lines, HEADING)) return 1;
		if (lines.some((line) => STATUS.test(line) && line.includes('Listen:'))) return 0.95;
		const rows = lines.filter((line) => readRow(line)?.hasService).length;
		return rows && rows * 2 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		const streams = new Set<string>();
		let unit = '';
		yield* eachLine(ledger, (text, line) => {
			const own = STATUS_UNIT.exec(text)?.[1];
			unit = own ?? unit;
			const row = readStatus(text, unit) ?? readRow(text);
			if (!row) {
				if (own ?? (unit && STATUS_FIELD.test(text))) ledger.understand(line);
				if (HEADING.test(text) || REMARK.test(text)) ledger.understand(line);
				return;
			}
			const socket = endOf(row.listen);
			const isStream = row.type === 'Stream' || row.type === '';
			if (!socket || (!isStream && row.type !== 'Datagram')) {
				return sockets.skip(line, 'other-protocol');
			}
			const key = `${row.listen} ${row.unit}`;
			const isSecond = !row.type && streams.has(key);
			const isUsual = isStream && !(row.type === '' && DATAGRAM_PORTS.has(socket.port ?? 0));
			streams.add(key);
			sockets.listen(isUsual && !isSecond ? 'tcp' : 'udp', socket, line, row.process);
		});
		sockets.flush();
	},
};

interface Row {
	readonly listen: string;
	/** Empty where it is not said. */
	readonly type: string;
	readonly unit: string;
	readonly process: string | undefined;
	readonly hasService: boolean;
}

function readStatus(text: string, unit: string): Row | null {
	const [, listen = '', type = ''] = STATUS.exec(text) ?? [];
	return listen ? { listen, type, unit, process: unit || undefined, hasService: false } : null;
}

function readRow(text: string): Row | null {
	const words = wordsOf(text).filter((word) => !/^[●○]$/.test(word));
	// Paths may end so, too.
	const at = words.findIndex((word, index) => index > 0 && /^[^/@]\S*\.socket$/.test(word));
	if (at < 1) return null;
	const hasType = at > 1 && TYPES.test(words[at - 1]!);
	const [unit = '', service = ''] = words.slice(at);
	return {
		listen: words.slice(0, hasType ? at - 1 : at).join(' '),
		type: hasType ? words[at - 1]! : '',
		unit,
		process: SERVICE.exec(/\.service,?$/.test(service) ? service : unit)?.[1],
		hasService: /\.service,?$/.test(service),
	};
}

/** The address of a socket of the network; null for a path, a name, a netlink family, a vsock. */
function endOf(listen: string): Socket | null {
	if (/^\d+$/.test(listen)) return readSocket(`*:${listen}`);
	const isInternet = /^(?:\[[^\]]*\](?:%\S+)?|[\d.]+(?:%\S+)?|\*):\d+(?:%\S+)?$/.test(listen);
	// "[fe80::1]:546%eth0" has its zone at the end.
	return isInternet ? readSocket(listen.replace(/(:\d+)%\S+$/, '$1')) : null;
}
