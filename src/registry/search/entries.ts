import type { Port, Protocol } from '../../domain/port';
import { append } from '../../lib/multimap';
import { assignedServices, type AssignedService } from '../iana/assigned';
import { isWide, rankOf, type CommonLayer } from '../common-layer';
import type { CommonUse } from '../common-use';
import type { IanaAssignment } from '../iana/iana';
import { ATTACK_COST, RANGE_COST, RANK_WORTH, ROLE_COST, SYSTEM_PORT_WORTH } from './weights';

/** What a search can find: a common use, or a service that IANA has assigned a port to. */
export interface SearchEntry {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	/** The common use, when it is one. */
	readonly use: CommonUse | undefined;
	/** IANA's service, when it is one. */
	readonly service: AssignedService | undefined;
	/** What it is worth before anything was typed: how likely people mean it. */
	readonly worth: number;
	/** The place of the entry of its software's main port among all; of that itself, its own. */
	readonly main: number;
}

/** The names that an entry is found by, as they are written. */
export function namesOf({ use, service }: SearchEntry): string[] {
	if (service) return [service.name, ...service.aliases.map(({ name }) => name)];
	if (!use) return [];
	const { en, zh, names = [], keywords = [] } = use;
	return [...new Set([en.name, zh.name]), ...names, ...keywords];
}

/** What the service is called that a port was found by; empty for none, as in a list without words. */
export function foundName({ entry }: { readonly entry: SearchEntry | undefined }): string {
	return entry?.use?.en.name ?? entry?.service?.name ?? '';
}

/** Uses read per step. */
const USES_A_STEP = 300;

/** An entry for each common use: a software's main port, then its others. */
export function* entriesOfUses(common: CommonLayer): Generator<void, SearchEntry[]> {
	const entries: SearchEntry[] = [];
	for (const [index, use] of common.uses.entries()) {
		if (index % USES_A_STEP === USES_A_STEP - 1) yield;
		if (use.role !== 'main') continue;
		const main = entries.length;
		entries.push(
			fromUse(use, main),
			...common.portsOf(use).map((other) => fromUse(other, main)),
		);
	}
	return entries;
}

function fromUse(use: CommonUse, main: number): SearchEntry {
	const { port, endPort = port, protocols, family, role } = use;
	const cost = (endPort > port ? RANGE_COST : 0) + (family === 'attack' ? ATTACK_COST : 0);
	return {
		first: port,
		last: endPort,
		protocols,
		use,
		service: undefined,
		worth: RANK_WORTH[rankOf(use)]! - cost - (isWide(use) ? RANGE_COST : 0) - ROLE_COST[role],
		main,
	};
}

/** Places read per step. */
const PLACES_A_STEP = 150;

/** One entry for each of IANA's services over all of its protocols, added behind the others. */
export function* addServices(
	entries: SearchEntry[],
	assignments: readonly IanaAssignment[],
): Generator<void, void> {
	const byPlace = new Map<number, IanaAssignment[]>();
	for (const assignment of assignments) {
		append(byPlace, assignment.first * 65536 + assignment.last, assignment);
	}
	yield;
	let done = 0;
	for (const rows of byPlace.values()) {
		for (const service of assignedServices(rows)) {
			entries.push({
				first: service.first,
				last: service.last,
				protocols: service.protocols,
				use: undefined,
				service,
				worth: service.last < 1024 ? SYSTEM_PORT_WORTH : 0,
				main: entries.length,
			});
		}
		if (++done % PLACES_A_STEP === 0) yield;
	}
}
