import { MAX_PORT, type Port } from '../../../domain/port';

/** Ports a row of the map, and rows: the upper byte of a port is its row, the lower its column. */
export const MAP_SIDE = 256;

/** From this size on, in CSS pixels, there is room for a cell's number; */
export const NUMBER_FROM = 30;
/** larger than this no cell gets. */
const MAX_CELL = 84;

/** What of the map is to be seen: the size of a cell, and where the map's corner lies, in CSS pixels. */
export interface MapView {
	readonly cell: number;
	readonly x: number;
	readonly y: number;
}

/** The size of the canvas, in CSS pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The whole map, as large as it fits, in the middle. */
export function wholeMap(size: Size): MapView {
	return held({ cell: 0, x: 0, y: 0 }, size);
}

/** The map a bit larger or smaller, with the same place under the pointer. */
export function zoomed(
	view: MapView,
	factor: number,
	at: { x: number; y: number },
	size: Size,
): MapView {
	const cell = Math.max(smallest(size), Math.min(MAX_CELL, view.cell * factor));
	const ratio = cell / view.cell;
	return held(
		{ cell, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio },
		size,
	);
}

/** The map moved by a number of pixels. */
export function moved(view: MapView, dx: number, dy: number, size: Size): MapView {
	return held({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

/** The map moved as little as it takes to see a port. */
export function showing(view: MapView, port: Port, size: Size): MapView {
	const { left, top } = cellOf(view, port);
	const beyond = (from: number, room: number) =>
		from < 0 ? -from : Math.min(0, room - from - view.cell);
	return moved(view, beyond(left, size.width), beyond(top, size.height), size);
}

/** Where a port's cell lies on the canvas. */
export function cellOf({ cell, x, y }: MapView, port: Port): { left: number; top: number } {
	return { left: x + (port % MAP_SIDE) * cell, top: y + Math.floor(port / MAP_SIDE) * cell };
}

/** The port at a place of the canvas; null beside the map. */
export function portAtPoint({ cell, x, y }: MapView, at: { x: number; y: number }): Port | null {
	const column = Math.floor((at.x - x) / cell);
	const row = Math.floor((at.y - y) / cell);
	const inside = column >= 0 && column < MAP_SIDE && row >= 0 && row < MAP_SIDE;
	return inside ? row * MAP_SIDE + column : null;
}

/** The port that a key leads to on the map. */
export function portAfterKey(port: Port, key: string): Port | null {
	const step = {
		ArrowLeft: -1,
		ArrowRight: 1,
		ArrowUp: -MAP_SIDE,
		ArrowDown: MAP_SIDE,
		PageUp: -MAP_SIDE * 16,
		PageDown: MAP_SIDE * 16,
		Home: -port,
		End: MAX_PORT - port,
	}[key];
	if (step === undefined) return null;
	return Math.max(0, Math.min(MAX_PORT, port + step));
}

function smallest({ width, height }: Size): number {
	return Math.max(0.5, Math.min(width, height) / MAP_SIDE);
}

/** Within its bounds: no empty border beside a map that is larger than the canvas. */
function held(view: MapView, size: Size): MapView {
	const cell = Math.max(smallest(size), view.cell);
	const side = cell * MAP_SIDE;
	const hold = (at: number, room: number) =>
		side <= room ? (room - side) / 2 : Math.max(room - side, Math.min(0, at));
	return { cell, x: hold(view.x, size.width), y: hold(view.y, size.height) };
}
