import type { ApiListener, ApiV1 } from '../../../types/port-explorer';
import { SYSTEMS } from '../../domain/ephemeral';
import { isPort, type Port } from '../../domain/port';
import { isSameName } from '../../domain/name';
import { systemOf } from '../../notes/checks/check-listeners';
import { suggestFreePorts } from '../../notes/index/inventory';
import type { VaultHost, VaultListener } from '../../notes/index/vault-index';
import type { Registry } from '../../registry/registry';

type InventoryFilter = NonNullable<Parameters<ApiV1['inventory']>[0]>;
type FreePortsQuestion = NonNullable<Parameters<ApiV1['freePorts']>[0]>;

/** What the vault's notes say listens, of one host or protocol when asked for. Anything may be asked. */
export function inventoryFor(
	listeners: readonly VaultListener[],
	{ host, protocol, port }: InventoryFilter,
): ApiListener[] {
	const name = host === undefined ? undefined : textOf(host);
	return listeners
		.filter(
			(each) =>
				(name === undefined || isSameName(each.host, name)) &&
				(protocol === undefined || each.protocol === protocol) &&
				(port === undefined || (each.first <= port && port <= each.last)),
		)
		.map(toApiListener);
}

/** Free ports of a host, outside the ephemeral range of its system. Invalid options are ignored. */
export function freePortsFor(
	listeners: readonly VaultListener[],
	hosts: readonly VaultHost[],
	registry: Registry,
	{ host, protocol, system, count, from, to }: FreePortsQuestion,
): Port[] {
	const name = textOf(host);
	return suggestFreePorts(listeners, registry, {
		host: name,
		protocol: protocol === 'udp' ? 'udp' : 'tcp',
		system: SYSTEMS.find((each) => each === system) ?? systemOf(name, hosts),
		from: portOf(from),
		to: portOf(to),
		count: typeof count === 'number' && count > 0 ? count : undefined,
	});
}

export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function portOf(value: unknown): Port | undefined {
	return typeof value === 'number' && isPort(value) ? value : undefined;
}

export function toApiListener({ first, last, ...listener }: VaultListener): ApiListener {
	const { host, application, protocol, address, path, line } = listener;
	const ports = { port: first, ...(last === first ? {} : { endPort: last }) };
	return { host, application, protocol, address, ...ports, path, line };
}
