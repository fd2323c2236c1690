import { parseQuery } from '../../registry/search/query';
import { isUnfiltered } from '../../registry/search/filters';
import type { MapColouring } from './map-colours';
import type { Rows } from './rows';
import type { ExplorerState } from './state';

/** Which ports light up: those that answer the question, and of these those of one legend entry. */
export function litPorts(
	rows: Rows,
	state: ExplorerState,
	{ entryOf }: MapColouring,
	entry: number | null,
): { readonly ports: Uint8Array | null; readonly count: number } {
	const { words, digits, filters } = parseQuery(state.query);
	const asked = words.length > 0 || digits !== '' || !isUnfiltered(filters);
	if (!asked && entry === null) return { ports: null, count: entryOf.length };
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
	return { ports, count };
}
