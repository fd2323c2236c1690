import type { ObservedListener } from '../listing';

/** The heading of a table of listeners, in words that the readers of tables know. */
export const HEADING = [
	...['Host', 'Address', 'Protocol', 'Port'],
	...['Process', 'Container', 'Container port'],
];

/** A listener as a row under {@link HEADING}. */
export function rowOf(listener: ObservedListener): string[] {
	const { host, address, protocol, process, container, target } = listener;
	const cells = [host, address, protocol, portsOf(listener), process, container, target];
	return cells.map((cell) =>
		String(cell ?? '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
}

/** "443", or "8000-8010". */
function portsOf({ first, last }: ObservedListener): string {
	return first === last ? String(first) : `${first}-${last}`;
}
