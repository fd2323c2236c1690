import type { Messages } from '../../i18n';
import { asksForClient, heldPort } from '../../notes/inline/dead-end';
import type { Registry } from '../../registry/registry';
import { parseQuery } from '../../registry/search/query/query';
import type { SearchHit } from '../../registry/search/search';
import { useUi } from '../context';

/**
 * What to say above the results: how to see who has a port, that they are only similar names, or
 * that a name is missing; else nothing.
 */
export function resultNote(
	query: string,
	hits: readonly SearchHit[],
	t: Messages,
	registry: Registry,
): string {
	const held = heldPort(query);
	if (held !== null) return t.lookup.held(String(held));
	if (parseQuery(query).onlyFillers) return t.lookup.onlyFillers;
	if (hits[0]?.match !== 'similar') return '';
	const name = query.trim();
	return asksForClient(query, registry) ? t.lookup.clientApp(name) : t.lookup.noMatch(name);
}

/** The same, as a line of text. */
export function ResultNote({ query, hits }: { query: string; hits: readonly SearchHit[] }) {
	const { t, registry } = useUi();
	const note = resultNote(query, hits, t, registry);
	return note ? (
		<p class="port-explorer-muted port-explorer-result-note" role="status">
			{note}
		</p>
	) : null;
}
