import { parseAddress, type Address } from '../../domain/address';

/** A `port-listeners` block: whose listing it is, and what was pasted. */
export interface ListingBlock {
	/** Empty where the block does not say. */
	readonly host: string;
	readonly addresses: readonly Address[];
	/** The format's id; empty for whichever is recognised. */
	readonly format: string;
	/** As it was pasted. */
	readonly text: string;
	/** The line of the block that the pasted text begins at, from 1. */
	readonly line: number;
}

/** The options of a `port-listeners` block. */
export const LISTING_OPTIONS = ['host', 'address', 'format'] as const;

const OPTION = new RegExp(`^(${LISTING_OPTIONS.join('|')})[:：]\\s+(\\S.*?)\\s*$`, 'i');

/**
 * Reads the text of a `port-listeners` block: options on the first lines, then what was pasted. An
 * option ends with the first line that is none, so that a Compose file keeps its own keys.
 */
export function parseListingBlock(source: string): ListingBlock {
	const lines = source.split('\n');
	const options = new Map<string, string>();
	let at = 0;
	for (; at < lines.length; at++) {
		const [, key = '', value = ''] = OPTION.exec(lines[at]!) ?? [];
		if (!key || options.has(key.toLowerCase())) break;
		options.set(key.toLowerCase(), value);
	}
	const addresses = (options.get('address') ?? '').split(/[,，\s]+/).map(parseAddress);
	return {
		host: options.get('host') ?? '',
		addresses: addresses.filter((address) => address !== null),
		format: (options.get('format') ?? '').toLowerCase(),
		text: lines.slice(at).join('\n'),
		line: at + 1,
	};
}
