import type { ApiListing, ApiObservedListener } from '../../../types/port-explorer';
import { FORMATS } from '../../formats/formats';
import type { ObservedListener } from '../../formats/listing';
import { detectFormats, readListing } from '../../formats/read-listing';

/** What a pasted text says listens. `null` where its format is not known, or not recognised. */
export function parseListeners(text: unknown, wanted: unknown): ApiListing | null {
	const words = typeof text === 'string' ? text : '';
	const format =
		wanted === undefined ? detectFormats(words)[0] : FORMATS.find(({ id }) => id === wanted);
	if (!format) return null;
	const { listeners, skipped } = readListing(words, format);
	return { format: format.id, listeners: listeners.map(toApiObserved), skipped };
}

function toApiObserved(listener: ObservedListener): ApiObservedListener {
	const { protocol, address, first, last, line, process, container, target, host } = listener;
	return {
		protocol,
		address,
		port: first,
		...(last !== first && { endPort: last }),
		...(process && { process }),
		...(container && { container }),
		...(target !== undefined && { target }),
		...(host && { host }),
		line,
	};
}
