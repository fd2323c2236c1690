import {
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type List = Virtualizer<HTMLElement, HTMLElement>;

/** How many rows beyond the visible ones are there, for a wheel that turns faster than a frame. */
const OVERSCAN = 6;

/** A list of which only the rows that can be seen are in the page; all rows are equally high. */
export function useVirtualList(props: {
	scroller: RefObject<HTMLElement | null>;
	count: number;
	rowHeight: number;
	/** The row that is to be the first at first. */
	top: number;
	onScroll: (top: number) => void;
}): List {
	const { scroller, count, rowHeight, top, onScroll } = props;
	const [, redraw] = useReducer((turn: number) => turn + 1, 0);
	const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
		count,
		overscan: OVERSCAN,
		initialOffset: top * rowHeight,
		getScrollElement: () => scroller.current,
		estimateSize: () => rowHeight,
		scrollToFn: elementScroll,
		observeElementRect,
		observeElementOffset,
		onChange: (list) => {
			redraw(undefined);
			onScroll(Math.round((list.scrollOffset ?? 0) / rowHeight));
		},
	};
	const [list] = useState(() => new Virtualizer(options));
	list.setOptions(options);
	useLayoutEffect(() => list._didMount(), []);
	useLayoutEffect(() => list._willUpdate());
	useLayoutEffect(() => list.measure(), [rowHeight]);
	return list;
}
