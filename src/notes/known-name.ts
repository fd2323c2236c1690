import type { Port, Protocol } from '../domain/port';
import type { Registry } from '../registry/registry';
import type { Labels } from '../settings/labels';

/**
 * What to call a listener that nobody has named: the reader's own label, else IANA's service, else
 * the most usual one.
 */
export function knownName(
	registry: Registry,
	port: Port,
	protocol: Protocol,
	labels?: Labels,
): string {
	const own = labels?.get(port)?.label;
	if (own) return own;
	const assigned = registry.iana.at(port).filter((each) => each.protocol === protocol);
	const named = assigned.find(({ name }) => name);
	return named?.name ?? registry.common.at(port, protocol)[0]?.en.name ?? '';
}
