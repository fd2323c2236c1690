import type { Port, Protocol } from '../../../domain/port';
import type { Family } from '../../common-use';
import type { SearchEntry } from '../entries';

/** What narrows a search down; each from a word of the query or a chip beside the box. */
export interface SearchFilters {
	readonly protocols: readonly Protocol[];
	/** Only ports from here to there, both included. */
	readonly from: Port;
	readonly to: Port;
	readonly families: readonly Family[];
	/** Only what is encrypted, or only what is not. */
	readonly encrypted: boolean | undefined;
	/** Only ports that are in all of these. */
	readonly own: readonly OwnSet[];
}

/** The user's own ports: labelled, mentioned in notes, or in conflict. */
export const OWN_SETS = ['labelled', 'vault', 'conflict'] as const;

/** One of {@link OWN_SETS}. */
export type OwnSet = (typeof OWN_SETS)[number];

export const NO_FILTERS: SearchFilters = {
	protocols: [],
	from: 0,
	to: 65535,
	families: [],
	encrypted: undefined,
	own: [],
};

/** Whether nothing is filtered out. */
export function isUnfiltered(filters: SearchFilters): boolean {
	const everywhere = filters.from === NO_FILTERS.from && filters.to === NO_FILTERS.to;
	return everywhere && !filters.own.length && asksOnlyForNumbers(filters);
}

/** Whether a port without information could pass. */
export function asksOnlyForNumbers(filters: SearchFilters): boolean {
	const { protocols, families, encrypted } = filters;
	return !protocols.length && !families.length && encrypted === undefined;
}

/** Whether an entry passes, at the ports from `first` to `last` of it; the reader's own ports are not looked at. */
export function passes(
	entry: SearchEntry,
	first: Port,
	last: Port,
	{ protocols, from, to, families, encrypted }: SearchFilters,
): boolean {
	if (last < from || first > to) return false;
	if (protocols.length && !protocols.some((one) => entry.protocols.includes(one))) return false;
	if (families.length && !(entry.use && families.includes(entry.use.family))) return false;
	if (encrypted === undefined) return true;
	return entry.use !== undefined && (entry.use.encryption !== 'no') === encrypted;
}
