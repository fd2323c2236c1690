import type { Port } from '../domain/port';
import { append } from '../lib/multimap';
import type { Family } from '../registry/common-use';
import { isWide, rankOf } from '../registry/common-layer';
import type { Registry } from '../registry/registry';
import { isAlsoRight, isSameService } from './also-right';
import { mayBeSameName } from '../notes/import/same-name';
import { assignedAt, fromUse, serviceAt, serviceOf, type OwnPorts, type Service } from './service';
import { shuffled } from '../lib/random';

/** The number of wrong choices. */
const WRONG = 3;

/** The pool of wrong choices for a question. */
export interface Pool {
	readonly registry: Registry;
	/** The ports of the set: wrong choices come from the set being learnt. */
	readonly ports: readonly Port[];
	readonly random: () => number;
	/** What the reader runs anywhere. */
	readonly own?: OwnPorts;
	/** Whether it's asked for what the reader runs, and not for what's usual. */
	readonly asksOwn?: boolean;
}

/** The service of a port as a pool asks about it. */
export function serviceIn(pool: Pool, port: Port): Service | undefined {
	return pool.asksOwn && pool.own
		? serviceOf(pool.registry, port, pool.own)
		: serviceAt(pool.registry, port);
}

/** Whether the reader runs a service on a port: that answer isn't wrong. */
function isRunOn({ own }: Pool, { en, zh, keywords, layer }: Service, port: Port): boolean {
	const names = own?.get(port)?.names ?? [];
	const called = [en, zh, ...(layer === 'own' ? keywords : [])];
	return names.some((name) => called.some((each) => mayBeSameName(each, name)));
}

/** What wrong choices are taken from. */
interface Options {
	/** The ports of each family, without ranges. */
	readonly families: ReadonlyMap<Family, readonly Port[]>;
	/** Those that many know. */
	readonly often: readonly Port[];
	readonly encrypted: ReadonlySet<Port>;
	/** Services that have an encrypted counterpart, with its port. */
	readonly pairs: readonly (readonly [Service, Port])[];
}

const options = new WeakMap<Registry, Options>();

function optionsOf(registry: Registry): Options {
	const before = options.get(registry);
	if (before) return before;
	const { uses } = registry.common;
	const narrow = uses.filter((use) => !isWide(use));
	const families = new Map<Family, Port[]>();
	for (const { family, port } of narrow) append(families, family, port);
	const found = {
		families,
		often: narrow.filter((use) => rankOf(use) > 1).map(({ port }) => port),
		encrypted: new Set(uses.filter((use) => use.encryption === 'yes').map(({ port }) => port)),
		pairs: uses.flatMap((use) =>
			use.counterpart === undefined ? [] : [[fromUse(use), use.counterpart] as const],
		),
	};
	options.set(registry, found);
	return found;
}

/** Services that a port is not known for by any layer; null when there are too few. */
export function wrongServices(pool: Pool, right: Service): Service[] | null {
	const { registry } = pool;
	const shown = new Set([right.en, right.zh]);
	return take(pool, right, (other) => {
		if (isRunOn(pool, other, right.port)) return false;
		if (isAlsoRight(registry, other, right.port) || shown.has(other.en) || shown.has(other.zh))
			return false;
		shown.add(other.en).add(other.zh);
		return true;
	});
}

/** Ports on which a service is not known by any layer; null when there are too few. */
export function wrongPorts(pool: Pool, right: Service): Service[] | null {
	const taken = new Set([right.port]);
	return take(pool, right, ({ port }) => {
		if (isRunOn(pool, right, port)) return false;
		if (taken.has(port) || isAlsoRight(pool.registry, right, port)) return false;
		taken.add(port);
		return true;
	});
}

/**
 * Encrypted ports that are the counterpart of nothing like the service, and that nothing like its
 * own counterpart is on.
 */
export function wrongCounterparts(
	pool: Pool,
	service: Service,
	counterpart: Service,
): Service[] | null {
	const { registry } = pool;
	const { pairs, encrypted } = optionsOf(registry);
	const taken = new Set([service.port, counterpart.port]);
	for (const [own, port] of pairs) {
		const alike = isAlsoRight(registry, own, service.port) || isSameService(own, service);
		if (alike) taken.add(port);
	}
	return take(pool, counterpart, ({ port }) => {
		const wrong =
			encrypted.has(port) &&
			!taken.has(port) &&
			!isAlsoRight(registry, service, port) &&
			!isAlsoRight(registry, counterpart, port);
		if (wrong) taken.add(port);
		return wrong;
	});
}

/** The first that fit: of the same set, then of the same family, then of all that many know. */
function take(pool: Pool, right: Service, fits: (other: Service) => boolean): Service[] | null {
	const { registry, ports, random } = pool;
	const isOwn = right.layer === 'own';
	const { families, often } = optionsOf(registry);
	const ofFamily = (right.family && families.get(right.family)) ?? [];
	const found: Service[] = [];
	for (const group of [ports, ofFamily, often]) {
		for (const port of shuffled(group, random)) {
			const other =
				right.layer === 'assigned' ? assignedAt(registry, port) : serviceIn(pool, port);
			if (!other || !(isOwn || other.layer === right.layer)) continue;
			if (fits(other)) found.push(other);
			if (found.length === WRONG) return found;
		}
	}
	return null;
}
