import { ANY, isLoopback, parseAddress, type Address } from '../../domain/address';
import type { Endpoint, Host, Listener, Packet, Transport } from '../../domain/host';
import { parsePortSpec, type Parsed, type PortSpec } from './port-spec';
import { isTransport, resolveName, transportsOfName, type NameResolver } from './resolve-name';

/** Stands for a host's address, or a sender's, where none is known: no text is read as one of these. */
export const UNKNOWN_HOST: Address = 'host';
export const UNKNOWN_CLIENT: Address = 'client';

/** A client that belongs to nobody, for documentation (RFC 5737). */
export const EXAMPLE_CLIENT: Address = '192.0.2.50';
/** A client's port is an ephemeral one; those of packets that name none follow this. */
const FIRST_CLIENT_PORT = 50000;

interface Ports {
	readonly first: number;
	readonly last: number;
	readonly protocols: readonly Transport[];
	readonly target?: number | undefined;
}

/** Reads what an application listens on: "80", "53/udp", "127.0.0.1:5432", "[::1]:80", "https". */
export function readListener(text: string, names: NameResolver): Parsed<readonly Listener[]> {
	const read = readBound(text, names);
	if ('problem' in read) return read;
	const { address, first, last, protocols, target } = read.value;
	const inside = target === undefined || target === first ? {} : { target };
	return { value: protocols.map((protocol) => ({ protocol, address, first, last, ...inside })) };
}

/**
 * Reads a packet: where it goes ("443", "53/udp", "127.0.0.1:5432"), and where from, when that is
 * said: "443 from 10.0.0.7", "443 from localhost:50001". The n-th one gets a client port of its own.
 */
export function readPacket(
	text: string,
	host: Host,
	index: number,
	names: NameResolver,
	client: Address = UNKNOWN_CLIENT,
): Parsed<Packet> {
	const said = /\s(?:from|来自)\s*(.*)$/is.exec(text);
	const from = said?.[1] ?? '';
	const target = readBound(text.slice(0, said?.index).trimEnd(), names);
	if ('problem' in target) return target;
	const sender = readSender(from, index, client);
	if (!sender) return { problem: { code: 'bad-address', text: from } };
	const { address, first, protocols } = target.value;
	// Who sends from a loopback address sends to it: packets of other addresses do not meet there.
	const home = isLoopback(sender.address) ? sender.address : host.addresses[0]!;
	const destination = address === ANY ? home : address;
	return {
		value: {
			protocol: protocols[0]!,
			from: sender,
			to: { address: destination, port: first },
		},
	};
}

function readSender(text: string, index: number, client: Address): Endpoint | null {
	const port = FIRST_CLIENT_PORT + (index % 15000);
	if (!text) return { address: client, port };
	const alone = parseAddress(text);
	if (alone) return { address: alone, port };
	const [, head = '', digits = ''] = /^(.*):(\d{1,5})$/.exec(text) ?? [];
	const address = parseAddress(head);
	return address && Number(digits) <= 65535 ? { address, port: Number(digits) } : null;
}

/** A port with the address in front of it, "*" where there is none. */
function readBound(text: string, names: NameResolver): Parsed<Ports & { address: Address }> {
	const [, head = '', tail = ''] =
		/^(\[[^\]]*\]|(?!\d+(?:-\d+)?:)[^:]*):(\S.*)$/.exec(text) ?? [];
	const address = tail ? parseAddress(head || ANY) : ANY;
	if (!address) return { problem: { code: 'bad-address', text: head } };
	const ports = readPorts(tail || text, names);
	return 'problem' in ports ? ports : { value: { ...ports.value, address } };
}

function readPorts(text: string, names: NameResolver): Parsed<Ports> {
	const parsed: Parsed<PortSpec> = /\s/.test(text.trim())
		? { value: { kind: 'name', name: text.trim(), protocols: [] } }
		: parsePortSpec(text);
	if ('problem' in parsed) return parsed;
	const spec = parsed.value;
	const ranges = spec.kind === 'name' ? resolveName(spec.name, names) : [spec.range];
	if ('problem' in ranges) return ranges;
	const [range] = ranges;
	if (!range) return { problem: { code: 'unknown-name', text } };
	const asked = spec.kind === 'name' ? spec.protocols : spec.range.protocols;
	const odd = asked.find((protocol) => !isTransport(protocol));
	if (odd) return { problem: { code: 'unknown-protocol', text, protocol: odd } };
	const { first, last } = range;
	const protocols =
		spec.kind === 'name' && !asked.length
			? transportsOfName(range, names)
			: asked.filter(isTransport);
	const { target } = spec.kind === 'name' ? {} : spec;
	return { value: { first, last, protocols: protocols.length ? protocols : ['tcp'], target } };
}
