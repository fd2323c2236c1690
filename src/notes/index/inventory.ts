import { isBlockedByBrowsers } from '../../registry/blocked';
import { EPHEMERAL_RANGES, type System } from '../../domain/ephemeral';
import { clashingPairs, type Transport } from '../../domain/host';
import { MAX_PORT, type Port } from '../../domain/port';
import { isSameName, nameKey } from '../../domain/name';
import { append } from '../../lib/multimap';
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
export function findInventoryConflicts(listeners: readonly VaultListener[]): InventoryConflict[] {
	const byHost = new Map<string, VaultListener[]>();
	for (const each of listeners) append(byHost, nameKey(each.host), each);
	return [...byHost.values()].flatMap((all) =>
		clashingPairs(all)
			.map(([one, other]) => ({ one, other }))
			.filter(({ one, other }) => areTwo(one.application, other.application)),
	);
}

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
	return one !== '' && other !== '' && one.toLowerCase() !== other.toLowerCase();
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
	readonly count?: number | undefined;
}

const MAX_COUNT = 100;

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
	const { host, protocol = 'tcp', system = 'linux', from = 1024, count = 1 } = question;
	const ephemeral = EPHEMERAL_RANGES[system];
	const to = Math.min(question.to ?? MAX_PORT, MAX_PORT);
	const used = new Uint8Array(MAX_PORT + 1);
	for (const each of listeners) {
		if (each.protocol !== protocol) continue;
		if (host && !isSameName(each.host, host)) continue;
		used.fill(1, each.first, each.last + 1);
	}
	const free: { unknown: Port[]; known: Port[] } = { unknown: [], known: [] };
	const wanted = Math.min(Math.max(Math.trunc(count), 0), MAX_COUNT);
	for (let port = Math.max(0, from); port <= to && free.unknown.length < wanted; port++) {
		if (port >= ephemeral.first && port <= ephemeral.last) continue;
		if (isBlockedByBrowsers(port)) continue;
		if (used[port]) continue;
		const isKnown =
			registry.iana.at(port).length > 0 ||
			registry.iana.state(port, protocol) === 'reserved' ||
			registry.common.at(port).length > 0;
		free[isKnown ? 'known' : 'unknown'].push(port);
	}
	return [...free.unknown, ...free.known].slice(0, wanted);
}
