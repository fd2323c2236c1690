import type { Transport } from '../domain/host';
import type { Ledger } from './ledger';
import type { ObservedListener } from './listing';
import type { Socket } from './socket-address';

/** A line of shell: its prompt, or at least one of the tools that print sockets. */
const COMMAND =
	/^\s*(?:\S{0,80}[$#%>]\s+|\S{0,80}@\S{0,80}[^|]{0,80}[$#%>]\s*|PS [^>]{0,200}>\s*|[A-Z]:\\[^>]{0,200}>\s*)?(?:sudo\s+)?(?:ss|netstat|lsof|nmap|systemctl|Get-Net(?:TCPConnection|UDPEndpoint))(?:\s|$)/i;
const FENCE = /^\s*(?:`{3,}|~{3,})\s*\S*\s*$/;

/** Lines around what a tool prints: the command that was typed, the fences of a code block. */
export function isAround(line: string): boolean {
	return COMMAND.test(line) || FENCE.test(line);
}

/** Collects the sockets that listen, each once, whatever comes in further lines about them. */
export class Sockets {
	private readonly found = new Map<string, ObservedListener>();
	private last: ObservedListener | null = null;

	constructor(private readonly ledger: Ledger) {}

	/** A socket that waits. Where its end cannot be read, the line is skipped with the reason. */
	listen(protocol: Transport, local: Socket | null, line: number, process?: string): void {
		this.flush();
		if (!local || Number.isNaN(local.port)) return this.ledger.skip(line, 'not-understood');
		if (local.port === null) return this.ledger.skip(line, 'closed');
		if (!local.address) return this.ledger.skip(line, 'bad-address');
		const { address, port } = local;
		this.last = { protocol, address, first: port, last: port, line, process };
	}

	/** The program of the socket before. */
	name(process: string, line: number): void {
		this.ledger.understand(line);
		if (this.last && !this.last.process) this.last = { ...this.last, process };
	}

	skip(line: number, reason: 'connection' | 'other-protocol' | 'closed'): void {
		this.flush();
		this.ledger.skip(line, reason);
	}

	/** Hands over the socket before: nothing more is said of it. */
	flush(): void {
		const { last } = this;
		this.last = null;
		if (!last) return;
		const { protocol, address, first, process = '', line } = last;
		const key = [protocol, address, first, process].join(' ');
		if (this.found.has(key)) return this.ledger.understand(line);
		this.found.set(key, last);
		this.ledger.add(last);
	}
}
