import { parseAddress, type Address } from '../domain/address';
import type { Ledger } from './ledger';

/** The host that a scan is telling of. */
export interface ScannedHost {
	/** Its name, else its address. */
	readonly name: string;
	/** Null where the scan does not say it. */
	readonly address: Address | null;
}

/** What a scan says of one port. */
export interface ScannedPort {
	readonly port: number;
	readonly protocol: string;
	readonly state: string;
	/** What the version scan has recognised; empty for none: a name by the number is a guess. */
	readonly product: string;
	readonly line: number;
}

/**
 * Keeps what a scan has found open. A scan sees one address: that is the one that is listened on.
 * "open|filtered" is not known to be open.
 */
export class Scan {
	private readonly hosts = new Map<string, ScannedHost>();

	constructor(private readonly ledger: Ledger) {}

	port(host: ScannedHost, { port, protocol, state, product, line }: ScannedPort): void {
		this.hosts.set(host.name, host);
		if (state !== 'open') return this.ledger.skip(line, 'closed');
		if (protocol !== 'tcp' && protocol !== 'udp') {
			return this.ledger.skip(line, 'other-protocol');
		}
		this.ledger.add({
			protocol,
			address: host.address ?? '*',
			first: port,
			last: port,
			line,
			host: host.name,
			...(product && { process: product }),
		});
	}

	/** One host is the listing's own. */
	end(): void {
		const [only, ...others] = this.hosts.values();
		if (!only || others.length) return;
		this.ledger.hostName = only.name;
		if (only.address) this.ledger.addresses.push(only.address);
	}
}

/** Reads "nas.local (192.168.1.10)", or an address alone. */
export function readScannedHost(text: string): ScannedHost {
	const [, name = text, inside = ''] = /^(\S+)\s+\(([^)]{1,80})\)/.exec(text.trim()) ?? [];
	const address = parseAddress(inside || name.trim());
	return { name: name.trim(), address };
}
