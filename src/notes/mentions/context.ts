import { MAX_PORT, type Port } from '../../domain/port';
import { isWide } from '../../registry/common-layer';
import type { Registry } from '../../registry/registry';
import { createServiceNames, type ServiceNames } from './model/names';
import type { MentionContext } from './syntax/rule';

const contexts = new WeakMap<Registry, MentionContext>();

/** What the registry knows, for telling ports from other numbers. Made once for a registry. */
export function mentionContext(registry: Registry): MentionContext {
	const known = contexts.get(registry) ?? createContext(registry);
	contexts.set(registry, known);
	return known;
}

function createContext(registry: Registry): MentionContext {
	let services: ServiceNames | undefined;
	let common: Uint8Array | undefined;
	return {
		get services() {
			return (services ??= createServiceNames(registry.common));
		},
		isCommon: (port: Port) => (common ??= commonPorts(registry))[port] === 1,
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
