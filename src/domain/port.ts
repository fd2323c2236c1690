/**
 * A port: a 16-bit integer, 0 to 65535, that tells the network
 * services and applications of one computer apart (RFC 9293 section 3.1, RFC 768).
 */
export type Port = number;

/** The lowest port number. It is reserved: nothing is ever assigned to it (RFC 6335 section 6). */
export const MIN_PORT: Port = 0;

/** The highest port number, 2^16 - 1. */
export const MAX_PORT: Port = 65535;

/** The transport protocols that have ports and for which IANA keeps assignments (RFC 6335). */
export const PROTOCOLS = ['tcp', 'udp', 'sctp', 'dccp'] as const;

/** A transport protocol with ports. TCP 53 and UDP 53 are two different ports. */
export type Protocol = (typeof PROTOCOLS)[number];

/**
 * The three ranges of the port space (RFC 6335 section 6): system (also "well-known"),
 * user (also "registered") and dynamic (also "private"; never assigned).
 */
export type PortClass = 'system' | 'user' | 'dynamic';

/** The first and last port of each class, in ascending order. */
export const PORT_CLASSES: readonly { name: PortClass; first: Port; last: Port }[] = [
	{ name: 'system', first: 0, last: 1023 },
	{ name: 'user', first: 1024, last: 49151 },
	{ name: 'dynamic', first: 49152, last: MAX_PORT },
];

/** Whether a number is a port: an integer from 0 to 65535. */
export function isPort(value: number): boolean {
	return Number.isInteger(value) && value >= MIN_PORT && value <= MAX_PORT;
}

/** Whether a word names a transport protocol; compare in lower case. */
export function isProtocol(word: string): word is Protocol {
	return (PROTOCOLS as readonly string[]).includes(word);
}

/** The class of a port (RFC 6335 section 6). */
export function portClass(port: Port): PortClass {
	if (port <= 1023) return 'system';
	return port <= 49151 ? 'user' : 'dynamic';
}
