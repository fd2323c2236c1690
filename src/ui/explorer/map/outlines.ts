import type { Port } from '../../../domain/port';
import type { MapOutline } from '../state';

interface Range {
	readonly first: Port;
	readonly last: Port;
}

/**
 * What can be outlined on the map. The ephemeral ranges are the systems' defaults: Linux
 * `net.ipv4.ip_local_port_range`, Windows and macOS IANA's dynamic ports (RFC 6335), FreeBSD
 * `net.inet.ip.portrange.first` and `.last`. The drawing's ports are those of the plugin's origin.
 */
const OUTLINES: Readonly<Record<MapOutline, readonly Range[]>> = {
	linux: [{ first: 32768, last: 60999 }],
	iana: [{ first: 49152, last: 65535 }],
	freebsd: [{ first: 10000, last: 65535 }],
	drawing: [22, 80, 443, 553].map((port) => ({ first: port, last: port })),
};

/** The ranges of an outline; none where nothing is to be outlined. */
export function outlinedPorts(outline: MapOutline | null): readonly Range[] {
	return outline ? OUTLINES[outline] : [];
}
