import { isSinglePort, type PortRange } from '../domain/port-range';
import type { Port, Protocol } from '../domain/port';
import type { Language } from '../i18n';
import { parsePortSpec } from '../notes/port-spec';
import { describePort, type PortDescription } from '../registry/describe';
import type { Services } from './services';

/** A port as other plugins and scripts get it: plain values, frozen. */
export interface ApiPort {
	/** The port, or the first of a range. */
	readonly port: Port;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: Port;
	readonly protocols: readonly Protocol[];
	/** What it is known by: the most usual use first, then IANA's names. */
	readonly names: readonly string[];
	/** One line in the reader's language; empty where nothing is known. */
	readonly description: string;
	readonly layers: {
		/** To what IANA has assigned it. */
		readonly assigned: readonly {
			name: string;
			description: string;
			protocols: readonly Protocol[];
		}[];
		/** What people commonly use it for, in the reader's language. */
		readonly common: readonly {
			name: string;
			purpose: string;
			family: string;
			encryption: string;
		}[];
	};
}

/** The first version of the interface; it only ever gains members. */
export interface ApiV1 {
	/**
	 * What is known of a port, a range or a service name: "443", "443/tcp", "6000-6063", "https".
	 * `null` for anything else. `protocol` narrows it down to "tcp", "udp", "sctp" or "dccp".
	 */
	lookup(query: string, options?: { protocol?: Protocol }): ApiPort | null;
	/** What the lookup finds for a query, best first; `limit` is 20 unless told. */
	search(query: string, options?: { limit?: number }): readonly ApiPort[];
}

/** What stands on the plugin object: `app.plugins.plugins['port-explorer'].api.v1`. */
export interface Api {
	readonly v1: ApiV1;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;

/** Makes the interface for other plugins. They may hand over anything, so everything is checked. */
export function createApi({ registry, search, language }: Services): Api {
	const tell = (range: PortRange) => toApiPort(describePort(registry, range), language);
	return deepFreeze({
		v1: {
			lookup: (query, { protocol } = {}) => {
				const parsed = parsePortSpec(String(query).trim());
				if ('problem' in parsed) return null;
				const spec = parsed.value;
				const range =
					spec.kind === 'name' ? registry.resolveName(spec.name)[0] : spec.range;
				return range ? tell(protocol ? { ...range, protocols: [protocol] } : range) : null;
			},
			search: (query, { limit = DEFAULT_LIMIT } = {}) => {
				const most = Math.min(Math.max(Math.trunc(Number(limit)) || 0, 0), MAX_LIMIT);
				const hits = search.find(String(query), { limit: most });
				return deepFreeze(
					hits.map(({ first, last }) => tell({ first, last, protocols: [] })),
				);
			},
		},
	});
}

function toApiPort(about: PortDescription, language: Language): ApiPort {
	const { range, protocols, assigned, common, usual } = about;
	const commonNames = common.map((use) => use[language].name);
	return deepFreeze({
		port: range.first,
		...(isSinglePort(range) ? {} : { endPort: range.last }),
		protocols: [...protocols],
		names: [...new Set([...commonNames, ...assigned.map(({ name }) => name)])].filter(Boolean),
		description: usual?.[language].purpose ?? assigned[0]?.description ?? '',
		layers: {
			assigned: assigned.map(({ name, description, protocols: on }) => ({
				name,
				description,
				protocols: [...on],
			})),
			common: common.map((use) => ({
				name: use[language].name,
				purpose: use[language].purpose,
				family: use.family,
				encryption: use.encryption,
			})),
		},
	});
}

function deepFreeze<T extends object>(value: T): T {
	for (const part of Object.values(value)) {
		if (typeof part === 'object' && part !== null) deepFreeze(part as object);
	}
	return Object.freeze(value);
}
