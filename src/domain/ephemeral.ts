import type { Port } from './port';

/** Systems whose choice of ephemeral ports is known. */
export const SYSTEMS = ['linux', 'windows', 'macos', 'freebsd'] as const;

/** One of {@link SYSTEMS}. */
export type System = (typeof SYSTEMS)[number];

/** Words by which people name their systems, and parts of them. */
const SYSTEM_WORDS: readonly (readonly [System, RegExp])[] = [
	['freebsd', /freebsd|truenas core|[po][pf]n?sense/],
	['windows', /windows|^win(?:\b|\d)/],
	['macos', /mac ?os|\bos ?x\b|darwin/],
	[
		'linux',
		/linux|debian|ubuntu|fedora|\barch\b|alpine|raspbian|raspberry|centos|red ?hat|rhel|rocky|suse|\bmint\b|nixos|proxmox|unraid|truenas|synology|\bdsm\b|qnap|openwrt|armbian|群晖/,
	],
];

/** The system that a word stands for: "Debian 12" is a Linux. Undefined where none is known. */
export function systemNamed(text: string): System | undefined {
	const word = text.trim().toLowerCase();
	return (
		SYSTEMS.find((each) => each === word) ??
		SYSTEM_WORDS.find(([, isNamed]) => isNamed.test(word))?.[0]
	);
}

/**
 * The default ephemeral range of each system. Linux:
 * `net.ipv4.ip_local_port_range` (ip-sysctl). Windows since Vista: "netsh int ipv4 show dynamicport".
 * macOS: `net.inet.ip.portrange.first` and `.last`, IANA's dynamic ports (RFC 6335 section 6).
 * FreeBSD: the same names, 10000 to 65535 (ip(4)).
 */
export const EPHEMERAL_RANGES: Readonly<
	Record<System, { readonly first: Port; readonly last: Port }>
> = {
	linux: { first: 32768, last: 60999 },
	windows: { first: 49152, last: 65535 },
	macos: { first: 49152, last: 65535 },
	freebsd: { first: 10000, last: 65535 },
};

/**
 * Chooses an ephemeral port as RFC 6056 section 3.3.1 describes: a random start in the range, then
 * the next free port. `null` if none is free.
 *
 * @param random returns a number from 0 to below 1; called once.
 * @param inUse whether a port is taken for the same protocol and the same peer.
 */
export function chooseEphemeralPort(
	system: System,
	random: () => number,
	inUse: (port: Port) => boolean,
): Port | null {
	const { first, last } = EPHEMERAL_RANGES[system];
	const count = last - first + 1;
	const start = Math.floor(random() * count);
	for (let step = 0; step < count; step++) {
		const port = first + ((start + step) % count);
		if (!inUse(port)) return port;
	}
	return null;
}

/** A source of random numbers that gives the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
