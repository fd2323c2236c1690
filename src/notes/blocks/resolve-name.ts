import type { Transport } from '../../domain/host';
import type { Port, Protocol } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';
import type { NameCandidate } from '../../registry/registry';
import type { Problem } from './problem';

/** Finds the ports of a name. An empty answer means that nothing has that name. */
export interface NameResolver {
	/** The ports of a service name or common name, the likeliest first; protocols filled in. */
	resolveName(name: string): readonly PortRange[];
	/** The ports that a name may stand for, where it stands for several equally well; else empty. */
	candidatesOf(name: string): readonly NameCandidate[];
	/** The protocols that a port's most usual service listens on; empty where none is known. */
	usualProtocols(port: Port): readonly Protocol[];
}

/** The ports of a name, empty where nothing has it; a problem where it could be any of several. */
export function resolveName(
	name: string,
	names: NameResolver,
): readonly PortRange[] | { readonly problem: Problem } {
	const candidates = names.candidatesOf(name);
	if (candidates.length) return { problem: { code: 'ambiguous-name', text: name, candidates } };
	return names.resolveName(name);
}

/**
 * What listens where a name is all that is said: on the protocols that the service is used with, not
 * on all that IANA has reserved for it. SSH is 22/tcp.
 */
export function transportsOfName(
	{ first, last, protocols }: PortRange,
	names: NameResolver,
): Transport[] {
	const assigned = protocols.filter(isTransport);
	const usual = first === last ? names.usualProtocols(first) : [];
	const used = assigned.filter((each) => usual.includes(each));
	return used.length ? used : assigned;
}

/** Whether a protocol is one whose delivery is shown. */
export function isTransport(protocol: string): protocol is Transport {
	return protocol === 'tcp' || protocol === 'udp';
}
