import { useRef } from 'preact/hooks';
import type { Port } from '../../../domain/port';
import { portAtPoint } from './map-view';
import type { MapViewState } from './use-map-view';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** A pointer that has moved less than this, in pixels, meant to press. */
const SLACK = 4;
/** How much a notch of the wheel zooms: the usual notch is 100. */
const WHEEL = 1.0025;

/** A cell smaller than this, in pixels, can't be hit with a finger: a tap zooms in instead. */
const TOUCH_CELL = 44;
/** How much a tap zooms in at most, so that one sees where one is. */
const TAP_ZOOM = 6;

/**
 * Pointer and wheel on the map: hover names, press picks, drag moves, wheel and pinch zoom. A tap
 * picks only where the cells are large enough for a finger, and zooms in before.
 */
export function useMapPointer(
	map: MapViewState,
	on: { onPoint: (port: Port | null) => void; onPick: (port: Port) => void },
) {
	const down = useRef(new Map<number, Point>());
	const travelled = useRef(0);
	const placeOf = (event: PointerEvent | WheelEvent): Point => {
		const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
		return { x: event.clientX - box.left, y: event.clientY - box.top };
	};
	const lift = (event: PointerEvent) => down.current.delete(event.pointerId);
	return {
		onPointerDown(event: PointerEvent) {
			(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
			if (!down.current.size) travelled.current = 0;
			down.current.set(event.pointerId, placeOf(event));
		},
		onPointerMove(event: PointerEvent) {
			const at = placeOf(event);
			const from = down.current.get(event.pointerId);
			if (!from) return on.onPoint(portAtPoint(map.view, at));
			const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
			down.current.set(event.pointerId, at);
			travelled.current += distance(from, at);
			if (other) {
				const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
				map.zoom(distance(at, other) / Math.max(1, distance(from, other)), middle);
			} else if (travelled.current > SLACK) map.move(at.x - from.x, at.y - from.y);
		},
		onPointerUp(event: PointerEvent) {
			const alone = down.current.size === 1;
			lift(event);
			const at = placeOf(event);
			const port = portAtPoint(map.view, at);
			if (!alone || travelled.current > SLACK || port === null) return;
			if (event.pointerType === 'touch' && map.view.cell < TOUCH_CELL) {
				map.zoom(Math.min(TAP_ZOOM, TOUCH_CELL / map.view.cell), at);
			} else on.onPick(port);
		},
		onPointerCancel: lift,
		onPointerLeave: () => on.onPoint(null),
		onWheel(event: WheelEvent) {
			event.preventDefault();
			map.zoom(WHEEL ** -event.deltaY, placeOf(event));
		},
	};
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
