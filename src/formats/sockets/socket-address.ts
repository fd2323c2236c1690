import { ANY, parseAddress, type Address } from '../../domain/address';
import type { Port } from '../../domain/port';
import { portOfService } from '../service-names';

/** What /etc/hosts calls a computer itself. */
const LOOPBACKS: Readonly<Record<string, Address>> = {
	'localhost.localdomain': '127.0.0.1',
	localhost4: '127.0.0.1',
	localhost6: '::1',
	'ip6-localhost': '::1',
	'ip6-loopback': '::1',
};

/** One end of a socket as tools write it. */
export interface Socket {
	/** Null if it isn't an IP address. */
	readonly address: Address | null;
	/** Null for "*", a socket that is bound to no port; NaN for a name that is not known. */
	readonly port: Port | null;
	/** The name in place of the address, which is "*" then. */
	readonly boundName?: string;
	/** The name of a service that is not known here. */
	readonly portName?: string;
}

/** The name of a computer, which may be cut off. */
const HOST_NAME = /^(?!\d+(?:\.\d*)*$)[a-z\d_](?:[a-z\d_.-]*[a-z\d_])?$/;

/** An address of IPv4 on a socket of IPv6, on which packets of IPv4 come in; some tools write it short. */
const MAPPED = /^\[?::ffff:([\d.]{7,15})\]?$/i;

/** Reads "0.0.0.0:22", "[::]:22", ":::22", "*:http", "127.0.0.53%lo:53", "localhost:ipp". */
export function readSocket(text: string): Socket | null {
	const at = text.lastIndexOf(':');
	return at < 0 ? null : socketOf(text.slice(0, at), text.slice(at + 1));
}

/** "localhost:ipp" on a socket of IPv6: there, the name stands for another address. */
export function ofIpv6(text: string): string {
	return text.replace(/^localhost(?:\.localdomain)?(?=[:.][^:.]*$)/, '::1');
}

/** Reads what BSD and macOS write: "*.22", "127.0.0.1.631", "fe80::1%lo0.123". */
export function readDottedSocket(text: string): Socket | null {
	const at = text.lastIndexOf('.');
	return at < 0 ? null : socketOf(text.slice(0, at), text.slice(at + 1));
}

function socketOf(head: string, tail: string): Socket | null {
	const port = readPort(tail);
	if (port === undefined) return null;
	// The interface that an address is on: "%lo" behind it, within brackets or after them.
	const bare = head
		.replace(/%[^\]]*/, '')
		.replace(MAPPED, '$1')
		.toLowerCase();
	const address = bare === '' ? ANY : (LOOPBACKS[bare] ?? parseAddress(bare));
	const isName = address === null && HOST_NAME.test(bare);
	return {
		port,
		...(isName ? { address: ANY, boundName: head.replace(/%[^\]]*/, '') } : { address }),
		...(Number.isNaN(port) && { portName: tail }),
	};
}

function readPort(text: string): Port | null | undefined {
	if (text === '*') return null;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	return /^[a-z\d][\w.+-]*$/i.test(text) ? (portOfService(text) ?? NaN) : undefined;
}
