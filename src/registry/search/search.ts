import type { Registry } from '../registry';
import { Engine, type SearchHit } from './engine';
import type { SearchFilters } from './query/filters';
import { NO_OWN_PORTS, type OwnPorts } from './own-ports';
import { parseQuery } from './query/query';

export type { SearchHit };

/** The one search behind every box: lookup, block, suggestions, command line and API. */
export interface Search {
	/**
	 * The ports that answer a query, best first, one hit a port; similar names follow, or stand alone
	 * where nothing answers. Without words and numbers, and for words that any question has, the best
	 * known ports that pass the filters.
	 */
	find(
		typed: string,
		options?: {
			limit?: number;
			filters?: Partial<SearchFilters>;
			/** Whether to search only as far as everything is prepared, and not to wait for the rest. */
			partial?: boolean;
		},
	): SearchHit[];
	/** Whether the next query is answered without work that takes longer than a frame. */
	readonly isReady: boolean;
	/**
	 * Whether what people commonly run can be searched already, while IANA's services cannot; see
	 * `partial` of {@link find}.
	 */
	readonly isUsable: boolean;
	/** Does that work, pausing now and then. Nothing is left to do at the second time. */
	prepare(): Generator<void, void>;
	/** The known ports that pass the filters of a query, in the order of their numbers. */
	browse(filters: SearchFilters): SearchHit[];
}

const DEFAULT_LIMIT = 50;
/**
 * Makes the search over a registry and, when there are any, what the reader has of ports. Nothing is
 * read before the first query.
 */
export function createSearch(registry: Registry, own: OwnPorts = NO_OWN_PORTS): Search {
	let made: Engine | undefined;
	const engine = () => (made ??= new Engine(registry));
	return {
		find(typed, { limit = DEFAULT_LIMIT, filters = {}, partial = false } = {}) {
			const query = parseQuery(typed);
			const whole = { ...query, filters: { ...query.filters, ...filters } };
			const { corpus } = engine();
			// Of a number that isn't commonly used only IANA knows.
			if (!partial || !corpus.isUsable || query.digits) corpus.needAll();
			return engine().find(whole, limit, own);
		},
		get isReady() {
			return made?.corpus.isReady ?? false;
		},
		get isUsable() {
			return made?.corpus.isUsable ?? false;
		},
		prepare: () => engine().corpus.steps(),
		browse: (filters) => engine().browse(filters, own),
	};
}
