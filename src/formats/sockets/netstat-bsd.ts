import type { Address } from '../../domain/address';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { ofIpv6, readDottedSocket, type Socket } from './socket-address';
import { isAround } from '../text/prompt';
import { Sockets } from './sockets';
import { wordsOf } from '../text/words';
import { hasLine } from '../text/lines';

const PROTOCOL = /^(tcp|udp)(4|6|46)?$/;
const OTHER_PROTOCOL = /^(?:udplite|sctp|icmp?|icm|raw|ip|divert|mptcp|vsock|kctl|kevt|unix)\d*$/;
const HEADING = /^\s*(?:\w+\s+){0,2}(?:Proto\b.*\bLocal Address\b|Listen\s+Local Address\b)/;
/** Titles: of the network's sockets, and of those within the machine. */
const TITLE = /^\s*(?:Active|Registered|Current listen queue)\b/;
/** How long the lists of who waits to be heard are, as "netstat -L" has it. */
const QUEUE = /^\d+\/\d+\/\d+$/;
/** With -A, kernel addresses precede the protocol. */
const POINTER = /^[\da-f]{1,16}$/;
const MAX_POINTERS = 2;
/** Numbers between the protocol and the addresses: of queues, of packets. */
const MAX_NUMBERS = 3;
/** At this length addresses are cut off; with -A ports, too. */
const CUT = 16;
const CUT_BEHIND_POINTER = 18;

/** `netstat` of macOS and the BSDs: a dot before the port, and the family with the protocol. */
export const NETSTAT_BSD: Format = {
	id: 'netstat-bsd',
	name: 'netstat (macOS, BSD)',
	example:
		'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n' +
		'tcp46      0      0  *.80                   *.*                    LISTEN',
	recognise(lines) {
		if (!lines.some((line) => readRow(line))) return 0;
		return hasLine(lines, HEADING) ? 1 : 0.92;
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
			else if (
				isOther ||
				wordsOf(text)
					.slice(0, MAX_POINTERS + 1)
					.some(isOtherProtocol)
			) {
				sockets.skip(line, 'other-protocol');
			}
		});
		sockets.flush();
	},
};

interface Row {
	readonly protocol: 'tcp' | 'udp';
	readonly local: Socket;
	/** What is said behind the other end; empty, or a number, where there is no such column. */
	readonly state: string;
	readonly isAlone: boolean;
	readonly process: string | undefined;
}

function readRow(text: string): Row | null {
	const all = wordsOf(text);
	const pointers = Math.max(0, all.slice(0, MAX_POINTERS + 1).findIndex(isProtocol));
	if (!all.slice(0, pointers).every((word) => POINTER.test(word))) return null;
	const words = all.slice(pointers);
	const [, protocol, family = ''] = PROTOCOL.exec(words[0] ?? '') ?? [];
	const queue = words[protocol ? 1 : 0] ?? '';
	if (QUEUE.test(queue)) {
		const local = readEnd(words[protocol ? 2 : 1] ?? '', family, false);
		return (
			local && { protocol: 'tcp', local, state: 'LISTEN', isAlone: true, process: undefined }
		);
	}
	const numbers = words.slice(1).findIndex((word) => !/^\d+$/.test(word));
	if (!protocol || numbers < 0 || numbers > MAX_NUMBERS) return null;
	const [near = '', far = '', ...rest] = words.slice(1 + numbers);
	const local = readEnd(near, family, pointers > 0);
	const peer = readDottedSocket(far);
	if (!local || !peer || (numbers === 0 && peer.port !== null)) return null;
	return {
		protocol: protocol === 'tcp' ? 'tcp' : 'udp',
		local,
		state: rest[0] ?? '',
		isAlone: peer.port === null,
		process: programOf(rest),
	};
}

function isOtherProtocol(word: string): boolean {
	return OTHER_PROTOCOL.test(word);
}

function isProtocol(word: string): boolean {
	return PROTOCOL.test(word);
}

/** "*" of tcp4 is all addresses of IPv4, of tcp6 those of IPv6, of tcp46 all. */
function readEnd(text: string, family: string, isBehindPointer: boolean): Socket | null {
	const socket = readDottedSocket(family === '6' ? ofIpv6(text) : text);
	if (!socket) return null;
	const all: Readonly<Record<string, Address>> = { 4: '0.0.0.0', 6: '::' };
	if (socket.address === '*') return { ...socket, address: all[family] ?? '*' };
	const isIpv6 = text.includes(':') && !text.includes('%');
	const isCut = isIpv6 && text.lastIndexOf('.') === CUT;
	const isPortCut = isBehindPointer && text.length >= CUT_BEHIND_POINTER;
	return isCut || isPortCut ? { ...socket, address: null } : socket;
}

/** "launchd:1" of newer versions of macOS, also with spaces in the name; it follows numbers. */
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
	const waits = protocol === 'udp' || /^(?:LISTEN|[\d.]*)$/.test(state);
	if (!waits) return to.skip(line, 'closed');
	to.listen(protocol, local, line, process);
}
