import type { Transport } from '../domain/host';
import type { Port } from '../domain/port';

/** Information that readers request from outside, because they don't know the registry. */
export interface ReadContext {
	/** The port that a service's name stands for. */
	readonly portOfService?: (name: string) => Port | undefined;
	/** The ports that a container image is known to listen on. */
	readonly portsOfImage?: (image: string) => readonly KnownPort[];
}

/** A port that a program is known for. */
export interface KnownPort {
	readonly port: Port;
	readonly protocol: Transport;
}
