import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Format } from '../../formats/format';
import { FORMATS } from '../../formats/formats';
import type { Listing } from '../../formats/listing';
import { detectFormats, readInSlices } from '../../formats/read-listing';

/** So long a text is read before the page gets its turn. */
const SLICE_MS = 8;

/** What became of a text. */
export interface ReadText {
	/** Undefined where none was recognised. */
	readonly format: Format | undefined;
	/** Undefined while a long text is being read. */
	readonly listing: Listing | undefined;
}

/** Reads a text in the format of that id, or the one that it looks like; long ones in slices. */
export function useListing(text: string, formatId: string): ReadText {
	const format = useMemo(
		() => FORMATS.find(({ id }) => id === formatId) ?? detectFormats(text)[0],
		[text, formatId],
	);
	const [read, setRead] = useState<{ of: string; by: Format; listing: Listing } | null>(null);
	useEffect(() => {
		if (!format) return;
		const reading = readInSlices(text, format);
		let timer = 0;
		const work = () => {
			const since = performance.now();
			while (performance.now() - since < SLICE_MS) {
				const step = reading.next();
				if (step.done) return setRead({ of: text, by: format, listing: step.value });
			}
			timer = window.setTimeout(work);
		};
		work();
		return () => window.clearTimeout(timer);
	}, [text, format]);
	const isRead = read && read.of === text && read.by === format;
	return { format, listing: isRead ? read.listing : undefined };
}
