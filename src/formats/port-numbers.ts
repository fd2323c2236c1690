import type { Transport } from '../domain/host';
import type { Port } from '../domain/port';

/** One port, or several in a row. */
export interface PortNumbers {
	readonly first: Port;
	readonly last: Port;
}

/** Reads "80" and "8000-8010"; null for anything else. Whether they are ports is not asked here. */
export function readPortNumbers(text: string): PortNumbers | null {
	const found = /^\s*(\d+)(?:\s*[-–—~]\s*(\d+))?\s*$/.exec(text);
	if (!found) return null;
	return { first: Number(found[1]), last: Number(found[2] ?? found[1]) };
}

/** The transport that a word of any case names; TCP where there is none, null for the others. */
export function readTransport(word: string): Transport | null {
	const name = word.trim().toLowerCase() || 'tcp';
	return name === 'tcp' || name === 'udp' ? name : null;
}
