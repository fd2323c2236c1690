import type { Transport } from '../../domain/host';
import type { Ledger } from '../ledger';
import type { ObservedListener } from '../listing';
import type { Socket } from './socket-address';

/** Collects the sockets that listen, each once, whatever comes in further lines about them. */
export class Sockets {
	private readonly found = new Map<string, ObservedListener>();
	private last: ObservedListener | null = null;

	constructor(private readonly ledger: Ledger) {}

	/** A socket that waits. Where its end cannot be read, the line is skipped with the reason. */
	listen(protocol: Transport, end: Socket | null, line: number, process?: string): void {
		this.flush();
		const known = end?.portName ? this.ledger.context.portOfService?.(end.portName) : undefined;
		const local = end && known !== undefined ? { ...end, port: known } : end;
		if (!local || Number.isNaN(local.port)) return this.ledger.skip(line, 'not-understood');
		// Nothing is ever sent to port 0: it stands for none.
		if (!local.port) return this.ledger.skip(line, 'closed');
		if (!local.address) return this.ledger.skip(line, 'bad-address');
		const { address, port, boundName } = local;
		this.last = {
			protocol,
			address,
			first: port,
			last: port,
			line,
			process: programOf(process),
			...(boundName && { boundName }),
		};
	}

	/** The program of the socket before. */
	name(process: string, line: number): void {
		this.ledger.understand(line);
		if (this.last && !this.last.process)
			this.last = { ...this.last, process: programOf(process) };
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
		const { protocol, address, first, process = '', boundName, line } = last;
		const key = [protocol, boundName ?? address, first, process].join(' ');
		if (this.found.has(key)) return this.ledger.understand(line);
		this.found.set(key, last);
		this.ledger.add(last);
	}
}

/** Programs write what they do behind their names: "nginx: master process" is nginx. */
function programOf(process: string | undefined): string | undefined {
	const [name = ''] = process?.trim().split(/:(?:\s|$)/) ?? [];
	// "amavisd (maste" was cut off.
	const cut = name.lastIndexOf(' (');
	const program = cut > 0 && !name.includes(')', cut) ? name.slice(0, cut) : name;
	return program || process?.trim() || undefined;
}
