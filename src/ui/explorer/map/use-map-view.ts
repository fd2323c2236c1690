import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Port } from '../../../domain/port';
import { cellOf, moved, showing, wholeMap, zoomed, type MapView, type Size } from './map-view';

/** What of the map is shown, and what changes it. */
export interface MapViewState {
	readonly view: MapView;
	readonly size: Size;
	readonly zoom: (factor: number, at: { x: number; y: number }) => void;
	/** Zooms with a port's cell as the fixed point. */
	readonly zoomAt: (factor: number, port: Port) => void;
	readonly move: (dx: number, dy: number) => void;
	readonly show: (port: Port) => void;
	readonly reset: () => void;
}

/** Follows the size of the box that the map is in, also into another window. */
export function useMapView(box: RefObject<HTMLElement | null>): MapViewState {
	const [size, setSize] = useState<Size>({ width: 0, height: 0 });
	const [view, setView] = useState<MapView>({ cell: 1, x: 0, y: 0 });
	useLayoutEffect(() => {
		const el = box.current;
		if (!el) return undefined;
		const look = () => {
			const next = { width: el.clientWidth, height: el.clientHeight };
			setSize(next);
			setView((before) => (size.width ? moved(before, 0, 0, next) : wholeMap(next)));
		};
		const observer = new ResizeObserver(look);
		observer.observe(el);
		look();
		return () => observer.disconnect();
	}, []);
	return {
		view,
		size,
		zoom: (factor, at) => setView((before) => zoomed(before, factor, at, size)),
		zoomAt: (factor, port) =>
			setView((before) => {
				const { left, top } = cellOf(before, port);
				const middle = { x: left + before.cell / 2, y: top + before.cell / 2 };
				return showing(zoomed(before, factor, middle, size), port, size);
			}),
		move: (dx, dy) => setView((before) => moved(before, dx, dy, size)),
		show: (port) => setView((before) => showing(before, port, size)),
		reset: () => setView(wholeMap(size)),
	};
}
