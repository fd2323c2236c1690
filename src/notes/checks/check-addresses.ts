import { isLoopback, isWildcard, type Address } from '../../domain/address';
import { append } from '../../lib/multimap';
import { isSameHost } from '../found/machines';
import type { Finding, PlacedHost } from './finding';

/** More hosts of one address than this are a plan of the owner's. */
const MAX_OF_ADDRESS = 5;

/** The addresses that two notes give to two hosts; those of hosts that `isAbout` picks. */
export function checkAddresses(
	hosts: readonly Partial<PlacedHost>[],
	isAbout: (host: PlacedHost) => boolean,
): Finding[] {
	const byAddress = new Map<Address, PlacedHost[]>();
	for (const { name, addresses = [], path, line } of hosts) {
		if (name === undefined || path === undefined || line === undefined) continue;
		const host = { name, addresses, path, line };
		for (const address of new Set(addresses)) {
			if (!isLoopback(address) && !isWildcard(address)) append(byAddress, address, host);
		}
	}
	return [...byAddress].flatMap(([address, having]) =>
		having.length > MAX_OF_ADDRESS
			? []
			: having.filter(isAbout).flatMap((own): Finding[] => {
					const other = having.find((each) => isAnother(own, each));
					if (!other) return [];
					const { path, line } = own;
					const shared = { address, own, other };
					return [{ check: 'address', path, line, number: NaN, shared, fixes: [] }];
				}),
	);
}

function isAnother(one: PlacedHost, other: PlacedHost): boolean {
	const isSame = isSameHost(one.name, other.name) || isSameHost(other.name, one.name);
	return one.path !== other.path && !isSame;
}
