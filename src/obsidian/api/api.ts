import { isSinglePort, type PortRange } from '../../domain/port-range';
import type { Api, ApiFurtherPort, ApiMention, ApiPort } from '../../../types/port-explorer';
import { writtenIn, type Language } from '../../i18n';
import { mentionContext } from '../../notes/mentions/context';
import { findMentions } from '../../notes/mentions/find-mentions';
import type { Mention } from '../../notes/mentions/mention';
import { deliverForApi } from './api-deliver';
import { fitForApi } from './api-fit';
import { parseListeners } from './api-listeners';
import { freePortsFor, inventoryFor } from './api-vault';
import { parsePortSpec } from '../../notes/blocks/port-spec';
import type { AssignedService } from '../../registry/iana/assigned';
import type { CommonUse, Encryption } from '../../registry/common-use';
import { describePort, type PortDescription } from '../../registry/describe';
import type { Registry } from '../../registry/registry';
import type { VaultIndexer } from '../index/vault-indexer';
import type { Services } from '../services';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;

/** Makes the interface for other plugins. They may hand over anything, so everything is checked. */
export function createApi({ registry, search, language, vault }: Services): Api {
	const tell = (range: PortRange) => toApiPort(registry, describePort(registry, range), language);
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
			mentions: (text) =>
				deepFreeze(findMentions(String(text), mentionContext(registry)).map(toApiMention)),
			inventory: (filter) => deepFreeze(inventoryFor(vault.listeners(), filter ?? {})),
			freePorts: (question) =>
				deepFreeze(
					freePortsFor(vault.listeners(), vault.hosts(), registry, question ?? {}),
				),
			parseListeners: (text, options) => {
				const listing = parseListeners(text, options?.format);
				return listing && deepFreeze(listing);
			},
			fit: (text, options) => {
				const known = {
					listeners: vault.listeners(),
					hosts: vault.hosts(),
					isComplete: vault.isComplete.value,
				};
				return deepFreeze(fitForApi(text, options ?? {}, known, registry));
			},
			deliver: (host, packet) => {
				const delivery = deliverForApi(host, packet);
				return delivery && deepFreeze(delivery);
			},
			on: (event, callback) => onEvent(vault, event, callback),
			search: (query, { limit = DEFAULT_LIMIT } = {}) => {
				const most = Math.min(Math.max(Math.trunc(Number(limit)) || 0, 0), MAX_LIMIT);
				const hits = search.find(String(query), { limit: most });
				// Names that are merely similar don't count.
				const answers = hits.filter(({ match }) => match === 'exact');
				return deepFreeze(
					answers.map(({ first, last }) => tell({ first, last, protocols: [] })),
				);
			},
		},
	});
}

/** What a callback throws is its own affair, and none of the index's. */
function onEvent(vault: VaultIndexer, event: unknown, callback: unknown): () => void {
	if (event !== 'index-changed' || typeof callback !== 'function') return () => {};
	let ended = false;
	const first = vault.version.peek();
	const end = vault.version.subscribe((version) => {
		if (version === first) return;
		queueMicrotask(() => {
			if (!ended) (callback as () => void)();
		});
	});
	return () => {
		ended = true;
		end();
	};
}

function toApiMention({ first, last, protocols, line, column, certainty }: Mention): ApiMention {
	return {
		port: first,
		...(last === first ? {} : { endPort: last }),
		...(protocols.length === 1 && { protocol: protocols[0]! }),
		line,
		column,
		certainty,
	};
}

/** What a state is called where only three are known: what depends is not surely encrypted. */
const LEGACY_ENCRYPTION: Readonly<Record<Encryption, 'no' | 'yes' | 'starttls'>> = {
	no: 'no',
	yes: 'yes',
	upgrade: 'starttls',
	depends: 'no',
};

function namesOf({ name, aliases }: AssignedService): string[] {
	return [name, ...aliases.map((alias) => alias.name)];
}

/** The other ports of the same software. */
function furtherOf(registry: Registry, use: CommonUse, language: Language): ApiFurtherPort[] {
	return registry.common.portsOf(use).map((other) => ({
		port: other.port,
		...(other.endPort === undefined ? {} : { endPort: other.endPort }),
		protocols: [...other.protocols],
		role: other.role,
		purpose: writtenIn(language, other).purpose,
	}));
}

function toApiPort(registry: Registry, about: PortDescription, language: Language): ApiPort {
	const { range, protocols, assigned, common, usual } = about;
	const commonNames = common.map((use) => writtenIn(language, use).name);
	return deepFreeze({
		port: range.first,
		...(isSinglePort(range) ? {} : { endPort: range.last }),
		protocols: [...protocols],
		names: [...new Set([...commonNames, ...assigned.flatMap(namesOf)])].filter(Boolean),
		description:
			(usual && writtenIn(language, usual).purpose) ?? assigned[0]?.description ?? '',
		layers: {
			assigned: assigned.map(({ name, description, protocols: on, aliases }) => ({
				name,
				description,
				protocols: [...on],
				aliases: aliases.map((alias) => alias.name),
			})),
			common: common.map((use) => ({
				name: writtenIn(language, use).name,
				purpose: writtenIn(language, use).purpose,
				family: use.family,
				// The first version knew three states.
				encryption: LEGACY_ENCRYPTION[use.encryption],
				encryptionState: use.encryption,
				...(use.encryptionNote && {
					encryptionNote: writtenIn(language, use.encryptionNote),
				}),
				role: use.role,
				aliases: [...(use.names ?? [])],
				further: furtherOf(registry, use, language),
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
