import type { Address } from '../../../domain/address';
import type { System } from '../../../domain/ephemeral';
import type { Listener } from '../../../domain/host';
import { portsOf } from '../../export/host-export';
import { isTime } from '../port-spec';
import { plainName, writeKey, writeName } from './write-names';

/** A host that is to be written as a `port-host` block. */
export interface WritableHost {
	readonly name: string;
	readonly addresses: readonly Address[];
	readonly system?: System | undefined;
	/** An application without a name is called after its first port. */
	readonly applications: readonly {
		readonly name: string;
		readonly listeners: readonly Listener[];
	}[];
}

/** The text of a `port-host` block, each listener once. */
export function writeHostBlock({ name, addresses, system, applications }: WritableHost): string {
	return [
		// Without a name the block belongs to its note's host.
		...(name ? [`host: ${writeName(name)}`] : []),
		...(addresses.length ? [`address: ${addresses.join(', ')}`] : []),
		...(system ? [`os: ${system}`] : []),
		...applications.map(({ name: application, listeners }) => {
			const ports = [...new Set(listeners.map(writeListener))];
			const called = plainName(application) || `port ${listeners[0]?.first}`;
			return `${writeKey(called)}: ${ports.join(', ')}`;
		}),
	].join('\n');
}

/**
 * A listener as blocks and properties have it: "0.0.0.0" is said, as it is not all addresses, and
 * "8080:80" leads to port 80 of a container.
 */
export function writeListener({ address, first, last, protocol, target }: Listener): string {
	const bound = address.includes(':') ? `[${address}]` : address;
	const isLeading = target !== undefined && target !== first && !isTime(`${first}`, `${target}`);
	const inside = isLeading ? `:${portsOf({ first: target, last: target + last - first })}` : '';
	const ports = `${portsOf({ first, last })}${inside}/${protocol}`;
	return address === '*' ? ports : `${bound}:${ports}`;
}

/**
 * A listener with who listens as an item of the property `ports`, where a comma would part it, and
 * what follows a colon would be read as the port.
 */
export function writePropertyPort(listener: Listener, application: string): string {
	const name = application.replace(/[\p{Cc}\u2028\u2029,，、;；：]+|:(?=\s)/gu, ' ').trim();
	return `${writeListener(listener)} ${name}`.trimEnd();
}
