import type { Pane } from './panes';

/** From this far on, in pixels, a finger's way is a swipe. */
const SWIPE = 60;

/**
 * On a phone and a tablet a finger that goes sideways opens a side pane, unless it began in an element
 * that asks not to.
 */
export function followSwipes(doc: Document, left: Pane, right: Pane): void {
	let from: { x: number; y: number } | null = null;
	doc.addEventListener('touchstart', ({ target, touches }) => {
		const ignored = (target as Element | null)?.closest('[data-ignore-swipe]');
		const [touch] = touches;
		const single = touches.length === 1 && touch && !ignored;
		from = single ? { x: touch.clientX, y: touch.clientY } : null;
	});
	doc.addEventListener('touchmove', ({ touches }) => {
		const [touch] = touches;
		if (!from || !touch) return;
		const x = touch.clientX - from.x;
		if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(touch.clientY - from.y)) return;
		from = null;
		(x > 0 ? left : right).setCollapsed(false);
	});
}
