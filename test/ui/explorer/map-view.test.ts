import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cellOf,
	MAP_SIDE,
	moved,
	portAfterKey,
	portAtPoint,
	showing,
	wholeMap,
	zoomed,
} from '../../../src/ui/explorer/map/map-view';

const size = { width: 640, height: 480 };
const port = fc.nat(65535);
const views = fc
	.array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(640), fc.nat(480)))
	.map((steps) =>
		steps.reduce(
			(view, [factor, x, y]) => zoomed(view, factor, { x, y }, size),
			wholeMap(size),
		),
	);

describe('the map', () => {
	it('shows all of itself at first, in the middle', () => {
		const view = wholeMap(size);
		expect(view.cell * MAP_SIDE).toBe(480);
		expect(view).toMatchObject({ x: 80, y: 0 });
		expect(portAtPoint(view, { x: 79, y: 0 })).toBeNull();
		expect(portAtPoint(view, { x: 80, y: 0 })).toBe(0);
		expect(portAtPoint(view, { x: 559, y: 479 })).toBe(65535);
	});

	it('names the port of a place, and the place of a port', () => {
		fc.assert(
			fc.property(views, port, (view, wanted) => {
				const { left, top } = cellOf(view, wanted);
				const middle = { x: left + view.cell / 2, y: top + view.cell / 2 };
				expect(portAtPoint(view, middle)).toBe(wanted);
			}),
		);
	});

	it('never leaves its frame, whatever is done to it', () => {
		fc.assert(
			fc.property(views, fc.integer(), fc.integer(), port, (view, dx, dy, wanted) => {
				const { x, y, cell } = moved(view, dx, dy, size);
				expect(cell).toBeLessThanOrEqual(84);
				expect(x).toBeLessThanOrEqual(size.width / 2);
				expect(x + cell * MAP_SIDE).toBeGreaterThanOrEqual(size.width / 2);
				expect(y + cell * MAP_SIDE).toBeGreaterThanOrEqual(size.height / 2);
				const shown = cellOf(showing(view, wanted, size), wanted);
				expect(shown.left).toBeGreaterThanOrEqual(-0.001);
				expect(shown.top).toBeLessThanOrEqual(size.height);
			}),
		);
	});

	it('is walked by keys', () => {
		expect(portAfterKey(443, 'ArrowDown')).toBe(443 + 256);
		expect(portAfterKey(0, 'ArrowLeft')).toBe(0);
		expect(portAfterKey(65535, 'PageDown')).toBe(65535);
		expect(portAfterKey(80, 'End')).toBe(65535);
		expect(portAfterKey(80, 'x')).toBeNull();
	});
});
