import type { Port, Protocol } from '../domain/port';
import { mayBeSameName } from '../notes/import/same-name';
import { describePort } from '../registry/describe';
import type { Family } from '../registry/common-use';
import type { CommonUse } from '../registry/common-use';
import type { Registry } from '../registry/registry';

/** What a question is about: common use, IANA's assignment, or what the reader runs. */
export type Layer = 'common' | 'assigned' | 'own';

/** What the reader runs on a port: never a wrong answer for it. */
export interface OwnPort {
	/** At least one; the first is what the reader calls it before all. */
	readonly names: readonly string[];
	readonly protocols: readonly Protocol[];
}

/** What the reader runs, by port. */
export type OwnPorts = ReadonlyMap<Port, OwnPort>;

/** A service on a port, as a question shows it and as it is known otherwise. */
export interface Service {
	readonly port: Port;
	readonly layer: Layer;
	readonly en: string;
	readonly zh: string;
	/** Other words for it, which a question does not show. */
	readonly keywords: readonly string[];
	/** What it uses, or is assigned, on this port. */
	readonly protocols: readonly Protocol[];
	readonly family: Family | undefined;
}

/** The most common use of a port, else its IANA assignment; undefined for neither. */
export function serviceAt(registry: Registry, port: Port): Service | undefined {
	const { usual } = describePort(registry, { first: port, last: port, protocols: [] });
	return usual ? fromUse(usual, port) : assignedAt(registry, port);
}

/** The same, by what the reader calls it where that's another name than the usual one. */
export function serviceOf(registry: Registry, port: Port, own: OwnPorts): Service | undefined {
	const usual = serviceAt(registry, port);
	const there = own.get(port);
	const [name] = there?.names ?? [];
	if (!there || name === undefined) return usual;
	const called = usual ? [usual.en, usual.zh] : [];
	if (called.some((each) => mayBeSameName(each, name))) return usual;
	return {
		...{ port, layer: 'own', en: name, zh: name, keywords: there.names.slice(1) },
		...{ protocols: there.protocols, family: usual?.family },
	};
}

/** A common use as the service of a port. */
export function fromUse(use: CommonUse, port: Port = use.port): Service {
	const { en, zh, keywords = [], protocols, family } = use;
	return { port, layer: 'common', en: en.name, zh: zh.name, keywords, protocols, family };
}

/** IANA's service of a port, by its primary name; undefined where it has none. */
export function assignedAt(registry: Registry, port: Port): Service | undefined {
	const rows = registry.iana.at(port);
	const name = rows.find((row) => row.name)?.name;
	if (!name) return undefined;
	const protocols = rows.flatMap((row) => (row.name === name ? (row.protocol ?? []) : []));
	return {
		port,
		layer: 'assigned',
		en: name,
		zh: name,
		keywords: [],
		protocols,
		family: undefined,
	};
}
