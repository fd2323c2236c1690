import { MAX_PORT, type Port } from '../../domain/port';
import type { Registry } from '../../registry/registry';
import { createServiceNames, type ServiceNames } from './names';
import type { RuleContext } from './rule';
import { isWide } from '../../registry/common-layer';

const contexts = new WeakMap<Registry, RuleContext>();

/** What the registry knows, for telling ports from other numbers. Made once for a registry. */
export function mentionContext(registry: Registry): RuleContext {
	const known = contexts.get(registry) ?? createContext(registry);
	contexts.set(registry, known);
	return known;
}

function createContext(registry: Registry): RuleContext {
	const names = new Map<Port, ReadonlySet<string>>();
	const namesOf = (port: Port): ReadonlySet<string> => {
		const known = names.get(port) ?? commonNames(registry, port);
		names.set(port, known);
		return known;
	};
	let services: ServiceNames | undefined;
	let common: Uint8Array | undefined;
	return {
		get services() {
			return (services ??= createServiceNames(registry.common));
		},
		namesOf,
		isCommon: (port) => (common ??= commonPorts(registry))[port] === 1,
		isKnownAs: (name, port) => {
			const word = name.toLowerCase();
			if (namesOf(port).has(word)) return true;
			return registry.iana.at(port).some((each) => each.name.toLowerCase() === word);
		},
	};
}

/** For each port, whether people commonly run anything there: asked for most numbers of a vault. */
function commonPorts({ common }: Registry): Uint8Array {
	const ports = new Uint8Array(MAX_PORT + 1);
	for (const use of common.uses) {
		if (!isWide(use)) ports.fill(1, use.port, (use.endPort ?? use.port) + 1);
	}
	return ports;
}

function commonNames({ common }: Registry, port: Port): ReadonlySet<string> {
	// A port of a wide range is not known for anything.
	const uses = common.at(port).filter((use) => !isWide(use));
	const all = uses.flatMap(({ en, zh, keywords = [] }) => [en.name, zh.name, ...keywords]);
	return new Set(all.map((name) => name.toLowerCase()));
}
