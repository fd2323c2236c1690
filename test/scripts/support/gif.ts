/** A frame as it is seen: the indices of its colours, and how long it stays, in ms. */
export interface GifFrame {
	readonly colours: readonly (readonly [number, number, number])[];
	readonly delay: number;
}

/** A GIF, read. */
export interface Gif {
	readonly width: number;
	readonly height: number;
	/** How many colours all frames together have in their table. */
	readonly palette: number;
	readonly frames: readonly GifFrame[];
}

/**
 * Reads a GIF with a table of colours for all frames, each as large as the whole. Follows the
 * standard (GIF89a), not the encoder: what it reads wrong, a viewer would show wrong.
 */
export function readGif(bytes: Uint8Array): Gif {
	const at = (offset: number) => bytes[offset] ?? 0;
	const word = (offset: number) => at(offset) | (at(offset + 1) << 8);
	const [width, height] = [word(6), word(8)];
	const palette = 2 << (at(10) & 7);
	const colourOf = (index: number) =>
		[at(13 + index * 3), at(14 + index * 3), at(15 + index * 3)] as const;
	const frames: GifFrame[] = [];
	let shown: (readonly [number, number, number])[] = [];
	let delay = 0;
	let transparent = -1;
	let offset = 13 + palette * 3;
	while (at(offset) !== 0x3b) {
		if (at(offset) === 0x21) {
			if (at(offset + 1) === 0xf9) {
				transparent = at(offset + 3) & 1 ? at(offset + 6) : -1;
				delay = word(offset + 4) * 10;
			}
			offset = blocksFrom(offset + 2).next;
		} else {
			if (at(offset + 9) & 0x80) throw new Error('a frame has colours of its own');
			const { data, next } = blocksFrom(offset + 11);
			const before = shown;
			shown = unpack(data, at(offset + 10)).map((index, pixel) =>
				index === transparent ? before[pixel]! : colourOf(index),
			);
			if (shown.length !== width * height) throw new Error('a frame is not whole');
			frames.push({ colours: shown, delay });
			offset = next;
		}
	}
	return { width, height, palette, frames };

	/** The bytes of the blocks that begin at a place, each with its length before it. */
	function blocksFrom(start: number): { data: number[]; next: number } {
		const data: number[] = [];
		let from = start;
		for (; at(from); from += at(from) + 1) {
			for (let each = 1; each <= at(from); each++) data.push(at(from + each));
		}
		return { data, next: from + 1 };
	}
}

/** LZW as GIF has it: codes of growing length, the table begun anew when told. */
function unpack(data: readonly number[], size: number): number[] {
	const clear = 1 << size;
	const pixels: number[] = [];
	let table: number[][] = [];
	let width = size + 1;
	let last: number[] | null = null;
	let bits = 0;
	let held = 0;
	const reset = () => {
		table = Array.from({ length: clear + 2 }, (_, index) => (index < clear ? [index] : []));
		width = size + 1;
		last = null;
	};
	reset();
	for (const byte of data) {
		bits |= byte << held;
		held += 8;
		while (held >= width) {
			const code = bits & ((1 << width) - 1);
			bits >>>= width;
			held -= width;
			if (code === clear) reset();
			else if (code === clear + 1) return pixels;
			else {
				const before: number[] | null = last;
				const entry: number[] = table[code] ?? [...before!, before![0]!];
				for (const index of entry) pixels.push(index);
				if (before && table.length < 4096) table.push([...before, entry[0]!]);
				if (table.length === 1 << width && width < 12) width++;
				last = entry;
			}
		}
	}
	return pixels;
}
