import { nameKey } from '../../domain/name';
import type { VaultListener } from './vault-index';

/** A listener with all the places of the vault that name it. */
export interface MergedListener extends VaultListener {
	/** Where else it is named. */
	readonly also: readonly { readonly path: string; readonly line: number }[];
}

/**
 * Each listener once: those of the same host, bind address, protocol, ports and application are one
 * that several notes name. One without a name is taken for the first that has one.
 */
export function mergeListeners(listeners: readonly VaultListener[]): MergedListener[] {
	const merged: (VaultListener & { also: { path: string; line: number }[] })[] = [];
	/** For each port, its listeners by name; the first one is first in the map. */
	const byKey = new Map<string, Map<string, (typeof merged)[number]>>();
	// Those with a name first: the others look for them.
	const named = listeners.filter(({ application }) => application);
	const unnamed = listeners.filter(({ application }) => !application);
	for (const listener of [...named, ...unnamed]) {
		const { host, address, protocol, first, last, application, path, line } = listener;
		const key = [nameKey(host), address, protocol, first, last].join(' ');
		const there = byKey.get(key) ?? new Map<string, (typeof merged)[number]>();
		const name = nameKey(application);
		const same = name ? there.get(name) : there.values().next().value;
		if (same) same.also.push({ path, line });
		else {
			const own = { ...listener, also: [] };
			merged.push(own);
			byKey.set(key, there.set(name, own));
		}
	}
	return merged;
}
