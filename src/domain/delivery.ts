import { accepts, isLoopback, isWildcard, type Address } from './address';
import type { Application, Conversation, Host, Listener, Packet } from './host';

/** The outcome of a packet. */
export type Outcome =
	/** An application receives it. */
	| 'delivered'
	/** TCP: nobody is listening, and the host replies with a reset (RFC 9293 section 3.5.2). */
	| 'refused'
	/** UDP: nobody is listening, and the host replies with ICMP port unreachable (RFC 1122 section 4.1.3.1). */
	| 'unreachable'
	/** It never reaches the host: no such address, or a loopback address of another host. */
	| 'not-sent';

/** Why a socket was chosen, the strongest reason first. */
export type Reason = 'four-tuple' | 'connected' | 'specific' | 'wildcard';

/** One step of the delivery, shown to the user. */
export type Step =
	| { readonly code: 'sent'; readonly packet: Packet }
	/** The address is loopback, and the packet comes from another host. */
	| { readonly code: 'loopback-elsewhere' }
	/** The host doesn't have the packet's address. */
	| { readonly code: 'no-such-address'; readonly address: Address }
	| { readonly code: 'arrived'; readonly address: Address; readonly local: boolean }
	/** The host checks sockets of this protocol only. */
	| { readonly code: 'protocol'; readonly others: number }
	/** The sockets whose port and address match. */
	| { readonly code: 'candidates'; readonly count: number }
	/** Sockets of this port that are bound to another address. */
	| {
			readonly code: 'other-address';
			readonly loopback: boolean;
			readonly addresses: readonly Address[];
	  }
	| { readonly code: 'chosen'; readonly reason: Reason; readonly application: number }
	| { readonly code: Outcome };

/** The outcome of a packet, with its steps. */
export interface Delivery {
	readonly outcome: Outcome;
	/** The index of the application that receives it; undefined unless delivered. */
	readonly application: number | undefined;
	/** The socket that receives it; undefined unless delivered. */
	readonly socket: Listener | Conversation | undefined;
	readonly reason: Reason | undefined;
	readonly steps: readonly Step[];
}

interface Candidate {
	readonly application: number;
	readonly socket: Listener | Conversation;
	readonly reason: Reason;
}

const STRENGTH: readonly Reason[] = ['four-tuple', 'connected', 'specific', 'wildcard'];

/**
 * Delivers a packet to a host. A socket connected to the sender takes precedence (TCP: the 4-tuple;
 * UDP: a connected socket), then one bound to the packet's address, then the wildcard.
 * There is exactly one outcome. If two sockets match equally, which no system would allow,
 * the first application receives the packet.
 */
export function deliver(host: Host, packet: Packet): Delivery {
	const steps: Step[] = [{ code: 'sent', packet }];
	const end = (outcome: Outcome, winner?: Candidate): Delivery => ({
		outcome,
		application: winner?.application,
		socket: winner?.socket,
		reason: winner?.reason,
		steps: [...steps, { code: outcome }],
	});
	const { address, port } = packet.to;
	const local = isLocal(host, packet.from.address);
	if (isLoopback(address) && !local) {
		steps.push({ code: 'loopback-elsewhere' });
		return end('not-sent');
	}
	if (!isLoopback(address) && !host.addresses.includes(address)) {
		steps.push({ code: 'no-such-address', address });
		return end('not-sent');
	}
	steps.push({ code: 'arrived', address, local });
	const ofPort = host.applications.flatMap((each, index) => socketsAt(each, index, port));
	const sockets = ofPort.filter(({ socket }) => socket.protocol === packet.protocol);
	steps.push({ code: 'protocol', others: ofPort.length - sockets.length });
	const candidates = sockets.flatMap((each) => claim(each, packet));
	steps.push({ code: 'candidates', count: candidates.length });
	const [winner] = [...candidates].sort(
		(a, b) => STRENGTH.indexOf(a.reason) - STRENGTH.indexOf(b.reason),
	);
	if (winner) {
		steps.push({ code: 'chosen', reason: winner.reason, application: winner.application });
		return end('delivered', winner);
	}
	const bound = sockets.flatMap(({ socket }) => ('address' in socket ? [socket.address] : []));
	if (bound.length) {
		const addresses = [...new Set(bound)];
		steps.push({ code: 'other-address', loopback: addresses.every(isLoopback), addresses });
	}
	return end(packet.protocol === 'tcp' ? 'refused' : 'unreachable');
}

/** Whether a sender is the host itself. */
function isLocal({ addresses }: Host, from: Address): boolean {
	return isLoopback(from) || addresses.includes(from);
}

function socketsAt(
	{ listeners, conversations = [] }: Application,
	application: number,
	port: number,
): { application: number; socket: Listener | Conversation }[] {
	return [
		...conversations.filter(({ local }) => local.port === port),
		...listeners.filter(({ first, last }) => first <= port && port <= last),
	].map((socket) => ({ application, socket }));
}

function claim(
	{ application, socket }: { application: number; socket: Listener | Conversation },
	{ protocol, from, to }: Packet,
): Candidate[] {
	if ('remote' in socket) {
		const { local, remote } = socket;
		const fits =
			accepts(local.address, to.address) &&
			remote.address === from.address &&
			remote.port === from.port;
		const reason = protocol === 'tcp' ? 'four-tuple' : 'connected';
		return fits ? [{ application, socket, reason }] : [];
	}
	if (!accepts(socket.address, to.address)) return [];
	const reason = isWildcard(socket.address) ? 'wildcard' : 'specific';
	return [{ application, socket, reason }];
}
