import { isWildcard } from '../../domain/address';
import { plainName } from '../../domain/name';
import type { ObservedListener } from '../../formats/listing';
import type { MergedListener } from '../index/merge-listeners';
import type { ObservedApplication } from './observed-host';

/** How what was observed differs from what the notes say. */
export type Difference =
	/** Nobody has written it down. */
	| { readonly kind: 'added'; readonly application: string; readonly observed: ObservedListener }
	/** It was written down, and is not there any more. */
	| { readonly kind: 'gone'; readonly documented: MergedListener }
	/** It listens on another address, or another application does. */
	| {
			readonly kind: 'changed';
			readonly application: string;
			readonly observed: ObservedListener;
			readonly documented: MergedListener;
	  };

/** What differs between the notes about a host and what was observed on it, by ports. */
export function compareHost(
	documented: readonly MergedListener[],
	applications: readonly ObservedApplication[],
): Difference[] {
	const left = new Set(documented);
	const observed = applications.flatMap(({ name, listeners }) =>
		listeners.map((listener) => ({ application: name, listener })),
	);
	const take = (fits: (each: MergedListener) => boolean) => {
		const found = [...left].find(fits);
		if (found) left.delete(found);
		return found;
	};
	// Those that are just as written first, so that no other takes their place.
	const unmatched = observed.filter(
		({ application, listener }) =>
			!take(
				(each) =>
					isSamePlace(each, listener) &&
					isSameAddress(each.address, listener.address) &&
					mayBeSameName(each.application, application),
			),
	);
	const different = unmatched.map(({ application, listener }): Difference => {
		const there =
			take(
				(each) =>
					isSamePlace(each, listener) && mayBeSameName(each.application, application),
			) ??
			take(
				(each) =>
					isSamePlace(each, listener) && isSameAddress(each.address, listener.address),
			);
		return there
			? { kind: 'changed', application, observed: listener, documented: there }
			: { kind: 'added', application, observed: listener };
	});
	const gone = [...left].map((each): Difference => ({ kind: 'gone', documented: each }));
	return [...different, ...gone].sort((a, b) => portOf(a) - portOf(b));
}

function portOf(difference: Difference): number {
	return (difference.kind === 'gone' ? difference.documented : difference.observed).first;
}

interface Place {
	readonly protocol: string;
	readonly first: number;
	readonly last: number;
}

function isSamePlace(one: Place, other: Place): boolean {
	return one.protocol === other.protocol && one.first === other.first && one.last === other.last;
}

/** How a wildcard is written differs from tool to tool. */
function isSameAddress(one: string, other: string): boolean {
	return one === other || (isWildcard(one) && isWildcard(other));
}

/** Whether two names may be of one application: "postgres" is what the machine calls "PostgreSQL on the NAS". What is not said differs from nothing. */
export function mayBeSameName(one: string, other: string): boolean {
	const [a, b] = [one, other].map(plainName);
	return !a || !b || a.includes(b) || b.includes(a);
}
