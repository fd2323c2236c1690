import type { Port } from '../../domain/port';
import type { OwnSet, SearchFilters } from './query/filters';
import type { OwnLabels } from './label-search';

/** Ports that something is so of. A map by ports is one, too. */
export interface PortSet {
	has(port: Port): boolean;
	keys(): Iterable<Port>;
}

/** What the reader has of ports. Each is asked for only when a query needs it. */
export interface OwnPorts {
	labels(): OwnLabels;
	/** Ports mentioned in the vault's notes. */
	vault(): PortSet;
	/** Those that two applications of one host are on. */
	conflict(): PortSet;
}

/** Nothing of one's own. */
export const NO_OWN_PORTS: OwnPorts = {
	labels: () => new Map(),
	vault: () => new Set(),
	conflict: () => new Set(),
};

/** The reader's own ports that a query wants; undefined when it wants any port. */
export class WantedOwn {
	private readonly sets: readonly PortSet[];

	private constructor(own: OwnPorts, wanted: readonly OwnSet[]) {
		this.sets = wanted.map((set) => (set === 'labelled' ? own.labels() : own[set]()));
	}

	static of({ own: wanted }: SearchFilters, own: OwnPorts): WantedOwn | undefined {
		return wanted.length ? new WantedOwn(own, wanted) : undefined;
	}

	has(port: Port): boolean {
		return this.sets.every((set) => set.has(port));
	}

	/** Those of a range. */
	*within(first: Port, last: Port): Generator<Port> {
		for (const port of this.keys()) if (first <= port && port <= last) yield port;
	}

	/** All of them. */
	*keys(): Generator<Port> {
		for (const port of this.sets[0]!.keys()) if (this.has(port)) yield port;
	}
}
