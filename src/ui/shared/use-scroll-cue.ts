import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Marks on which sides a row can be scrolled on, as `data-left` and `data-right`: the style sheet
 * fades those edges, since a phone shows no scroll bar.
 */
export function useScrollCue(row: RefObject<HTMLElement | null>): void {
	useLayoutEffect(() => {
		if (row.current) mark(row.current);
	});
	useLayoutEffect(() => {
		const el = row.current;
		if (!el) return undefined;
		const look = () => mark(el);
		const observer = new ResizeObserver(look);
		observer.observe(el);
		el.addEventListener('scroll', look, { passive: true });
		return () => {
			observer.disconnect();
			el.removeEventListener('scroll', look);
		};
	}, []);
}

function mark(el: HTMLElement): void {
	const hidden = el.scrollWidth - el.clientWidth;
	// From right to left, the way is counted from 0 downwards.
	const isReversed = el.win.getComputedStyle(el).direction === 'rtl';
	const left = isReversed ? hidden + el.scrollLeft : el.scrollLeft;
	el.dataset.left = String(left > 1);
	el.dataset.right = String(left < hidden - 1);
}
