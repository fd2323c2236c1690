import type { Port, Protocol } from './port';

/** One or more consecutive ports, on the given protocols, or on any if none is given. */
export interface PortRange {
	readonly first: Port;
	/** The last port, itself included; equal to {@link first} for a single port. */
	readonly last: Port;
	/** Empty if no protocol was given. */
	readonly protocols: readonly Protocol[];
}

/** Whether a range is one single port. */
export function isSinglePort(range: PortRange): boolean {
	return range.first === range.last;
}

/** How many ports a range holds; at least 1. */
export function countPorts(range: PortRange): number {
	return range.last - range.first + 1;
}

/** A range as administrators write it: "443", "443/tcp", "6000-6063/tcp", "53/tcp+udp". */
export function formatRange({ first, last, protocols }: PortRange): string {
	const numbers = first === last ? String(first) : `${first}-${last}`;
	return protocols.length ? `${numbers}/${protocols.join('+')}` : numbers;
}
