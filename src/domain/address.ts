/** An IP address as text, normalised by {@link parseAddress}; "*" stands for all of a host's addresses. */
export type Address = string;

/** All addresses of a host, of both families. */
export const ANY: Address = '*';

/** Parses an address: IPv4, IPv6 with or without brackets and zone, "localhost" or "*"; otherwise null. */
export function parseAddress(text: string): Address | null {
	const bare = text
		.trim()
		.toLowerCase()
		.replace(/^\[(.*)\]$/, '$1')
		.replace(/%.*$/s, '');
	if (bare === ANY) return ANY;
	if (bare === 'localhost') return '127.0.0.1';
	if (/^\d+(?:\.\d+){3}$/.test(bare)) {
		const bytes = bare.split('.');
		const good = bytes.every((byte) => /^(?:0|[1-9]\d{0,2})$/.test(byte) && Number(byte) < 256);
		return good ? bare : null;
	}
	return bare.includes(':') ? parseIpv6(bare) : null;
}

/** 4 or 6; 0 for {@link ANY}. */
export function familyOf(address: Address): 0 | 4 | 6 {
	if (address === ANY) return 0;
	return address.includes(':') ? 6 : 4;
}

/** Whether a socket bound to it listens on all addresses: "*", "0.0.0.0" and "::". */
export function isWildcard(address: Address): boolean {
	return address === ANY || address === '0.0.0.0' || address === '::';
}

/** Whether packets to it never leave the host that sends them (127.0.0.0/8 and ::1). */
export function isLoopback(address: Address): boolean {
	return /^127\./.test(address) || address === '::1';
}

/** The addresses that others reach a host at, as far as its listeners are bound to any. */
export function boundAddresses(listeners: readonly { readonly address: Address }[]): Address[] {
	const bound = listeners.map(({ address }) => address);
	const isOwn = (address: Address) =>
		!isWildcard(address) && !isLoopback(address) && !/^(?:22[4-9]|23\d|fe80:|ff)/.test(address);
	return [...new Set(bound.filter(isOwn))];
}

/**
 * Whether a socket bound to one address receives packets for the other. "::" takes IPv4 as well, as
 * it does by default on Linux, macOS and FreeBSD's sysctl aside (RFC 3493 section 5.3: IPV6_V6ONLY is off).
 */
export function accepts(bound: Address, destination: Address): boolean {
	if (bound === ANY || bound === '::') return true;
	if (bound === '0.0.0.0') return familyOf(destination) === 4;
	return bound === destination;
}

/** Whether two sockets can't share a port: their addresses are equal, or one covers the other. */
export function addressesConflict(one: Address, other: Address): boolean {
	return accepts(one, other) || accepts(other, one) || (isWildcard(one) && isWildcard(other));
}

/** Eight groups, without leading zeros, the longest run of zeros left out (RFC 5952 section 4). */
function parseIpv6(text: string): Address | null {
	const mapped = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
	if (mapped) {
		const ipv4 = parseAddress(mapped[2]!);
		if (!ipv4) return null;
		const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
		return parseIpv6(`${mapped[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
	}
	const halves = text.split('::');
	if (halves.length > 2) return null;
	const [head = [], tail = []] = halves.map((half) => (half ? half.split(':') : []));
	const missing = 8 - head.length - tail.length;
	if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
	const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
	if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
	return compressed(groups.map((group) => parseInt(group, 16).toString(16)));
}

function compressed(groups: readonly string[]): Address {
	let best = { from: 0, length: 0 };
	for (let from = 0; from < groups.length; from++) {
		let length = 0;
		while (groups[from + length] === '0') length++;
		if (length > best.length) best = { from, length };
	}
	if (best.length < 2) return groups.join(':');
	const end = best.from + best.length;
	return `${groups.slice(0, best.from).join(':')}::${groups.slice(end).join(':')}`;
}
