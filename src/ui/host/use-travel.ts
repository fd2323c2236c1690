import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How long a packet travels from one place to the next at normal speed. */
const TRAVEL_MS = 700;

/**
 * Moves an element to a place in the picture, as the compositor does it: nothing is laid out anew
 * on the way. Where the reader wants no motion it is simply there.
 */
export function useTravel(options: {
	stage: RefObject<HTMLElement | null>;
	traveller: RefObject<HTMLElement | null>;
	/** What explains the step; where it floats over the picture, the place is kept clear of it. */
	now: RefObject<HTMLElement | null>;
	/** A selector of the place within the stage, or of what has a slot in it; null while nothing travels. */
	place: string | null;
	/** What tells one traveller from the next: another begins anew, without a way from the last. */
	identity: number;
	speed: number;
}): void {
	const { stage, traveller, now, place, identity, speed } = options;
	const before = useRef<{ identity: number; transform: string } | null>(null);
	useLayoutEffect(() => {
		const [area, el] = [stage.current, traveller.current];
		const found = place === null ? null : area?.querySelector<HTMLElement>(place);
		const target = found?.querySelector<HTMLElement>('.port-explorer-slot') ?? found;
		if (!area || !el || !target) {
			before.current = null;
			return undefined;
		}
		showWithin(target);
		if (now.current) showAbove(found ?? target, now.current);
		const [from, to, own] = [area, target, el].map((each) => each.getBoundingClientRect()) as [
			DOMRect,
			DOMRect,
			DOMRect,
		];
		const x = to.left - from.left + (to.width - own.width) / 2;
		const y = to.top - from.top + (to.height - own.height) / 2;
		const transform = `translate(${x}px, ${y}px)`;
		const last = before.current;
		before.current = { identity, transform };
		el.setCssStyles({ transform });
		const still = area.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (still || last?.identity !== identity || last.transform === transform) return undefined;
		const way = el.animate([{ transform: last.transform }, { transform }], {
			duration: TRAVEL_MS / speed,
			easing: 'ease-in-out',
		});
		return () => way.cancel();
	}, [place, identity]);
}

/** Scrolls the list of applications, and only that, to where a packet goes. */
function showWithin(target: HTMLElement): void {
	const list = target.closest<HTMLElement>('.port-explorer-applications');
	if (!list || list.scrollHeight <= list.clientHeight) return;
	const [outer, inner] = [list.getBoundingClientRect(), target.getBoundingClientRect()];
	if (inner.top < outer.top || inner.bottom > outer.bottom) {
		list.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
	}
}

/** Scrolls the note until a place isn't behind what floats over it, or out of sight above. */
function showAbove(place: HTMLElement, floating: HTMLElement): void {
	const { win } = floating;
	if (win.getComputedStyle(floating).position !== 'sticky') return;
	const { top, bottom, height } = floating.getBoundingClientRect();
	// Whoever has scrolled on reads something else.
	if (bottom <= 0 || top >= win.innerHeight) return;
	const below = win.innerHeight - top;
	place.setCssStyles({ scrollMarginBlock: `${height / 2}px ${below}px` });
	place.scrollIntoView({ block: 'nearest' });
}
