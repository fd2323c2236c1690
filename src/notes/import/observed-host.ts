import type { Address } from '../../domain/address';
import type { Part } from '../../formats/part';
import type { System } from '../../domain/ephemeral';
import type { Listing, ObservedListener } from '../../formats/listing';
import { boundAddresses } from '../../domain/address';
import type { Registry } from '../../registry/registry';
import type { Labels } from '../../settings/labels';
import { knownName } from '../known-name';
import { append } from '../../lib/multimap';

/** A host as a pasted text has it: its applications with what they listen on. */
export interface ObservedHost {
	readonly name: string;
	readonly addresses: readonly Address[];
	/** Undefined where the text doesn't show it. */
	readonly system?: System | undefined;
	readonly applications: readonly ObservedApplication[];
}

/** A program or container; its name is empty where the text does not say it. */
export interface ObservedApplication {
	readonly name: string;
	readonly listeners: readonly ObservedListener[];
}

/** What the reader calls the host; empty where the text's own words are to be taken. */
export interface HostChoice {
	readonly name: string;
	readonly addresses: readonly Address[];
	/** The format that the text is in, which may be of one system only. */
	readonly formatId?: string | undefined;
}

/** Tools that only one system has. */
const SYSTEM_OF: Readonly<Record<string, System>> = {
	ss: 'linux',
	'systemctl-sockets': 'linux',
	'netstat-windows': 'windows',
	powershell: 'windows',
};

/**
 * The hosts of a listing, most have one. Listeners that name no host belong to the one that the
 * reader or the text names.
 */
export function observedHosts(
	listing: Listing,
	{ name, addresses, formatId = '' }: HostChoice,
): ObservedHost[] {
	const own = name || listing.hostName;
	const byHost = new Map<string, ObservedListener[]>();
	for (const listener of listing.listeners) append(byHost, listener.host ?? own, listener);
	const system = SYSTEM_OF[formatId];
	return [...byHost].map(([host, listeners]) => ({
		name: host,
		addresses: host !== own ? [] : addresses.length ? addresses : listing.addresses,
		...(system ? { system } : {}),
		applications: applicationsOf(listeners),
	}));
}

/** The hosts of each part of a text. What the reader types names the parts that have no name of their own. */
export function hostsOfParts(parts: readonly Part[], choice: HostChoice): ObservedHost[][] {
	return parts.map(({ listing, name, host, format }) => {
		const own = host || (parts.length > 1 ? name : '');
		const isNamed = parts.length > 1 && own !== '';
		return observedHosts(listing, {
			name: isNamed ? own : choice.name || (listing.hostName ? '' : own),
			addresses: isNamed ? [] : choice.addresses,
			formatId: format.id,
		});
	});
}

/** How many listeners hosts have. */
export function countListeners(hosts: readonly ObservedHost[]): number {
	const applications = hosts.flatMap((host) => host.applications);
	return applications.reduce((sum, { listeners }) => sum + listeners.length, 0);
}

const DOCKER_HELPER = 'docker-proxy';

function applicationsOf(listeners: readonly ObservedListener[]): ObservedApplication[] {
	const byName = new Map<string, ObservedListener[]>();
	for (const listener of listeners) {
		const { process, container, first, protocol } = listener;
		// Docker's own helper is behind every published port: two containers are not one application.
		const name = container || (process === DOCKER_HELPER ? '' : process);
		// Two that nobody names are not one.
		append(byName, name ? `named ${name}` : `${first} ${protocol}`, listener);
	}
	return [...byName.values()]
		.map((own) => ({
			name:
				own[0]!.container ||
				(own[0]!.process === DOCKER_HELPER ? '' : own[0]!.process) ||
				'',
			listeners: withBothFamilies(own),
		}))
		.sort((a, b) => a.listeners[0]!.first - b.listeners[0]!.first);
}

/** Each listener once; "0.0.0.0" and "::" at the same port are all addresses of both families. */
function withBothFamilies(listeners: readonly ObservedListener[]): ObservedListener[] {
	const byPort = new Map<string, ObservedListener[]>();
	for (const listener of listeners) {
		const { protocol, first, last } = listener;
		append(byPort, `${protocol} ${first} ${last}`, listener);
	}
	return [...byPort.values()]
		.flatMap((same) => {
			const addresses = new Set(same.map(({ address }) => address));
			const isEverywhere =
				addresses.has('*') || (addresses.has('0.0.0.0') && addresses.has('::'));
			if (isEverywhere) return [{ ...same[0]!, address: '*' }];
			return [...addresses].map((address) => same.find((each) => each.address === address)!);
		})
		.sort((a, b) => a.first - b.first);
}

/**
 * A host as it's to be written: applications without a name are called what the reader or the
 * registry calls their ports, and addresses that listeners are bound to are the host's.
 */
export function writableHost(
	host: ObservedHost,
	registry: Registry,
	labels?: Labels,
): ObservedHost {
	const byName = new Map<string, ObservedListener[]>();
	for (const { name, listeners } of host.applications) {
		for (const listener of listeners) {
			const { first, protocol, service } = listener;
			const known =
				labels?.get(first)?.label ||
				service ||
				knownName(registry, first, protocol) ||
				`port ${first}`;
			// Two that nobody names are not one, though their ports may be known for the same.
			const there = byName.get(known);
			const isOther = there?.some((each) => each.first !== first);
			append(byName, name || (isOther ? `${known} ${first}` : known), listener);
		}
	}
	const bound = host.applications.flatMap(({ listeners }) => boundAddresses(listeners));
	return {
		...host,
		addresses: host.addresses.length ? host.addresses : [...new Set(bound)],
		applications: [...byName].map(([name, listeners]) => ({ name, listeners })),
	};
}
