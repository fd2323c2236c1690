import type { Port, Protocol } from '../domain/port';
import type { Registry } from '../registry/registry';

/** What to call a listener that nobody has named: IANA's service, else the most usual one. */
export function knownName(registry: Registry, port: Port, protocol: Protocol): string {
	const assigned = registry.iana.at(port).filter((each) => each.protocol === protocol);
	const named = assigned.find(({ name }) => name);
	return named?.name ?? registry.common.at(port, protocol)[0]?.en.name ?? '';
}
