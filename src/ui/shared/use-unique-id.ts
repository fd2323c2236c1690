import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id for an element, unlike any other in the page. Preact's own begin anew in each tree, and a
 * note has a tree for each of its blocks.
 */
export function useUniqueId(): string {
	const [id] = useState(() => `port-explorer-${++last}`);
	return id;
}
