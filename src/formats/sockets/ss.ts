import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { isAround } from '../text/prompt';
import { readSocket } from './socket-address';
import { Sockets } from './sockets';
import { beginsSsRow, guessTransport, readSsRow, transportOf, type SsRow } from './ss-row';
import { hasLine } from '../text/lines';

const HEADING = /^\s*(?:Netid\s+State\b|(?:Netid\s+)?(?:State\s+)?Recv-Q\s+Send-Q\b)/;
/** What a narrow terminal has left of a heading for the next line. */
const REST_OF_HEADING = /^[A-Za-z:\s]{1,80}$/;
const PROCESS = /users:\(\("((?:[^"\\]|\\.){1,200})"/;
/** systemd keeps the sockets of the programs that it starts: these are meant. */
const BEHIND_SYSTEMD = /"(?:systemd|init)",[^()"]{1,200}\),\("(?!(?:systemd|init)")([^"]{1,200})"/;
/** What further lines of a socket say: its program, timers, memory, TCP's inner figures. */
const FURTHER =
	/^\s|^(?:users:\(|skmem:|timer:|uid:|ino:|sk:|cgroup:|ts |sack |ecn |cubic |bbr |reno |wscale:|rto:|cwnd:|bytes_|segs_|fwmark:|v6only:)/;
/** No row goes on over more lines. */
const MAX_LINES_OF_ROW = 12;

/**
 * `ss` with its listeners. A table without Netid tells TCP from UDP by the state: only TCP listens,
 * only UDP is unconnected. One without both is of the protocol that the command names, else of TCP.
 */
export const SS: Format = {
	id: 'ss',
	name: 'ss',
	example:
		'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n' +
		'tcp   LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=7,fd=6))',
	recognise(lines) {
		if (hasLine(lines, HEADING)) return 1;
		const rows = lines.map(readSsRow).filter((row) => row !== null);
		if (!rows.length || rows.length * 3 < lines.length) return 0;
		if (rows.some(({ netid, state }) => netid && state)) return 0.95;
		if (rows.some(({ state, rest }) => state || PROCESS.test(rest))) return 0.88;
		return rows.some(({ netid }) => netid === 'tcp') ? 0.6 : 0.5;
	},
	*read(ledger) {
		const reader = new SsReader(ledger);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		reader.end();
	},
};

class SsReader {
	private readonly sockets: Sockets;
	private command = '';
	/** The row that is being read, as far as it is known, and where it began. */
	private row = '';
	private begin = 0;
	/** Whether the row is entered already, and what follows is only said about it. */
	private isEntered = false;
	private lastLine = 0;
	private isHeading = false;
	/** How long the longest line is: at that length a terminal may have broken the others. */
	private readonly width: number;

	constructor(private readonly ledger: Ledger) {
		this.sockets = new Sockets(ledger);
		this.width = ledger.lines.reduce((width, line) => Math.max(width, line.length), 0);
	}

	readLine(text: string, line: number): void {
		const isNext = line === this.lastLine + 1;
		const wasHeading = this.isHeading && isNext;
		this.lastLine = line;
		this.isHeading = HEADING.test(text);
		const row = readSsRow(text);
		if (row) return this.enter(row, text, line);
		if (isAround(text)) this.command = text;
		if (this.isHeading || (wasHeading && REST_OF_HEADING.test(text))) this.understand(line);
		else if (beginsSsRow(text)) this.start(text, line, false);
		else if (isNext && this.row && line - this.begin < MAX_LINES_OF_ROW) {
			if (this.isEntered) this.readFurther(text, line);
			else this.complete(text, line);
		}
	}

	end(): void {
		this.sockets.flush();
	}

	private understand(line: number): void {
		this.ledger.understand(line);
		this.row = '';
	}

	private start(text: string, line: number, isEntered: boolean): void {
		this.row = text;
		this.begin = line;
		this.isEntered = isEntered;
	}

	/** A row that did not fit: broken between two columns, or within one. */
	private complete(text: string, line: number): void {
		const { begin } = this;
		for (const whole of [`${this.row} ${text}`, this.row + text]) {
			const row = readSsRow(whole);
			if (!row) continue;
			this.enter(row, whole, begin);
			return this.ledger.understand(line);
		}
		this.row += ` ${text}`;
	}

	private enter(row: SsRow, text: string, line: number): void {
		const { sockets } = this;
		this.start(text, line, true);
		const { netid, state, local, peer, rest } = row;
		const protocol = netid ? transportOf(netid) : guessTransport(row, this.command);
		if (!protocol) return sockets.skip(line, 'other-protocol');
		const isAlone = /:\*$/.test(peer);
		if (!isAlone) return sockets.skip(line, 'connection');
		const waiting = protocol === 'tcp' ? 'LISTEN' : 'UNCONN';
		if (state && state !== waiting) return sockets.skip(line, 'closed');
		sockets.listen(protocol, readSocket(local), line, processOf(rest));
	}

	private readFurther(text: string, line: number): void {
		const isBroken = (this.ledger.lines[line - 2] ?? '').length >= this.width;
		const isOpen = this.row.includes('users:((') && !this.row.includes('))');
		if (!FURTHER.test(text) && !isBroken && !isOpen) return;
		this.row += text;
		const process = processOf(this.row);
		if (process) this.sockets.name(process, line);
		else this.ledger.understand(line);
	}
}

function processOf(text: string): string | undefined {
	const [, first] = PROCESS.exec(text) ?? [];
	const isSystemd = first === 'systemd' || first === 'init';
	return (isSystemd ? BEHIND_SYSTEMD.exec(text)?.[1] : undefined) ?? first;
}
