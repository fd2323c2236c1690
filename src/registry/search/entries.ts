import type { Port, Protocol } from '../../domain/port';
import { assignedServices } from '../assigned';
import { isWide, rankOf, type FamilyUse } from '../common-layer';
import type { IanaAssignment } from '../iana';
import { append } from '../../lib/multimap';
import type { Registry } from '../registry';
import {
	FIELDS,
	RANGE_COST,
	RANK_WORTH,
	SYSTEM_PORT_WORTH,
	ATTACK_COST,
	type Field,
} from './weights';

/** What a search can find: a common use, or a service that IANA has assigned a port to. */
export interface SearchEntry {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	/** The common use, when it is one. */
	readonly use: FamilyUse | undefined;
	/** IANA's service name, when it is one; empty otherwise. */
	readonly service: string;
	/** What it is worth before anything was typed: how likely people mean it. */
	readonly worth: number;
	/** The texts it is found by, whole and in words, each with where it comes from. */
	readonly texts: readonly (readonly [Field, string])[];
}

/** Everything that can be found: first what people commonly run, then IANA's services. */
export function collectEntries(registry: Registry): SearchEntry[] {
	return [...registry.common.uses.map(fromUse), ...servicesOf(registry)];
}

function fromUse(use: FamilyUse): SearchEntry {
	const { port, endPort = port, protocols, en, zh, keywords = [], family } = use;
	const names = [...new Set([en.name, zh.name])];
	const cost = (endPort > port ? RANGE_COST : 0) + (family === 'attack' ? ATTACK_COST : 0);
	return {
		first: port,
		last: endPort,
		protocols,
		use,
		service: '',
		worth: RANK_WORTH[rankOf(use)]! - cost - (isWide(use) ? RANGE_COST : 0),
		texts: [
			...names.map((name) => [FIELDS.commonName, name] as const),
			...keywords.map((keyword) => [FIELDS.keyword, keyword] as const),
			[FIELDS.purposeWord, `${en.purpose} ${zh.purpose} ${family}`],
		],
	};
}

/** One entry for a service over all of its protocols, with its other names. */
function servicesOf({ iana }: Registry): SearchEntry[] {
	const byPlace = new Map<string, IanaAssignment[]>();
	for (const assignment of iana.assignments) {
		append(byPlace, `${assignment.first}-${assignment.last}`, assignment);
	}
	return [...byPlace.values()].flatMap((rows) =>
		assignedServices(rows).map((service) => ({
			first: service.first,
			last: service.last,
			protocols: service.protocols,
			use: undefined,
			service: service.name,
			worth: service.last < 1024 ? SYSTEM_PORT_WORTH : 0,
			texts: [
				[FIELDS.serviceName, service.name] as const,
				...service.aliases.map(({ name }) => [FIELDS.serviceName, name] as const),
				[FIELDS.descriptionWord, service.description] as const,
			],
		})),
	);
}
