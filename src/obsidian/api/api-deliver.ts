import type { ApiDelivery, ApiEndpoint, ApiHost, ApiPacket } from '../../../types/port-explorer';
import { ANY, parseAddress, type Address } from '../../domain/address';
import { deliver } from '../../domain/delivery';
import type { Application, Endpoint, Host, Listener, Transport } from '../../domain/host';
import { isPort } from '../../domain/port';
import { EXAMPLE_CLIENT } from '../../notes/blocks/endpoint-text';
import { EXAMPLE_HOST } from '../../notes/blocks/host/host-block';

/** The default sender: some other host, any port. */
const SOMEBODY: Endpoint = { address: EXAMPLE_CLIENT, port: 50000 };

/** `deliver` for other plugins, which may pass anything; null if the host or the packet is invalid. */
export function deliverForApi(host: ApiHost, packet: ApiPacket): ApiDelivery | null {
	try {
		const to = readHost(host);
		const protocol = readTransport(packet.protocol);
		const { outcome, application, reason, steps } = deliver(to, {
			protocol,
			from: packet.from ? readEndpoint(packet.from, SOMEBODY.address) : SOMEBODY,
			to: readEndpoint(packet.to, to.addresses[0]!),
		});
		return {
			outcome,
			...(application !== undefined && { application: to.applications[application]!.name }),
			...(reason && { reason }),
			steps: steps.map(({ code }) => code),
		};
	} catch {
		// Whatever was not as the typings say: the reading below is for those that keep to them.
		return null;
	}
}

function readHost({ addresses = [], applications }: ApiHost): Host {
	const own = addresses.map((address) => readAddress(address));
	return {
		name: '',
		addresses: own.length ? own : [EXAMPLE_HOST],
		applications: applications.map(({ name, listeners = [] }): Application => ({
			name: String(name),
			listeners: listeners.map(
				({ protocol, address = ANY, port, endPort = port }): Listener => ({
					protocol: readTransport(protocol),
					address: readAddress(address),
					first: readPort(port),
					last: readPort(endPort),
				}),
			),
		})),
	};
}

function readEndpoint({ address, port }: ApiEndpoint, otherwise: Address): Endpoint {
	return { address: address ? readAddress(address) : otherwise, port: readPort(port) };
}

function readTransport(protocol: Transport = 'tcp'): Transport {
	if (protocol !== 'tcp' && protocol !== 'udp') throw new TypeError('no transport');
	return protocol;
}

function readAddress(text: string): Address {
	const address = parseAddress(String(text));
	if (!address) throw new TypeError('no address');
	return address;
}

function readPort(port: number): number {
	if (!isPort(port)) throw new TypeError('no port');
	return port;
}
