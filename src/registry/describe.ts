import { PORT_CLASSES, PROTOCOLS, type Port, type PortClass, type Protocol } from '../domain/port';
import { isSinglePort, type PortRange } from '../domain/port-range';
import { assignedServices, stateOf, type AssignedService } from './iana/assigned';
import { isBlockedByBrowsers } from './blocked';
import { isWide, rankOf } from './common-layer';
import type { CommonUse } from './common-use';
import type { Encryption } from './common-use';
import type { IanaState } from './iana/iana';
import type { Registry } from './registry';
import { likelyMeant } from './slips';

/** Everything a card says about a port, or a range of ports, before the vault has its say. */
export interface PortDescription {
	readonly range: PortRange;
	/** The classes that the range touches; one for a single port. */
	readonly classes: readonly PortClass[];
	/** The protocols to show: those requested, else those with information. */
	readonly protocols: readonly Protocol[];
	readonly state: IanaState;
	readonly assigned: readonly AssignedService[];
	readonly common: readonly CommonUse[];
	/** What the port is best known for; undefined for nothing, or for a wide range only. */
	readonly usual: CommonUse | undefined;
	/** Of the most usual use; undefined where no use is known. */
	readonly encryption: Encryption | undefined;
	/** The encrypted or modern port to use instead; undefined where there is none. */
	readonly counterpart: Port | undefined;
	/** The scheme of an address that a browser could open here, and that browsers do not block. */
	readonly web: 'http' | 'https' | undefined;
	/** Whether browsers refuse this port. */
	readonly blocked: boolean;
	/** Well-known ports one typo away, if this one is rarely used. */
	readonly likelyMeant: readonly Port[];
}

/** Looks a port or a range up in all layers and says what is known, most usual first. */
export function describePort(registry: Registry, range: PortRange): PortDescription {
	const { first, last, protocols: asked } = range;
	const wanted = (protocol: Protocol | undefined) =>
		!asked.length || !protocol || asked.includes(protocol);
	const assignments = isSinglePort(range)
		? registry.iana.at(first)
		: registry.iana.assignments.filter((a) => a.first <= last && a.last >= first);
	const assigned = assignedServices(assignments.filter((a) => wanted(a.protocol)));
	const uses = isSinglePort(range)
		? registry.common.at(first)
		: registry.common.uses.filter(
				(use) => use.port <= last && (use.endPort ?? use.port) >= first,
			);
	const common = [...uses]
		.filter((use) => use.protocols.some(wanted))
		.sort(isSinglePort(range) ? byFit : (a, b) => rankOf(b) - rankOf(a));
	const usual =
		isSinglePort(range) || common.length === 1 ? common.find((use) => !isWide(use)) : undefined;
	const blocked = isSinglePort(range) && isBlockedByBrowsers(first);
	const web = common.find((use) => use.web && use.protocols.includes('tcp'))?.web;
	return {
		range,
		classes: PORT_CLASSES.filter((c) => c.first <= last && c.last >= first).map((c) => c.name),
		protocols: asked.length ? asked : knownProtocols(assigned, common),
		state: assigned.length
			? 'assigned'
			: stateOf(registry.iana, first, asked.length ? asked : ['tcp', 'udp']),
		assigned,
		common,
		usual,
		encryption: usual?.encryption,
		counterpart: usual?.counterpart,
		web: blocked || !isSinglePort(range) || !wanted('tcp') ? undefined : web,
		blocked,
		likelyMeant:
			isSinglePort(range) && !common.length ? likelyMeant(first, registry.common) : [],
	};
}

/** A use of just this port says more than a wide range that holds it; then the more usual first. */
function byFit(a: CommonUse, b: CommonUse): number {
	const width = ({ port, endPort = port }: CommonUse) => endPort - port;
	return width(a) - width(b) || rankOf(b) - rankOf(a);
}

function knownProtocols(
	assigned: readonly AssignedService[],
	common: readonly CommonUse[],
): readonly Protocol[] {
	const known = new Set([...assigned, ...common].flatMap(({ protocols }) => protocols));
	return PROTOCOLS.filter((protocol) => known.has(protocol));
}
