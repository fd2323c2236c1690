import type { Registry } from '../registry';
import { Engine, type SearchHit } from './engine';
import { collectEntries } from './entries';
import type { SearchFilters } from './filters';
import { NO_OWN_PORTS, type OwnPorts } from './own-ports';
import { parseQuery } from './query';

export type { SearchHit };

/** The one search behind every box: lookup, block, suggestions, command line and API. */
export interface Search {
	/**
	 * The ports that answer a query, best first, one hit a port. Without words and numbers, the
	 * best known ports that pass the filters.
	 */
	find(
		typed: string,
		options?: { limit?: number; filters?: Partial<SearchFilters> },
	): SearchHit[];
	/** Does the work that the first query in words would have to wait for. */
	prepare(): void;
	/** The known ports that pass the filters of a query, in the order of their numbers. */
	browse(filters: SearchFilters): SearchHit[];
}

const DEFAULT_LIMIT = 50;
/**
 * Makes the search over a registry and, when there are any, what the reader has of ports. Nothing is
 * indexed before the first query.
 */
export function createSearch(registry: Registry, own: OwnPorts = NO_OWN_PORTS): Search {
	let engine: Engine | undefined;
	const ready = () => (engine ??= new Engine(collectEntries(registry)));
	return {
		find(typed, { limit = DEFAULT_LIMIT, filters = {} } = {}) {
			const query = parseQuery(typed);
			const whole = { ...query, filters: { ...query.filters, ...filters } };
			return ready().find(whole, limit, own);
		},
		prepare: () => void ready().index,
		browse: (filters) => ready().browse(filters, own),
	};
}
