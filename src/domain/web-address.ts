import type { Port } from './port';

/** A host name, an IPv4 address or an IPv6 address in brackets, without characters that could end it. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i;
/** The default ports of each scheme (RFC 9110 section 4.2). */
const DEFAULT_PORTS = { http: 80, https: 443 } as const;

/** Whether a text can stand for a host in an address. */
export function isHost(text: string): boolean {
	return text.length <= 253 && HOST.test(text);
}

/** The address a browser opens for a port of a host; an empty or unusable host means this computer. */
export function webAddress(scheme: 'http' | 'https', host: string, port: Port): string {
	const name = isHost(host) ? host : 'localhost';
	return `${scheme}://${name}${DEFAULT_PORTS[scheme] === port ? '' : `:${port}`}`;
}
