import { isWildcard } from '../../domain/address';
import type { Listener } from '../../domain/host';
import type { Protocol } from '../../domain/port';
import type { Listing, ObservedListener } from '../../formats/listing';
import type { Difference } from './compare';
import { mayBeSameName } from './same-name';

/** Why a listing doesn't tell everything that listens on a host. */
export type CoverageGap =
	/** It knows the ports of containers only: docker, Compose, Kubernetes. */
	| 'containers'
	/** It knows what answered from outside: a scan. */
	| 'scan'
	/** A part of a table: filtered, cut, or without its heading. */
	| 'excerpt'
	/** A list that somebody wrote, which needn't be complete. */
	| 'written';

/** What a listing can tell of a host. Only a listener that it covers can be missing from it. */
export interface Coverage {
	/** Set where it can't tell of any listener that it is gone. */
	readonly gap: CoverageGap | null;
	/** The protocols that it has listeners of. */
	readonly protocols: ReadonlySet<Protocol>;
	/** The only address it has listeners on; null where there are several, or a wildcard. */
	readonly address: string | null;
	/** Whether it has listeners on addresses of IPv6, or on all addresses. */
	readonly hasIpv6: boolean;
}

/** The tools that print every socket of a host unless they are told to leave some out. */
const SOCKET_TABLES = new Set(['ss', 'netstat', 'netstat-windows', 'netstat-bsd', 'powershell']);
const GAPS: Readonly<Record<string, CoverageGap>> = {
	lsof: 'excerpt',
	'systemctl-sockets': 'excerpt',
	nmap: 'scan',
	'nmap-greppable': 'scan',
	'nmap-xml': 'scan',
	csv: 'written',
	'markdown-table': 'written',
	'etc-services': 'written',
	...Object.fromEntries(
		[
			'list',
			'env',
			'nginx',
			'caddyfile',
			'apache',
			'haproxy',
			'traefik',
			'ssh',
			'socat',
			'systemd-unit',
		].map((id) => [id, 'written' as const]),
	),
	...Object.fromEntries(
		['sockstat', 'lsof-fields', 'powershell-json', 'portproxy', 'port-forward'].map((id) => [
			id,
			'excerpt' as const,
		]),
	),
	rustscan: 'scan',
	masscan: 'scan',
	naabu: 'scan',
};

const HEADING = /^\W*(?:netid|state|proto|local\s?address|active)\b/im;
/** A command line that keeps only some of the lines, or asks for some of the sockets. */
const FILTER =
	/^.*[$#>].*\b(?:ss|netstat|get-nettcpconnection)\b.*(?:\||\b[sd]port\b|\bsrc\b|-local(?:port|address)\b)/im;

/**
 * What the host's listeners in a pasted text cover. In doubt it covers less: nobody is hurt by a
 * listener that isn't offered for removal.
 */
export function coverageOf(
	formatId: string,
	text: string,
	listing: Listing,
	listeners: readonly ObservedListener[] = listing.listeners,
): Coverage {
	const isTable = SOCKET_TABLES.has(formatId);
	const isWhole =
		isTable &&
		HEADING.test(text) &&
		!FILTER.test(text) &&
		!listing.skipped.some(({ reason }) => reason === 'beyond-limit');
	const addresses = new Set(listeners.map(({ address }) => address));
	const [only = ''] = addresses;
	return {
		gap: isWhole ? null : isTable ? 'excerpt' : (GAPS[formatId] ?? 'containers'),
		protocols: new Set(listeners.map(({ protocol }) => protocol)),
		address: addresses.size === 1 && !isWildcard(only) ? only : null,
		hasIpv6: [...addresses].some((address) => address === '*' || address.includes(':')),
	};
}

/** Whether a listing would show a listener if it were there. */
export function covers(coverage: Coverage, { protocol, address }: Listener): boolean {
	if (coverage.gap || !coverage.protocols.has(protocol)) return false;
	if (coverage.address !== null) return address === coverage.address;
	return coverage.hasIpv6 || !address.includes(':');
}

/** Differences, and what the notes say that the listing can't tell anything about. */
export interface CoveredDifferences {
	readonly differences: readonly Difference[];
	readonly unknown: readonly Difference[];
}

/** Sets aside the documented listeners that the listing wouldn't show even if they were there. */
export function withinCoverage(
	differences: readonly Difference[],
	coverage: Coverage,
): CoveredDifferences {
	const isKnown = (each: Difference) => each.kind !== 'gone' || covers(coverage, each.documented);
	return {
		differences: differences.filter(isKnown),
		unknown: differences.filter((each) => !isKnown(each)),
	};
}

/**
 * Whether taking a difference over keeps every name and every listener that the notes have: a new
 * listener, or another address of the same application. The rest takes something away.
 */
export function keepsListeners(difference: Difference): boolean {
	if (difference.kind === 'added') return true;
	return (
		difference.kind === 'changed' &&
		mayBeSameName(difference.documented.application, difference.application)
	);
}
