import { MAX_PORT, type Port } from './port';

/** How many bits the header field of a port has in TCP, UDP, SCTP and DCCP. */
export const PORT_BITS = 16;

/** A port's 16 bits in four groups of four, the highest first: 443 is 0000 0001 1011 1011. */
export function toNibbles(port: Port): readonly string[] {
	const bits = port.toString(2).padStart(PORT_BITS, '0');
	return [bits.slice(0, 4), bits.slice(4, 8), bits.slice(8, 12), bits.slice(12)];
}

/** A port in hexadecimal, four digits: 443 is 0x01BB. */
export function toHex(port: Port): string {
	return '0x' + port.toString(16).toUpperCase().padStart(4, '0');
}

/** Where a port lies on the line from 0 to 65535, as a share from 0 to 1. */
export function shareOfSpace(port: Port): number {
	return port / MAX_PORT;
}
