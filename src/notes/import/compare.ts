import { isWildcard } from '../../domain/address';
import type { ObservedListener } from '../../formats/listing';
import { append } from '../../lib/multimap';
import type { Registry } from '../../registry/registry';
import type { MergedListener } from '../index/merge-listeners';
import type { ObservedApplication } from './observed-host';
import { relationOfNames } from './same-name';

/** How what was observed differs from what the notes say. */
export type Difference =
	/** Nobody has written it down. */
	| { readonly kind: 'added'; readonly application: string; readonly observed: ObservedListener }
	/** It was written down, and is not there any more. */
	| { readonly kind: 'gone'; readonly documented: MergedListener }
	/** It listens on another address, or plainly another application does. */
	| Changed<'changed'>
	/** It's there, by a name that the notes don't use: nothing to change. */
	| Changed<'named'>;

interface Changed<Kind> {
	readonly kind: Kind;
	/** What it's called from now on; for `named` what the listing calls it. */
	readonly application: string;
	readonly observed: ObservedListener;
	readonly documented: MergedListener;
}

/**
 * What differs between the notes about a host and what was observed on it, by ports. The notes' own
 * names stay unless plainly another application is there.
 */
export function compareHost(
	documented: readonly MergedListener[],
	applications: readonly ObservedApplication[],
	registry: Registry,
): Difference[] {
	const left = new Untaken(documented);
	let observed = applications.flatMap(({ name, listeners }) =>
		listeners.map((listener) => ({ application: name, listener })),
	);
	const relation = (each: MergedListener, name: string) => relationOfNames(each, name, registry);
	const differences: Difference[] = [];
	/** Each that is left takes a documented one that fits. */
	const match = (
		fits: (each: MergedListener, application: string, listener: ObservedListener) => boolean,
		difference: (
			each: MergedListener,
			name: string,
			listener: ObservedListener,
		) => Difference[],
	) => {
		observed = observed.filter(({ application, listener }) => {
			const found = left.take(listener, (each) => fits(each, application, listener));
			if (found) differences.push(...difference(found, application, listener));
			return !found;
		});
	};
	const isSame = (each: MergedListener, name: string) => relation(each, name) === 'same';
	const isThere = (each: MergedListener, _: string, listener: ObservedListener) =>
		isSameAddress(each.address, listener.address);
	// Those that are just as written first, so that no other takes their place.
	match(
		(...pair) => isThere(...pair) && isSame(pair[0], pair[1]),
		() => [],
	);
	match(isSame, (each, name, listener) => [
		{
			kind: 'changed',
			application: each.application || name,
			observed: listener,
			documented: each,
		},
	]);
	match(isThere, (each, application, listener) => [
		{
			kind: relation(each, application) === 'other' ? 'changed' : 'named',
			application,
			observed: listener,
			documented: each,
		},
	]);
	for (const { application, listener } of observed)
		differences.push({ kind: 'added', application, observed: listener });
	for (const each of left.rest()) differences.push({ kind: 'gone', documented: each });
	return differences.sort((a, b) => portOf(a) - portOf(b));
}

/** What the notes have, by its place, until something takes it. */
class Untaken {
	private readonly byPlace = new Map<string, MergedListener[]>();

	constructor(listeners: readonly MergedListener[]) {
		for (const each of listeners) append(this.byPlace, placeOf(each), each);
	}

	take(place: Place, fits: (each: MergedListener) => boolean): MergedListener | undefined {
		const there = this.byPlace.get(placeOf(place)) ?? [];
		const at = there.findIndex(fits);
		return at < 0 ? undefined : there.splice(at, 1)[0];
	}

	rest(): MergedListener[] {
		return [...this.byPlace.values()].flat();
	}
}

function portOf(difference: Difference): number {
	return (difference.kind === 'gone' ? difference.documented : difference.observed).first;
}

interface Place {
	readonly protocol: string;
	readonly first: number;
	readonly last: number;
}

function placeOf({ protocol, first, last }: Place): string {
	return `${protocol} ${first} ${last}`;
}

/** How a wildcard is written differs from tool to tool. */
function isSameAddress(one: string, other: string): boolean {
	return one === other || (isWildcard(one) && isWildcard(other));
}
