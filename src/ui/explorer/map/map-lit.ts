import type { Port } from '../../../domain/port';
import { parseQuery } from '../../../registry/search/query/query';
import { isUnfiltered } from '../../../registry/search/query/filters';
import type { MapColouring } from './map-colours';
import type { Rows } from '../rows';
import type { ExplorerState } from '../state';

/** The ports that light up. */
export interface LitPorts {
	/** For each port 1 or 0; null when nothing was asked, and all do. */
	readonly ports: Uint8Array | null;
	readonly count: number;
	/** When they are so few that they would be lost among 65,536, each with its legend entry. */
	readonly few: readonly { readonly port: Port; readonly entry: number }[];
}

/** More than this are a pattern, and can be seen as they are. */
const FEW = 600;

/** Which ports light up: those that answer the question, and of these those of one legend entry. */
export function litPorts(
	rows: Rows,
	state: ExplorerState,
	{ entryOf }: MapColouring,
	entry: number | null,
): LitPorts {
	const { words, digits, filters } = parseQuery(state.query);
	const asked = words.length > 0 || digits !== '' || !isUnfiltered(filters);
	if (!asked && entry === null) return { ports: null, count: entryOf.length, few: [] };
	const ports = new Uint8Array(entryOf.length);
	if (!asked) ports.fill(1);
	for (let index = 0; asked && index < rows.count; index++) {
		const row = rows.at(index);
		if (row.kind === 'port') ports.fill(1, row.hit.first, row.hit.last + 1);
	}
	let count = 0;
	for (let port = 0; port < ports.length; port++) {
		if (entry !== null && entryOf[port] !== entry) ports[port] = 0;
		count += ports[port]!;
	}
	const all = count <= FEW ? [...ports.keys()].filter((port) => ports[port]) : [];
	return { ports, count, few: all.map((port) => ({ port, entry: entryOf[port]! })) };
}
