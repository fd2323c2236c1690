import { PROTOCOLS, type Port, type Protocol } from '../../domain/port';
import type { Iana, IanaAssignment, IanaState } from './iana';
import { append } from '../../lib/multimap';

/** What IANA cites for a service, and on which protocols: SCTP's ports cite SCTP's own RFC. */
export interface Reference {
	readonly text: string;
	readonly protocols: readonly Protocol[];
}

/** A service that IANA has assigned a port to, over all the protocols it has the port on. */
export interface AssignedService {
	/** The primary name: of 80/tcp's names it is "http", not "www-http". */
	readonly name: string;
	readonly description: string;
	/** Empty for the few assignments that name no protocol. */
	readonly protocols: readonly Protocol[];
	readonly first: Port;
	readonly last: Port;
	/** Other names that the registry has for the same port and protocols. */
	readonly aliases: readonly IanaAssignment[];
	readonly references: readonly Reference[];
	readonly unauthorizedUses: readonly string[];
}

/**
 * Puts a port's assignments together by service: 53 is one service on two protocols, while
 * 514 is "shell" on TCP and "syslog" on UDP.
 */
export function assignedServices(assignments: readonly IanaAssignment[]): AssignedService[] {
	const [one] = assignments;
	const isOne = assignments.every(
		({ name, first, last }) => name === one?.name && first === one.first && last === one.last,
	);
	// Nearly all places have one name on each of their protocols.
	if (one && isOne && hasEachOnce(assignments)) return [toService([...assignments], [])];
	const primary = new Map<string, IanaAssignment[]>();
	const aliases = new Map<string, IanaAssignment[]>();
	for (const protocol of [...PROTOCOLS, undefined]) {
		const seen = new Set<string>();
		for (const assignment of assignments) {
			if (assignment.protocol !== protocol) continue;
			// One primary name a port and protocol; a range inside the asked range has its own.
			const place = placeOf(assignment);
			if (seen.has(place)) append(aliases, place, assignment);
			else {
				seen.add(place);
				append(primary, `${place} ${assignment.name}`, assignment);
			}
		}
	}
	return [...primary.values()].map((group) =>
		toService(group, aliases.get(placeOf(group[0]!)) ?? []),
	);
}

/** Whether no protocol comes twice, and they come in their order. */
function hasEachOnce(assignments: readonly IanaAssignment[]): boolean {
	const places = assignments.map(({ protocol }) =>
		protocol ? PROTOCOLS.indexOf(protocol) : PROTOCOLS.length,
	);
	return places.every((place, index) => index === 0 || places[index - 1]! < place);
}

function placeOf({ first, last }: IanaAssignment): string {
	return `${first}-${last}`;
}

/** @param others the other names of the same port or range, on whichever protocol. */
function toService(group: IanaAssignment[], others: IanaAssignment[]): AssignedService {
	const { name, description, first, last } = group[0]!;
	const protocols = namedProtocols(group);
	const named = new Set([name]);
	const aliases = others.filter((alias) => {
		const isOwn = group.some(({ protocol }) => protocol === alias.protocol);
		if (!isOwn || named.has(alias.name)) return false;
		named.add(alias.name);
		return true;
	});
	const all = [...group, ...aliases];
	return {
		name,
		description,
		protocols,
		first,
		last,
		aliases,
		references: distinct(all.map((assignment) => assignment.reference)).map((text) => ({
			text,
			protocols: namedProtocols(all.filter(({ reference }) => reference === text)),
		})),
		unauthorizedUses: distinct(all.map((assignment) => assignment.unauthorizedUse)),
	};
}

/** The protocols that some assignments name. */
export function namedProtocols(assignments: readonly IanaAssignment[]): Protocol[] {
	return assignments.flatMap(({ protocol }) => (protocol ? [protocol] : []));
}

/** What IANA says of a port where nothing is assigned: reserved on any protocol counts as reserved. */
export function stateOf(iana: Iana, port: Port, protocols: readonly Protocol[]): IanaState {
	const states = protocols.map((protocol) => iana.state(port, protocol));
	if (states.includes('assigned')) return 'assigned';
	return states.includes('reserved') ? 'reserved' : 'unassigned';
}

function distinct(texts: readonly string[]): string[] {
	return [...new Set(texts.filter(Boolean))];
}
