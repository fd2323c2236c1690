// Makes an animated GIF of frames: one palette for all, and of each frame only what has changed.
import * as gifenc from 'gifenc';

// Node hands over all that the package has as its default, Vite each by its name.
const { GIFEncoder, nearestColorIndex, quantize } = gifenc.default.GIFEncoder
	? gifenc.default
	: gifenc;

/** One entry of the palette stands for "as before". */
const MAX_COLOURS = 255;
/** The most common colours, kept exactly: they cover large areas, where a change would show. */
const EXACT_COLOURS = 160;

/**
 * Frames as the bytes of a GIF that repeats for ever. Each frame has its pixels (RGBA, all of one
 * size) and how long it stays, in ms; GIF counts in hundredths of a second.
 */
export function encodeGif(frames, width, height) {
	const shown = mergeFrames(frames);
	const palette = sharedPalette(shown);
	const indexOf = nearestIn(palette);
	const transparentIndex = palette.length;
	const gif = GIFEncoder();
	let before;
	for (const { pixels, delay } of shown) {
		const index = Uint8Array.from(coloursOf(pixels), indexOf);
		const changed = before ? withoutSame(index, before, transparentIndex) : index;
		gif.writeFrame(changed, width, height, {
			palette: before ? undefined : [...palette, [0, 0, 0]],
			transparent: before !== undefined,
			transparentIndex,
			delay,
			repeat: 0,
			// What is not drawn anew stays.
			dispose: 1,
		});
		before = index;
	}
	gif.finish();
	return gif.bytes();
}

/** The frames, each of those that look the same as the one before added to its time. */
export function mergeFrames(frames) {
	const merged = [];
	for (const { pixels, delay } of frames) {
		const last = merged[merged.length - 1];
		if (last && Buffer.compare(last.pixels, pixels) === 0) last.delay += delay;
		else merged.push({ pixels, delay });
	}
	return merged;
}

/** The colours of all frames together, so that none of them flickers. */
function sharedPalette(frames) {
	const counts = new Map();
	for (const { pixels } of frames) {
		for (const colour of coloursOf(pixels)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const exact = byCount.slice(0, EXACT_COLOURS);
	const rest = Uint32Array.from(byCount.slice(EXACT_COLOURS));
	const others = rest.length
		? quantize(new Uint8Array(rest.buffer), MAX_COLOURS - EXACT_COLOURS)
		: [];
	return [...exact.map(partsOf), ...others];
}

/** The pixels as numbers, one each. */
function coloursOf(pixels) {
	return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
}

function partsOf(colour) {
	return [...new Uint8Array(Uint32Array.of(colour).buffer)].slice(0, 3);
}

/** Gives each colour its place in the palette; of thousands of colours each is looked for once. */
function nearestIn(palette) {
	const known = new Map();
	return (colour) => {
		const before = known.get(colour);
		if (before !== undefined) return before;
		const index = nearestColorIndex(palette, partsOf(colour));
		known.set(colour, index);
		return index;
	};
}

function withoutSame(index, before, transparentIndex) {
	return index.map((colour, at) => (colour === before[at] ? transparentIndex : colour));
}
