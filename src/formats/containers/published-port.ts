import { ANY, parseAddress } from '../../domain/address';
import { isPort } from '../../domain/port';
import { UNSET } from './interpolate';
import type { ObservedListener, SkipReason } from '../listing';
import { readPortNumbers, readTransport } from '../port-numbers';

/** Where a listener is bound, and what it leads to. */
export type PublishedPort = Pick<
	ObservedListener,
	'protocol' | 'address' | 'first' | 'last' | 'target'
>;

/** What a publication is made of; empty where a part is not said. */
export interface Publication {
	readonly address: string;
	/** The host's port or ports. */
	readonly published: string;
	/** The container's port or ports. */
	readonly target: string;
	readonly protocol: string;
}

/**
 * Reads how Docker, Podman and Compose publish ports in short: "8080:80", "127.0.0.1:8001:8001",
 * "[::1]:6000:6000/udp", "3000-3005:3000-3005"; or says why there is no listener in it.
 */
export function readShortPublication(text: string): PublishedPort | SkipReason {
	const [, ports = '', protocol = ''] = /^([^/]*)(?:\/(.*))?$/s.exec(text.trim()) ?? [];
	const parts = ports.split(':');
	const target = parts.pop() ?? '';
	const published = parts.pop() ?? '';
	return readPublication({ address: parts.join(':'), published, target, protocol });
}

/**
 * Reads a publication in parts. A single port of the container behind a range of the host is bound
 * to any one port of the range, whichever is free: a random port, and not all of the range.
 */
export function readPublication(publication: Publication): PublishedPort | SkipReason {
	const { address: bound, published, protocol: word } = publication;
	// What is published is known even when the container's port is not.
	const isTargetUnset = publication.target.includes(UNSET);
	const from = isTargetUnset ? { first: 0, last: 0 } : readPortNumbers(publication.target);
	const host = readPortNumbers(published);
	if ([bound, published, word].some((part) => part.includes(UNSET))) return 'unset-variable';
	if (!from || (published && !host)) return 'not-understood';
	if (isTargetUnset && host?.first !== host?.last) return 'unset-variable';
	const protocol = readTransport(word);
	// Docker resolves no names here.
	const address = bound ? parseAddress(bound.replace(/^localhost$/i, '')) : ANY;
	if (!protocol) return 'other-protocol';
	if (!address) return 'bad-address';
	if (!isRange(from) || (host && !isRange(host))) return 'bad-port';
	if (!host || host.last === 0) return isTargetUnset ? 'unset-variable' : 'random-port';
	if (host.last - host.first !== from.last - from.first) {
		return from.first === from.last ? 'random-port' : 'bad-port';
	}
	return { protocol, address, ...host, target: isTargetUnset ? undefined : from.first };
}

function isRange({ first, last }: { first: number; last: number }): boolean {
	return isPort(first) && isPort(last) && first <= last;
}
