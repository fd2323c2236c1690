import type { Port } from '../../../domain/port';
import type { LegendEntry, MapColouring } from './map-colours';
import { cellOf, MAP_SIDE, NUMBER_FROM, type MapView, type Size } from './map-view';

/** Colours of the theme as numbers from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The theme's colours, resolved: those of the legend, and the few that lines and numbers need. */
export interface MapTheme {
	readonly legend: readonly Rgb[];
	readonly background: Rgb;
	readonly text: string;
	readonly accent: string;
	readonly font: string;
}

/** The least size, in CSS pixels, of a port that lights up as one of few. */
const LIT_SIDE = 5;

/** What a port that does not light up keeps of its colour. */
const UNLIT = 0.16;

/** Draws all ports into a canvas of one pixel each. `lit` has 1 for those that light up; null for all. */
export function paintBase(
	canvas: HTMLCanvasElement,
	{ entryOf, legend }: MapColouring,
	theme: MapTheme,
	lit: Uint8Array | null,
): void {
	canvas.width = MAP_SIDE;
	canvas.height = MAP_SIDE;
	const context = canvas.getContext('2d');
	if (!context) return;
	const image = context.createImageData(MAP_SIDE, MAP_SIDE);
	const pixels = new Uint32Array(image.data.buffer);
	const full = legend.map((entry, index) => mixed(entry, theme, index, 1));
	const dim = legend.map((entry, index) => mixed(entry, theme, index, UNLIT));
	for (let port = 0; port < pixels.length; port++) {
		const entry = entryOf[port]!;
		pixels[port] = lit && !lit[port] ? dim[entry]! : full[entry]!;
	}
	context.putImageData(image, 0, 0);
}

/** A colour over the background as one pixel: alpha, blue, green, red from the highest byte down. */
function mixed({ share }: LegendEntry, theme: MapTheme, index: number, factor: number): number {
	const over = share * factor;
	const [red, green, blue] = theme.legend[index]!.map((value, channel) =>
		Math.round(value * over + theme.background[channel]! * (1 - over)),
	) as [number, number, number];
	return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** What the map shows beside the ports themselves. */
export interface MapMarks {
	readonly selected: Port | null;
	readonly cursor: Port | null;
	/** Ports that are drawn larger than they are, each in the colour of its legend entry. */
	readonly lit: readonly { readonly port: Port; readonly entry: number }[];
	/** Ranges of ports to draw a line around. */
	readonly outlined: readonly { readonly first: Port; readonly last: Port }[];
}

/** Draws what is to be seen of the map. The canvas has `ratio` pixels to a CSS pixel. */
export function paintMap(
	canvas: HTMLCanvasElement,
	base: HTMLCanvasElement,
	view: MapView,
	size: Size,
	ratio: number,
	theme: MapTheme,
	marks: MapMarks,
): void {
	const context = canvas.getContext('2d');
	if (!context) return;
	const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.clearRect(0, 0, size.width, size.height);
	context.imageSmoothingEnabled = false;
	const side = view.cell * MAP_SIDE;
	context.drawImage(base, view.x, view.y, side, side);
	if (view.cell < LIT_SIDE) paintLit(context, view, theme, marks.lit);
	if (view.cell >= NUMBER_FROM) paintNumbers(context, view, size, theme);
	context.strokeStyle = theme.text;
	context.lineWidth = 1.5;
	for (const { first, last } of marks.outlined) outline(context, view, first, last);
	if (marks.cursor !== null) ring(context, view, marks.cursor, theme.text, 1.5);
	if (marks.selected !== null) ring(context, view, marks.selected, theme.accent, 3);
}

function paintLit(
	context: CanvasRenderingContext2D,
	view: MapView,
	theme: MapTheme,
	lit: MapMarks['lit'],
): void {
	const beyond = (LIT_SIDE - view.cell) / 2;
	for (const { port, entry } of lit) {
		const { left, top } = cellOf(view, port);
		context.fillStyle = `rgb(${theme.legend[entry]!.join(', ')})`;
		context.fillRect(left - beyond, top - beyond, LIT_SIDE, LIT_SIDE);
	}
}

function paintNumbers(
	context: CanvasRenderingContext2D,
	view: MapView,
	size: Size,
	theme: MapTheme,
): void {
	const { cell, x, y } = view;
	context.font = `${Math.min(16, cell / 3.4)}px ${theme.font}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	const visible = (offset: number, room: number) => [
		Math.max(0, Math.floor(-offset / cell)),
		Math.min(MAP_SIDE - 1, Math.floor((room - offset) / cell)),
	];
	const [left = 0, right = 0] = visible(x, size.width);
	const [top = 0, bottom = 0] = visible(y, size.height);
	for (let row = top; row <= bottom; row++) {
		for (let column = left; column <= right; column++) {
			const at = [x + (column + 0.5) * cell, y + (row + 0.5) * cell] as const;
			const number = String(row * MAP_SIDE + column);
			// Readable on every colour: the number stands on a piece of the background.
			const half = context.measureText(number).width / 2 + 2;
			context.fillStyle = `rgba(${theme.background.join(', ')}, 0.82)`;
			context.fillRect(at[0] - half, at[1] - cell / 5, half * 2, cell / 2.5);
			context.fillStyle = theme.text;
			context.fillText(number, at[0], at[1]);
		}
	}
}

/** A line around a range: it begins and ends within rows, so it is not always a rectangle. */
function outline(context: CanvasRenderingContext2D, view: MapView, first: Port, last: Port): void {
	const { cell, x } = view;
	const [from, to] = [cellOf(view, first), cellOf(view, last)];
	const [left, right] = [x, x + MAP_SIDE * cell];
	context.beginPath();
	if (from.top === to.top) {
		context.rect(from.left, from.top, to.left + cell - from.left, cell);
	} else {
		const corners: [number, number][] = [
			[from.left, from.top],
			[right, from.top],
			[right, to.top],
			[to.left + cell, to.top],
			[to.left + cell, to.top + cell],
			[left, to.top + cell],
			[left, from.top + cell],
			[from.left, from.top + cell],
		];
		for (const [px, py] of corners) context.lineTo(px, py);
		context.closePath();
	}
	context.stroke();
}

/** A frame around one port, large enough to be seen when its cell is a single pixel. */
function ring(
	context: CanvasRenderingContext2D,
	view: MapView,
	port: Port,
	colour: string,
	width: number,
): void {
	const { left, top } = cellOf(view, port);
	const around = Math.max(0, (11 - view.cell) / 2);
	const side = view.cell + around * 2;
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.strokeRect(left - around, top - around, side, side);
}
