// Makes an animated GIF of frames: one palette for all, and of each frame only what has changed.
import gifenc from 'gifenc';

const { GIFEncoder, applyPalette, quantize } = gifenc;

/** One entry of the palette stands for "as before". */
const MAX_COLOURS = 255;
/** So many pixels are looked at for the palette; more take longer and change nothing. */
const SAMPLED_PIXELS = 4_000_000;

/**
 * Frames as the bytes of a GIF that repeats for ever. Each frame has its pixels (RGBA, all of one
 * size) and how long it stays, in ms; GIF counts in hundredths of a second.
 */
export function encodeGif(frames, width, height) {
	const shown = mergeFrames(frames);
	const palette = sharedPalette(shown.map(({ pixels }) => pixels));
	const transparentIndex = palette.length;
	const gif = GIFEncoder();
	let before;
	for (const { pixels, delay } of shown) {
		const index = applyPalette(pixels, palette);
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
function sharedPalette(images) {
	const total = images.reduce((sum, image) => sum + image.length / 4, 0);
	const step = Math.max(1, Math.ceil(total / SAMPLED_PIXELS));
	const sample = new Uint8Array(Math.ceil(total / step) * 4);
	let at = 0;
	let pixel = 0;
	for (const image of images) {
		for (let offset = 0; offset < image.length; offset += 4, pixel++) {
			if (pixel % step) continue;
			sample.set(image.subarray(offset, offset + 4), at);
			at += 4;
		}
	}
	return quantize(sample.subarray(0, at), MAX_COLOURS);
}

function withoutSame(index, before, transparentIndex) {
	return index.map((colour, at) => (colour === before[at] ? transparentIndex : colour));
}
