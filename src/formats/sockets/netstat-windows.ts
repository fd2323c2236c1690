import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { readSocket, type Socket } from './socket-address';
import { Sockets } from './sockets';
import { isHeadingOf } from '../tables/table/table-heading';
import { wordsOf } from '../text/words';
import { hasLine } from '../text/lines';

/** Untranslated, also where the words of a heading run together. */
const HEADING = /^\s*Proto\w*\s.*\b(?:PID|State|Address)\b/i;
const PROGRAM = /^\s*\[([^[\]]{1,200})\]\s*$/;
/** On the line of its row. */
const ROW_PROGRAM = /\s\[([^[\]]{1,200})\]\s*$/;
/** A row with that state is a port that is taken, and on which nothing waits. */
const TAKEN = /^(?:BOUND|CLOSED)$/;

/**
 * `netstat` of Windows, with -a, -n, -o, -b, -q, in any language: what listens is told by the other
 * end, which is port 0 of no address.
 */
export const NETSTAT_WINDOWS: Format = {
	id: 'netstat-windows',
	name: 'netstat (Windows)',
	system: 'windows',
	example:
		'  Proto  Local Address          Foreign Address        State           PID\n' +
		'  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1068',
	recognise(lines) {
		const rows = lines.filter(isRow).length;
		return rows && rows * 4 >= lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		// With -b a row is followed by its program, and by what runs within it.
		const hasPrograms = hasLine(ledger.lines, PROGRAM);
		let lastLine = 0;
		yield* eachLine(ledger, (text, line) => {
			const row = readRow(text);
			const isNext = line === lastLine + 1;
			if (row) {
				lastLine = line;
				return putRow(row, line, sockets);
			}
			const [, program] = PROGRAM.exec(text) ?? [];
			if (program) sockets.name(program, line);
			if (isNext && hasPrograms) {
				lastLine = line;
				ledger.understand(line);
			}
			if (isPassedOver(ledger, text, line)) ledger.understand(line);
		});
		sockets.flush();
	},
};

interface Row {
	readonly protocol: 'tcp' | 'udp';
	readonly local: Socket;
	readonly peer: Socket;
	readonly state: string;
	/** Where somebody has put it on the same line. */
	readonly program: string | undefined;
}

function readRow(text: string): Row | null {
	const [word = '', near = '', far = '', state = ''] = wordsOf(text);
	if (!/^(?:TCP|UDP)(?:v?[46])?$/.test(word)) return null;
	const local = readSocket(near);
	const peer = readSocket(far);
	if (!local || !peer) return null;
	const program = ROW_PROGRAM.exec(text)?.[1];
	return { protocol: word.startsWith('TCP') ? 'tcp' : 'udp', local, peer, state, program };
}

function isRow(text: string): boolean {
	return readRow(text) !== null;
}

function putRow(
	{ protocol, local, peer, state, program }: Row,
	line: number,
	sockets: Sockets,
): void {
	const isAlone = peer.port === 0 || peer.port === null;
	if (!isAlone) return sockets.skip(line, 'connection');
	if (TAKEN.test(state) || local.port === 0) return sockets.skip(line, 'closed');
	sockets.listen(protocol, local, line, program);
}

function isPassedOver({ lines }: Ledger, text: string, line: number): boolean {
	return HEADING.test(text) || isHeadingOf(lines, line, isRow);
}
