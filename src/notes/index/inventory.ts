import { isBlockedByBrowsers } from '../../registry/blocked';
import { addressesConflict, isWildcard } from '../../domain/address';
import { EPHEMERAL_RANGES, type System } from '../../domain/ephemeral';
import { clashingPairs, type Listener, type Transport } from '../../domain/host';
import { MAX_PORT, type Port } from '../../domain/port';
import { isSameName, nameKey } from '../../domain/name';
import { append } from '../../lib/multimap';
import type { CommonUse } from '../../registry/common-use';
import type { Registry } from '../../registry/registry';
import type { VaultListener } from './vault-index';

/** Two listeners of one host that cannot both be there. */
export interface InventoryConflict {
	readonly one: VaultListener;
	readonly other: VaultListener;
}

/**
 * The listeners that clash: one host, one protocol, ports that meet, bind addresses of which one
 * covers the other, and two applications. The same application listed twice doesn't conflict.
 */
export function findInventoryConflicts(
	listeners: readonly VaultListener[],
	systemOf: (host: string) => System = () => 'linux',
): InventoryConflict[] {
	const byHost = new Map<string, VaultListener[]>();
	for (const each of listeners) append(byHost, nameKey(each.host), each);
	return [...byHost.values()].flatMap((all) =>
		clashingPairs(all)
			.map(([one, other]) => ({ one, other }))
			.filter(
				({ one, other }) =>
					areTwo(one.application, other.application) &&
					!canShare(one, other, systemOf(one.host)),
			),
	);
}

/** Whether a host's system wouldn't let two listeners be there together. */
export function clash(one: Listener, other: Listener, system: System): boolean {
	return (
		one.protocol === other.protocol &&
		one.first <= other.last &&
		other.first <= one.last &&
		addressesConflict(one.address, other.address) &&
		!canShare(one, other, system)
	);
}

/** Where sockets of several programs listen to one multicast group: SSDP, WS-Discovery, mDNS, LLMNR. */
const MULTICAST: readonly Port[] = [1900, 3702, 5353, 5355];

/**
 * Whether a system lets both listen: multicast sockets share (SO_REUSEADDR, SO_REUSEPORT); on Windows
 * and FreeBSD an IPv6 wildcard leaves IPv4 alone, and on Windows a specific address may be bound beside
 * the wildcard.
 */
function canShare(one: Listener, other: Listener, system: System): boolean {
	if (one.protocol === 'udp' && MULTICAST.includes(one.first)) return true;
	const wildcards = [one, other].filter(({ address }) => isWildcard(address)).length;
	const versions = new Set([one, other].map(({ address }) => isVersion6(address)));
	if (versions.size > 1 && (system === 'windows' || system === 'freebsd')) return true;
	return system === 'windows' && wildcards === 1;
}

const isVersion6 = (address: Listener['address']) => address.includes(':');

/** The ports that listeners clash on. */
export function conflictPorts(listeners: readonly VaultListener[]): Set<Port> {
	const ports = new Set<Port>();
	for (const { one, other } of findInventoryConflicts(listeners)) {
		const last = Math.min(one.last, other.last);
		for (let port = Math.max(one.first, other.first); port <= last; port++) ports.add(port);
	}
	return ports;
}

/** What a note does not name may be the same as what another one names. */
function areTwo(one: string, other: string): boolean {
	const [a, b] = [nameOf(one), nameOf(other)];
	// The machine says "sshd" where people write "SSH".
	return one !== '' && other !== '' && a !== b && a !== `${b}d` && b !== `${a}d`;
}

/** "home-assistant" is "Home Assistant"; a name of signs only stays as it is. */
function nameOf(application: string): string {
	return nameKey(application).replace(/[\s._-]+/g, '') || application;
}

/** What a free port has to be. */
export interface FreePortQuestion {
	/** Only what this host listens on is in the way; without one, or empty, what any host does. */
	readonly host?: string | undefined;
	readonly protocol?: Transport | undefined;
	readonly system?: System | undefined;
	/** Bounds, both included. Default: 1024 to 65535, because lower ports may need privileges. */
	readonly from?: Port | undefined;
	readonly to?: Port | undefined;
	/** Where to begin: what comes after it is suggested before what comes before it. */
	readonly near?: Port | undefined;
	/** So far behind `near`, a port that only IANA or a range holds is as good as an unknown one. */
	readonly reach?: number | undefined;
	readonly count?: number | undefined;
	/** How many ports in a row are needed; the first of them is suggested. Default: 1. */
	readonly length?: number | undefined;
}

/** Lower ports may need privileges. */
export const FIRST_UNPRIVILEGED = 1024;
/** A second Jellyfin is looked for right behind the first one. */
export const NEARBY = 50;
/** Where people put services of their own when nothing else is known. */
export const USUAL_PORT = 8000;

/** Where people put a service that needs no privileges: 8080 for 80, 8443 for 443. */
export function unprivilegedFor(port: Port): Port {
	return port < FIRST_UNPRIVILEGED ? USUAL_PORT + port : port;
}

const MAX_COUNT = 100;
const WIDE = 1000;

/**
 * Ports that the vault knows nobody on: not blocked by browsers, outside the ephemeral range, those
 * that IANA has assigned to nothing and nobody commonly uses first, each group in the order of the
 * numbers. The same question has the same answer until the vault changes.
 */
export function suggestFreePorts(
	listeners: readonly VaultListener[],
	registry: Registry,
	question: FreePortQuestion = {},
): Port[] {
	const {
		host,
		protocol = 'tcp',
		system = 'linux',
		from = FIRST_UNPRIVILEGED,
		count = 1,
		near,
		reach = 0,
	} = question;
	const ephemeral = EPHEMERAL_RANGES[system];
	const length = Math.max(1, question.length ?? 1);
	const to = Math.min(question.to ?? MAX_PORT, MAX_PORT);
	const used = new Uint8Array(MAX_PORT + 1);
	for (const each of listeners) {
		if (each.protocol !== protocol) continue;
		if (host && !isSameName(each.host, host)) continue;
		used.fill(1, each.first, each.last + 1);
	}
	const free: { unknown: Port[]; known: Port[] } = { unknown: [], known: [] };
	const wanted = Math.min(Math.max(Math.trunc(count), 0), MAX_COUNT);
	const isFree = (port: Port) =>
		(port < ephemeral.first || port > ephemeral.last) &&
		!isBlockedByBrowsers(port) &&
		!used[port];
	const isClose = (port: Port) => near !== undefined && port > near && port <= near + reach;
	const isKnown = (port: Port) => {
		if (registry.iana.state(port, protocol) === 'reserved') return true;
		const uses = registry.common.at(port);
		if (isClose(port)) return uses.some(({ endPort }) => endPort === undefined);
		return registry.iana.at(port).length > 0 || uses.some(isNarrow);
	};
	for (const port of portsFrom(near, Math.max(0, from), to - length + 1)) {
		if (free.unknown.length >= wanted) break;
		const row = Array.from({ length }, (_, at) => port + at);
		if (row.every(isFree)) free[row.some(isKnown) ? 'known' : 'unknown'].push(port);
	}
	// The service's own port is as good as one that nobody else is known on.
	const own = free.known.filter((port) => port === near);
	return [...own, ...free.unknown, ...free.known.filter((port) => port !== near)].slice(
		0,
		wanted,
	);
}

/** A range that thousands of programs share, such as that of calls, says little of a single port. */
function isNarrow({ port, endPort = port }: CommonUse): boolean {
	return endPort - port < WIDE;
}

/** The ports between two bounds from one of them on, then those below it, nearest first. */
function* portsFrom(near: Port | undefined, from: Port, to: Port): Generator<Port, void> {
	const start = near === undefined ? from : Math.min(Math.max(near, from), to + 1);
	for (let port = start; port <= to; port++) yield port;
	for (let port = start - 1; port >= from; port--) yield port;
}

/** From this many ports of a hundred on, the host has a plan. */
const PLANNED = 3;

/**
 * Where the owner of a host goes on: behind the last port of the hundred that has most of its
 * listeners, when there are enough to be a plan. Undefined where there is none.
 */
export function nextInPlan(
	listeners: readonly VaultListener[],
	host: string,
	protocol: Transport,
): Port | undefined {
	const hundreds = new Map<number, Port[]>();
	for (const { host: on, protocol: by, first, last } of listeners) {
		if (by !== protocol || first < 1024 || !host || !isSameName(on, host)) continue;
		append(hundreds, Math.floor(first / 100), last);
	}
	const plans = [...hundreds.values()].filter((ports) => new Set(ports).size >= PLANNED);
	const [best] = plans.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
	return best && Math.min(Math.max(...best) + 1, MAX_PORT);
}
