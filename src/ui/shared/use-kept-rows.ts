import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';

/**
 * The elements of rows, each made once for its item: Preact passes over an element that is the very
 * same as before, so that rows which are added to many cost no more than themselves.
 *
 * @param make draws one row; its other dependencies are in `depends`.
 */
export function useKeptRows<Item extends object>(
	items: readonly Item[],
	make: (item: Item, index: number) => VNode,
	depends: readonly unknown[] = [],
): VNode[] {
	const kept = useMemo(() => new Map<Item, VNode>(), depends);
	return items.map((item, index) => {
		const row = kept.get(item) ?? make(item, index);
		kept.set(item, row);
		return row;
	});
}
