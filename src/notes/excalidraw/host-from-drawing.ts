import { formatRange, type PortRange } from '../../domain/port-range';
import { writeKey, writeName } from '../blocks/write-names';
import type { DrawnHost } from './drawn-host';

/**
 * A drawn host as the text of a `port-host` block. Its ports have no applications in the drawing, so
 * `nameOf` returns the name of each.
 */
export function hostBlockFromDrawing(
	{ label, ports, packets }: DrawnHost,
	nameOf: (range: PortRange) => string,
): string {
	const used = new Map<string, string[]>();
	for (const range of ports) {
		const name = nameOf(range) || `port ${range.first}`;
		used.set(name, [...(used.get(name) ?? []), formatRange(range)]);
	}
	const applications = [...used].map(([name, on]) => `${writeKey(name)}: ${on.join(', ')}`);
	const targets = packets.map(({ to }) => formatRange(to)).join(', ');
	const words = packets
		.map((packet) => [packet.label, packet.action].filter(Boolean).join(' → '))
		.filter(Boolean)
		.join('; ');
	const sent = targets ? [`packets: [${targets}]${words ? `   # ${words}` : ''}`] : [];
	return [`host: ${writeName(label || 'host')}`, ...applications, ...sent].join('\n');
}
