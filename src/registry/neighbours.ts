import type { Port } from '../domain/port';
import type { Registry } from './registry';

/** The nearest ports below and above with information. */
export interface Neighbours {
	readonly before: Port | undefined;
	readonly after: Port | undefined;
}

/** Finds what stands next to a port, or to a range of them, in the registry's order. */
export function neighboursOf(registry: Registry, first: Port, last: Port): Neighbours {
	let before: Port | undefined;
	let after: Port | undefined;
	const see = (from: Port, to: Port) => {
		if (to < first && (before === undefined || to > before)) before = to;
		if (from > last && (after === undefined || from < after)) after = from;
	};
	for (const assignment of registry.iana.assignments) see(assignment.first, assignment.last);
	for (const { port, endPort = port } of registry.common.uses) see(port, endPort);
	return { before, after };
}
