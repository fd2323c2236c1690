import { ANY, parseAddress, type Address } from '../../domain/address';
import { readPortNumbers, type PortNumbers } from '../port-numbers';

/** An address or a name, and a port where one is said. */
export interface EndpointCell {
	readonly address: Address;
	/** The name in place of the address. */
	readonly boundName?: string;
	readonly ports: PortNumbers | null;
}

const URL = /^([a-z][a-z\d+.-]*):\/\/(.*)$/i;
const NAME = /^(?=.*[a-z])[a-z\d_](?:[a-z\d_.-]*[a-z\d_])?$/i;
/** What a URL without a port means. */
const SCHEMES: Readonly<Record<string, number>> = {
	http: 80,
	https: 443,
	ws: 80,
	wss: 443,
	ftp: 21,
	ssh: 22,
	rtsp: 554,
	ldap: 389,
	ldaps: 636,
	smb: 445,
	mqtt: 1883,
	mqtts: 8883,
	vnc: 5900,
	rdp: 3389,
};

/**
 * Reads where something is: "192.168.1.10", "nas.local", "me@nas:22", "localhost:8080", ":8080",
 * "[::1]:80", "https://nas:8971/path"; null for anything else.
 */
export function readEndpoint(text: string): EndpointCell | null {
	const [, scheme = '', behind] = URL.exec(text.trim()) ?? [];
	const place = (behind ?? text.trim())
		.replace(/[/?#].*$/, '')
		.replace(/^[^@\s]*@/, '')
		.replace(/^::(?=:\d)/, '[::]')
		.replace(/(\w):$/, '$1');
	const usual = SCHEMES[scheme.toLowerCase()];
	const byScheme = usual === undefined ? null : { first: usual, last: usual };
	const whole = parseAddress(place);
	if (whole) return { address: whole, ports: byScheme };
	const [, head = '', tail = ''] = /^(\[[^\]]*\]|[^:[\]]*):([\d–—~-]+)$/.exec(place) ?? [];
	const ports = tail ? readPortNumbers(tail) : null;
	if (tail && !ports) return null;
	const name = tail ? head : place;
	if (!name && ports) return { address: ANY, ports };
	const address = parseAddress(name);
	if (address) return { address, ports: ports ?? byScheme };
	if (!NAME.test(name)) return null;
	return { address: ANY, boundName: name, ports: ports ?? byScheme };
}
