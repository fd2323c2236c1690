import type { Labels } from '../../settings/labels';
import type { Address } from '../../domain/address';
import type { System } from '../../domain/ephemeral';
import { nameKey } from '../../domain/name';
import { knownAddresses, type HostBlock } from '../blocks/host/host-block';
import { describeListener } from '../export/host-export';
import { append } from '../../lib/multimap';
import { readFilterWord } from '../../registry/search/query/filter-words';
import { mergeListeners, type MergedListener } from './merge-listeners';
import { listenersOfBlock } from './note-listeners';
import type { VaultHost, VaultListener } from './vault-index';

/** A host with all that any note says of it. */
export interface TreeHost {
	readonly name: string;
	readonly addresses: readonly Address[];
	readonly system: System | undefined;
	readonly applications: readonly TreeApplication[];
}

/** An application with what it listens on; its name is empty where no note says one. */
export interface TreeApplication {
	readonly name: string;
	readonly listeners: readonly MergedListener[];
}

interface Growing {
	name: string;
	addresses: Set<Address>;
	system: System | undefined;
	applications: Map<string, MergedListener[]>;
}

/**
 * What the vault says listens, by host and application, in the order of their names. Names that
 * differ in case only are the same one.
 */
export function hostTree(
	listeners: readonly VaultListener[],
	hosts: readonly VaultHost[],
): TreeHost[] {
	const found = new Map<string, Growing>();
	const hostOf = (name: string) => {
		const key = nameKey(name);
		const known = found.get(key);
		if (known) return known;
		const host: Growing = {
			name,
			addresses: new Set(),
			system: undefined,
			applications: new Map(),
		};
		found.set(key, host);
		return host;
	};
	for (const { name, addresses, system } of hosts) {
		const host = hostOf(name);
		for (const address of addresses) host.addresses.add(address);
		host.system ??= system;
	}
	for (const listener of mergeListeners(listeners)) {
		const { applications } = hostOf(listener.host);
		append(applications, nameKey(listener.application), listener);
	}
	return [...found.values()]
		.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
		.map(({ name, addresses, system, applications }) => ({
			name,
			addresses: [...addresses],
			system,
			applications: [...applications.values()]
				.map((own) => ({
					name: own[0]!.application,
					listeners: [...own].sort((a, b) => a.first - b.first),
				}))
				.sort((a, b) => a.name.localeCompare(b.name)),
		}));
}

/** A host as its block alone describes it, in the note at `path`. */
export function hostOfBlock(block: HostBlock, path: string): TreeHost[] {
	const { name } = block.host;
	const addresses = knownAddresses(block.host);
	const listeners = listenersOfBlock(block, name, 0).map((each) => ({ ...each, path }));
	return hostTree(listeners, [{ name, addresses, system: block.system, line: 1, path }]);
}

/**
 * The part of a tree that has every word of a question: a host whose name has them with all that it
 * has, else the listeners that have them. Filters, which are for all ports, are left out.
 */
export function searchTree(
	tree: readonly TreeHost[],
	question: string,
	labels?: Labels,
): TreeHost[] {
	const words = question
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word && !readFilterWord(word));
	if (!words.length) return [...tree];
	const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
	return tree.flatMap((host) => {
		if (has([host.name, ...host.addresses].join(' '))) return [host];
		const applications = host.applications
			.map(({ name, listeners }) => ({
				name,
				listeners: listeners.filter((listener) =>
					has(
						[
							...[host.name, name, describeListener(listener), listener.path],
							labels?.get(listener.first)?.label ?? '',
						].join(' '),
					),
				),
			}))
			.filter(({ listeners }) => listeners.length);
		return applications.length ? [{ ...host, applications }] : [];
	});
}
