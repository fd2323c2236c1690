import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How many rows beyond the visible ones are there, for a wheel that turns faster than a frame. */
const OVERSCAN = 6;

/** A list of which only the rows that can be seen are in the page. */
export interface VirtualList {
	/** The rows to draw: from the first to before the second. */
	readonly from: number;
	readonly to: number;
	/** Brings a row into view, by as little scrolling as it takes. */
	readonly show: (index: number) => void;
	readonly toTop: () => void;
}

/**
 * Follows what of a list can be seen. All rows are equally high, so that where each lies is a
 * multiplication, and 65,536 of them cost no more than a hundred.
 */
export function useVirtualList(props: {
	scroller: RefObject<HTMLElement | null>;
	count: number;
	rowHeight: number;
	/** The row that is to be the first at first. */
	top: number;
	onScroll: (top: number) => void;
}): VirtualList {
	const { scroller, count, rowHeight, top, onScroll } = props;
	const [seen, setSeen] = useState({ first: top, rows: 0 });
	useLayoutEffect(() => {
		const el = scroller.current;
		if (!el) return undefined;
		const look = () => {
			const first = Math.floor(el.scrollTop / rowHeight);
			const rows = Math.ceil(el.clientHeight / rowHeight) + 1;
			// The same object means that nothing has to be drawn anew.
			setSeen((before) =>
				before.first === first && before.rows === rows ? before : { first, rows },
			);
			onScroll(first);
		};
		// With another height of rows the same row stays at the top.
		el.scrollTop = seen.first * rowHeight;
		const observer = new ResizeObserver(look);
		observer.observe(el);
		el.addEventListener('scroll', look, { passive: true });
		look();
		return () => {
			observer.disconnect();
			el.removeEventListener('scroll', look);
		};
	}, [rowHeight]);
	return {
		from: Math.max(0, Math.min(seen.first, count) - OVERSCAN),
		to: Math.min(count, seen.first + seen.rows + OVERSCAN),
		show(index) {
			const el = scroller.current;
			if (!el) return;
			const start = index * rowHeight;
			const end = start + rowHeight - el.clientHeight;
			if (start < el.scrollTop) el.scrollTop = start;
			else if (end > el.scrollTop) el.scrollTop = end;
		},
		toTop() {
			scroller.current?.scrollTo({ top: 0 });
		},
	};
}
