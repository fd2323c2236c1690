import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeGif, mergeFrames } from '../../../scripts/pictures/gif.mjs';
import { STORIES } from '../../../scripts/pictures/pictures.mjs';
import { readGif } from '../../scripts/support/gif';

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const NEARLY_WHITE: Colour = [250, 250, 251];
const BLUE: Colour = [30, 60, 200];
const SIZE = 20;

const frame = (delay: number, colourOf: (pixel: number) => Colour) => ({
	pixels: Uint8Array.from(
		Array.from({ length: SIZE * SIZE }, (_, pixel) => [...colourOf(pixel), 255]).flat(),
	),
	delay,
});

describe('a moving picture', () => {
	it('shows each frame as it was, and for as long', () => {
		const looks = [
			(pixel: number) => (pixel % 7 ? WHITE : BLUE),
			(pixel: number) => (pixel % 5 ? WHITE : BLUE),
			(pixel: number) => (pixel < 200 ? NEARLY_WHITE : WHITE),
		];
		const gif = readGif(
			encodeGif(
				looks.map((look, at) => frame(100 * (at + 1), look)),
				SIZE,
				SIZE,
			),
		);
		expect([gif.width, gif.height]).toEqual([SIZE, SIZE]);
		expect(gif.frames.map(({ delay }) => delay)).toEqual([100, 200, 300]);
		for (const [at, look] of looks.entries()) {
			const wanted = Array.from({ length: SIZE * SIZE }, (_, pixel) => look(pixel));
			expect(gif.frames[at]!.colours).toEqual(wanted);
		}
	});

	it('keeps near colours near where there are more than a GIF can have', () => {
		const many = (pixel: number): Colour => [pixel % 256, (pixel * 7) % 256, (pixel * 3) % 256];
		const gif = readGif(encodeGif([frame(80, many)], SIZE, SIZE));
		expect(gif.palette).toBeLessThanOrEqual(256);
		const far = gif.frames[0]!.colours.map((colour, pixel) =>
			Math.max(...colour.map((part, at) => Math.abs(part - many(pixel)[at]!))),
		);
		expect(Math.max(...far)).toBeLessThan(48);
	});

	it('puts frames that look the same together', () => {
		const [white, blue] = [() => WHITE, () => BLUE];
		const merged = mergeFrames([
			frame(80, white),
			frame(80, white),
			frame(80, blue),
			frame(80, white),
		]);
		expect(merged.map(({ delay }) => delay)).toEqual([160, 80, 80]);
	});
});

describe.each(STORIES)('$file.gif', ({ file }) => {
	it('tells its story in about ten seconds, and no frame twice in a row', () => {
		const { width, frames } = readGif(readFileSync(`docs/images/${file}.gif`));
		expect(width).toBe(720);
		const seconds = frames.reduce((sum, { delay }) => sum + delay, 0) / 1000;
		expect(seconds).toBeGreaterThan(8);
		expect(seconds).toBeLessThan(16);
		expect(frames.length).toBeGreaterThan(30);
		expect(Math.min(...frames.map(({ delay }) => delay))).toBeGreaterThanOrEqual(80);
		const same = frames.filter(({ colours }, at) =>
			frames[at - 1]?.colours.every((colour, pixel) => colour === colours[pixel]),
		);
		expect(same).toEqual([]);
	});
});
