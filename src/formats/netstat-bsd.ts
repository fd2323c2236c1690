import type { Address } from '../domain/address';
import type { Format } from './format';
import { eachLine } from './ledger';
import { readDottedSocket, type Socket } from './socket-address';
import { isAround } from './prompt';
import { Sockets } from './sockets';
import { wordsOf } from './words';

const PROTOCOL = /^(tcp|udp)(4|6|46)?$/;
const OTHER_PROTOCOL = /^(?:udplite|sctp|icmp?|icm|raw|ip|divert|mptcp|vsock|kctl|kevt|unix)\d*$/;
const HEADING = /^\s*(?:Proto\b.*\bLocal Address\b|Listen\s+Local Address\b)/;
/** Titles: of the network's sockets, and of those within the machine. */
const TITLE = /^\s*(?:Active|Registered|Current listen queue)\b/;
/** How long the lists of who waits to be heard are, as "netstat -L" has it. */
const QUEUE = /^\d+\/\d+\/\d+$/;
/** At this length addresses are cut off. */
const CUT = 16;

/** `netstat` of macOS and the BSDs: a dot before the port, and the family with the protocol. */
export const NETSTAT_BSD: Format = {
	id: 'netstat-bsd',
	name: 'netstat (macOS, BSD)',
	example:
		'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n' +
		'tcp46      0      0  *.80                   *.*                    LISTEN',
	recognise(lines) {
		if (!lines.some((line) => readRow(line))) return 0;
		return lines.some((line) => HEADING.test(line)) ? 1 : 0.92;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let isOther = false;
		let isBelowTitle = false;
		yield* eachLine(ledger, (text, line) => {
			const isHeading = HEADING.test(text) || (isBelowTitle && /^\s*[A-Z]|^id\s/.test(text));
			const row = readRow(text);
			isBelowTitle = TITLE.test(text);
			if (row) return putRow(row, line, sockets);
			if (isBelowTitle) isOther = !/Internet|listen queue/i.test(text);
			if (isAround(text)) isOther = false;
			if (isBelowTitle || isHeading || isAround(text)) ledger.understand(line);
			else if (isOther || OTHER_PROTOCOL.test(wordsOf(text)[0] ?? '')) {
				sockets.skip(line, 'other-protocol');
			}
		});
		sockets.flush();
	},
};

interface Row {
	readonly protocol: 'tcp' | 'udp';
	readonly local: Socket;
	/** What is said behind the other end; null where there is no such column. */
	readonly state: string | null;
	readonly isAlone: boolean;
	readonly process: string | undefined;
}

function readRow(text: string): Row | null {
	const words = wordsOf(text);
	const [, protocol, family = ''] = PROTOCOL.exec(words[0] ?? '') ?? [];
	const queue = words[protocol ? 1 : 0] ?? '';
	if (QUEUE.test(queue)) {
		const local = readEnd(words[protocol ? 2 : 1] ?? '', family);
		return (
			local && { protocol: 'tcp', local, state: 'LISTEN', isAlone: true, process: undefined }
		);
	}
	if (!protocol || !/^\d+$/.test(queue) || !/^\d+$/.test(words[2] ?? '')) return null;
	const local = readEnd(words[3] ?? '', family);
	const peer = readDottedSocket(words[4] ?? '');
	if (!local || !peer) return null;
	return {
		protocol: protocol === 'tcp' ? 'tcp' : 'udp',
		local,
		state: words[5] ?? '',
		isAlone: peer.port === null,
		process: programOf(words.slice(5)),
	};
}

/** "*" of tcp4 is all addresses of IPv4, of tcp6 those of IPv6, of tcp46 all. */
function readEnd(text: string, family: string): Socket | null {
	const socket = readDottedSocket(text);
	if (!socket) return null;
	const all: Readonly<Record<string, Address>> = { 4: '0.0.0.0', 6: '::' };
	if (socket.address === '*') return { ...socket, address: all[family] ?? '*' };
	if (family === '6' && text.startsWith('localhost.')) return { ...socket, address: '::1' };
	const isCut = text.lastIndexOf('.') === CUT && /:.*:/.test(text) && !text.includes('%');
	return isCut ? { ...socket, address: null } : socket;
}

/** "launchd:1" of newer versions of macOS, also with spaces in the name; it stands behind numbers. */
function programOf(words: readonly string[]): string | undefined {
	const end = words.findIndex((word) => /:\d{1,9}$/.test(word));
	if (end < 0) return undefined;
	let begin = end;
	while (begin > 0 && !/^(?:\d+|[A-Z_\d]+)$/.test(words[begin - 1]!)) begin--;
	return (
		words
			.slice(begin, end + 1)
			.join(' ')
			.replace(/:\d+$/, '') || undefined
	);
}

function putRow({ protocol, local, state, isAlone, process }: Row, line: number, to: Sockets) {
	if (!isAlone) return to.skip(line, 'connection');
	if (protocol === 'tcp' && state !== 'LISTEN') return to.skip(line, 'closed');
	to.listen(protocol, local, line, process);
}
