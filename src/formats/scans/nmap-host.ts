import { ANY, parseAddress, type Address } from '../../domain/address';
import type { Ledger } from '../ledger';
import type { SkipReason } from '../listing';

/** The host that a scan is telling of. */
export interface ScannedHost {
	/** Its name, else its address; empty where neither is said. */
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
	/** What the scan calls the service, by its number or by what it answered. */
	readonly service?: string;
	readonly line: number;
}

/**
 * Keeps what a scan has found open. A scan sees one address: that is the one that is listened on.
 * "open|filtered" is the answer of a UDP port that says nothing, and not known to be open.
 */
export class Scan {
	private readonly found = new Map<string, { host: ScannedHost; port: ScannedPort }>();
	private readonly refused = new Set<string>();
	private readonly hosts = new Map<string, ScannedHost>();

	constructor(private readonly ledger: Ledger) {}

	/** A host is known as soon as it is named, whether or not a port of it is open. */
	see(host: ScannedHost): void {
		if (host.name || host.address) this.hosts.set(keyOf(host), host);
	}

	put(host: ScannedHost, port: ScannedPort): void {
		const { line, protocol, state } = port;
		if (state !== 'open') return this.refuse(line, 'closed');
		if (protocol !== 'tcp' && protocol !== 'udp') return this.refuse(line, 'other-protocol');
		const key = `${keyOf(host)} ${port.port} ${protocol}`;
		this.ledger.understand(line);
		// A second scan may say what the first did not.
		const known = this.found.get(key)?.port;
		if (!known || (!known.product && port.product)) this.found.set(key, { host, port });
		else if (!known.service && port.service)
			this.found.set(key, { host, port: { ...known, service: port.service } });
	}

	/** Hands everything over. Listeners name their host only if there are several. */
	*end(): Generator<void, void> {
		const hosts = [...this.hosts.values()];
		const isOne = new Set(hosts.map(({ name }) => name)).size < 2;
		if (isOne && hosts[0]) {
			this.ledger.hostName = hosts[0].name;
			this.ledger.addresses.push(...hosts.flatMap(({ address }) => address ?? []));
		}
		let count = 0;
		for (const { host, port } of this.found.values()) {
			this.ledger.add({
				protocol: port.protocol === 'udp' ? 'udp' : 'tcp',
				address: host.address ?? ANY,
				...(!host.address && host.name && { boundName: host.name }),
				first: port.port,
				last: port.port,
				line: port.line,
				...(!isOne && host.name && { host: host.name }),
				...(port.product && { process: port.product }),
				...(serviceOf(port.service) && { service: serviceOf(port.service) }),
			});
			if (++count % 500 === 0) yield;
		}
	}

	private refuse(line: number, reason: SkipReason): void {
		const key = `${line} ${reason}`;
		if (!this.refused.has(key)) this.ledger.skip(line, reason);
		this.refused.add(key);
	}
}

/** "http?" is a guess, too; "unknown" says nothing. */
function serviceOf(name = ''): string {
	return /^(?:unknown|tcpwrapped)$/.test(name) ? '' : name.replace(/\?$/, '');
}

function keyOf({ name, address }: ScannedHost): string {
	return `${name} ${address ?? ''}`;
}

/** Reads "nas.local (192.168.1.10)", or an address alone. */
export function readScannedHost(text: string): ScannedHost {
	const [, name = '', inside = ''] = /^(\S+)(?:\s+\(([^()]{1,80})\))?/.exec(text.trim()) ?? [];
	return { name, address: parseScoped(inside) ?? parseScoped(name) };
}

/** An address without the interface that it's on: "fe80::1%eth0". */
function parseScoped(text: string): Address | null {
	return parseAddress(text.replace(/%\S*$/, ''));
}

/**
 * The program in what a version scan says: "OpenSSH 9.2p1 Debian 2 (protocol 2.0)" is OpenSSH. A
 * service of Sun's RPC has said its own name: "rpcbind", "2-4 (RPC #100000)".
 */
export function productOf(version: string, service: string): string {
	const product = version.replace(/(?:^|\s)(?=v?\d|\(|for_).*$/s, '').trim();
	return product || (/\bRPC #\d/i.test(version) ? service : '');
}
