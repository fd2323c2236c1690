import type { Port, Protocol } from '../domain/port';
import { describePort } from '../registry/describe';
import type { Family } from '../registry/common-use';
import type { CommonUse } from '../registry/common-use';
import type { Registry } from '../registry/registry';

/** Which layer of the registry a question is about: what people run, or what IANA assigned. */
export type Layer = 'common' | 'assigned';

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

/** What a port is best known for, else what IANA assigned it to; undefined for neither. */
export function serviceAt(registry: Registry, port: Port): Service | undefined {
	const { usual } = describePort(registry, { first: port, last: port, protocols: [] });
	return usual ? fromUse(usual, port) : assignedAt(registry, port);
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
