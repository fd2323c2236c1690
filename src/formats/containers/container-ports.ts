import { ANY, parseAddress } from '../../domain/address';
import type { SkipReason } from '../listing';
import { readPortNumbers, readTransport } from '../port-numbers';
import type { PublishedPort } from './published-port';

const PORTS = /^(?:(.*?)->)?([\d-]+)\/([a-z]+)$/;

/**
 * Reads one of the ports that a list of containers shows: "0.0.0.0:8080->80/tcp",
 * "[::]:3000-3005->3000-3005/tcp", ":::53->53/udp"; "80/tcp" alone is open to other containers only.
 */
export function readContainerPort(text: string): PublishedPort | SkipReason {
	const [, published, inside = '', word = ''] = PORTS.exec(text) ?? [];
	const target = readPortNumbers(inside);
	if (!target) return 'not-understood';
	if (published === undefined) return 'unpublished';
	const colon = published.lastIndexOf(':');
	const numbers = readPortNumbers(published.slice(colon + 1));
	const bound = published.slice(0, Math.max(colon, 0));
	const address = bound ? parseAddress(bound) : ANY;
	const protocol = readTransport(word);
	if (!numbers) return 'not-understood';
	if (!address) return 'bad-address';
	return protocol ? { protocol, address, ...numbers, target: target.first } : 'other-protocol';
}
