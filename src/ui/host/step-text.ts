import type { Delivery, Step } from '../../domain/delivery';
import type { Endpoint, Host, Packet } from '../../domain/host';
import type { Messages } from '../../i18n';
import { UNKNOWN_CLIENT, UNKNOWN_HOST } from '../../notes/blocks/endpoint-text';

/** One end as administrators write it: "192.0.2.10:443", "[::1]:53". */
export function formatEndpoint({ address, port }: Endpoint): string {
	return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** The same with words for those whose address isn't known: "nas:443", "client:50000". */
export function endpointText(end: Endpoint, host: Host, t: Messages): string {
	if (end.address === UNKNOWN_HOST) return `${host.name || t.host.unnamed}:${end.port}`;
	if (end.address === UNKNOWN_CLIENT) return `${t.host.client}:${end.port}`;
	return formatEndpoint(end);
}

/** A step of a delivery in the reader's words. */
export function stepText(
	step: Step,
	packet: Packet,
	{ application: delivered }: Delivery,
	host: Host,
	t: Messages,
): string {
	const { step: say } = t.host;
	const protocol = t.protocols[packet.protocol];
	const port = String(packet.to.port);
	switch (step.code) {
		case 'sent':
			return say.sent(
				endpointText(packet.from, host, t),
				endpointText(packet.to, host, t),
				protocol,
			);
		case 'loopback-elsewhere':
			return say.loopbackElsewhere;
		case 'no-such-address':
			return say.noSuchAddress(step.address);
		case 'arrived':
			if (step.local) return say.arrivedLocal;
			return step.address === UNKNOWN_HOST
				? say.reached(host.name || t.host.unnamed)
				: say.arrived(step.address);
		case 'protocol':
			return step.others
				? say.protocolOthers(protocol, String(step.others))
				: say.protocol(protocol);
		case 'candidates':
			if (!step.count) return say.noCandidates(port);
			return step.count === 1
				? say.oneCandidate(port)
				: say.candidates(port, String(step.count));
		case 'other-address':
			return step.loopback ? say.otherLoopback : say.otherAddress(step.addresses.join(', '));
		case 'chosen': {
			const name = nameOf(host, step.application);
			return {
				'four-tuple': say.fourTuple(name),
				connected: say.connected(name),
				specific: say.specific(name),
				wildcard: say.wildcard(name),
			}[step.reason];
		}
		case 'delivered':
			return say.delivered(nameOf(host, delivered));
		case 'refused':
			return say.refused;
		case 'unreachable':
			return say.unreachable;
		case 'not-sent':
			return say.notSent;
	}
}

/** The last word on a packet: "delivered to nginx", "refused (RST)". */
export function outcomeText({ outcome, application }: Delivery, host: Host, t: Messages): string {
	if (outcome === 'delivered') return t.host.outcome.delivered(nameOf(host, application));
	return t.host.outcome[outcome];
}

function nameOf({ applications }: Host, index: number | undefined): string {
	return index === undefined ? '' : (applications[index]?.name ?? '');
}
